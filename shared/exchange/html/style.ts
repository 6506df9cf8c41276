/** The look of an exported page: its own, without fonts or pictures from anywhere; light, dark and on paper. */

/** Longer titles are cut at the head of a page. */
const MOST_HEAD_CHARS = 80;

/** The title at the head of each printed page but the first. Every sign but letters and digits is escaped: words stay words. */
export function runningHead(title: string): string {
  const line = title.toWellFormed().replace(/\s+/gu, ' ').trim();
  const short = line.length > MOST_HEAD_CHARS ? `${[...line].slice(0, MOST_HEAD_CHARS - 1).join('')}…` : line;
  const words = short.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `);
  return `@page{@top-left{content:"${words}"}}@page :first{@top-left{content:none}}`;
}

/** Declarations that follow the reader's: each kind its own line style and depth, so that four can overlap. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fffefb;--ink:#1f1c18;--ink2:#575046;--rule:#c9c1b1;--link:#1257a6;
--claim:#1d5a9e;--quote:#226b44;--framing:#965300;--opinion:#7f3486;--other:#575046;--tint:15%}
@media (prefers-color-scheme:dark){:root{--paper:#1e1d1a;--ink:#ece7dc;--ink2:#b4ac9e;--rule:#4b463e;--link:#7db4f0;
--claim:#85b6ef;--quote:#84cba0;--framing:#e8b06a;--opinion:#d79bdd;--other:#b4ac9e}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 Georgia,"Times New Roman",serif}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
footer{padding-bottom:4rem;color:var(--ink2)}
h1{margin:.2em 0 .6em;font-size:2rem;line-height:1.15;overflow-wrap:anywhere}
h2{margin:2.2em 0 .6em;padding-top:.4em;border-top:1.5px solid var(--rule);font-size:1.25rem}
h3{margin:1.6em 0 .4em;font-size:1.0625rem}
p{margin:0 0 .8em}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
:target{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
.quiet,dt,caption,figcaption,.sign{color:var(--ink2);font-family:system-ui,sans-serif;font-size:.875rem}
dl{margin:0 0 1em}
dl>div{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .6em;padding:.1em 0}
dt{flex:0 0 auto;width:9.5rem;max-width:100%}
dd{margin:0;flex:1 1 min(12rem,100%);overflow-wrap:anywhere}
header dl{padding:.6em 0;border-block:1px solid var(--rule)}
header dt,.notes dt{line-height:1.4}
@media (min-width:46rem){header dl{display:grid;grid-template-columns:1fr 1fr;column-gap:1.5rem}header dt{width:100%}}
nav{margin-top:1.6em}
nav ul,.plain{list-style:none;margin:0 0 1em;padding:0}
nav ul{display:flex;flex-wrap:wrap;gap:.3em 1.2em}
nav a{display:inline-block;min-height:1.6em}
.text{line-height:1.9}
.block{position:relative;margin:0 0 .8em;overflow-wrap:anywhere;white-space:pre-line}
.headline{font-size:1.5em;font-weight:700;line-height:1.5}
.subheading{font-size:1.1em;font-weight:700}
.byline,.dateline,.caption,.image,.furniture{color:var(--ink2);font-size:.9em}
.quotation{padding-inline-start:1em;border-inline-start:2px solid var(--rule)}
.soft{white-space:normal}
.tableRow:not(.soft){white-space:pre-wrap}
.listItem{list-style:disc;margin-inline-start:1.2em}
img{display:block;width:auto;max-width:100%;height:auto;max-height:26rem;margin:0 0 .5em;border-radius:4px}
.left{display:block}
.paper{display:none}
.no{margin-inline-end:.7em;color:var(--ink2);font:.72em system-ui,sans-serif}
[data-kind]{--c:var(--other);--s:double;--w:1.4px;--o:.14em}
[data-kind=claim]{--c:var(--claim);--s:solid;--w:2px;--o:.14em}
[data-kind=quote]{--c:var(--quote);--s:dashed;--w:2px;--o:.31em}
[data-kind=framing]{--c:var(--framing);--s:dotted;--w:2.6px;--o:.48em}
[data-kind=opinion]{--c:var(--opinion);--s:wavy;--w:1.4px;--o:.62em}
.mark{--step:0em;background:color-mix(in srgb,var(--c) var(--tint),transparent);
text-decoration:underline var(--s) var(--w) var(--c);text-decoration-skip-ink:none;
text-underline-offset:calc(var(--o) + var(--step))}
.mark[data-depth="2"]{--step:.125em;text-decoration-thickness:calc(var(--w)*.6)}
.mark[data-depth="3"]{--step:.25em;text-decoration-thickness:calc(var(--w)*.6)}
.mark[data-depth="4"]{--step:.375em;text-decoration-thickness:calc(var(--w)*.6)}
.name{display:inline-block;min-width:1.6em;margin-inline:.15em;color:var(--c);
font:700 .72em/1.6 system-ui,sans-serif;text-align:center;text-decoration:underline}
.kinds li{line-height:2.1}
.letter{display:inline-block;min-width:1.6em;margin-inline-end:.5em;border:1.5px solid var(--c);border-radius:4px;
color:var(--c);font:700 .875rem/1.5 system-ui,sans-serif;text-align:center}
.notes{list-style:none;margin:0;padding:0}
.notes>li{margin:0 0 1.6em;padding-inline-start:.9em;border-inline-start:3px solid var(--c,var(--rule))}
.notes h3{margin-top:0}
blockquote{margin:.3em 0 .6em;overflow-wrap:anywhere}
.written{overflow-wrap:anywhere}
.answer{margin-top:2.2em;font:.9375rem/1.5 system-ui,sans-serif}
.answer h3{font:700 1.125rem/1.4 Georgia,"Times New Roman",serif}
.answer .quiet{margin:.4em 0 .8em}
.answer .written{padding-inline-start:.8em;border-inline-start:2px solid var(--rule)}
.figure{margin:1.1em 0}
.scroll{overflow-x:auto}
.small{color:var(--ink2);font-size:.875em;font-weight:400}
.ref{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.2em;white-space:nowrap}
.group{padding-top:1em;color:var(--ink2);font-weight:400}
table{width:100%;border-collapse:collapse;font:.9375rem/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums}
caption{padding-bottom:.2em;text-align:start}
thead th{color:var(--ink2);font-weight:400}
tbody th{font-weight:600}
th,td{padding:.35em .7em .35em 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
@media print{
:root{--paper:#fff;--ink:#000;--ink2:#333;--rule:#777;--link:#000;
--claim:#1d5a9e;--quote:#226b44;--framing:#8a4b00;--opinion:#7f3486;--other:#333;--tint:10%}
body{font-size:10.5pt;orphans:2;widows:2}
header,main,footer{max-width:none;padding:0}
nav,.web{display:none}
.paper{display:block;font:9pt/1.45 system-ui,sans-serif}
.paper li{overflow-wrap:anywhere}
h2{margin:1.3em 0 .4em}
header dl{display:grid;grid-template-columns:1fr 1fr;column-gap:1.5em}
header dt{width:6.5em}
img{max-height:70mm}
.text{line-height:1.75}
.answer{margin-top:1.3em;font-size:9pt}
.answer h3{font-size:11pt}
.figure{margin:.7em 0}
.quiet,dt,caption,.sign{font-size:8.5pt}
.notes>li{margin-bottom:1em}
.notes p,.notes dl{margin-bottom:.4em}
.notes dt{width:13em}
dl>div{padding:0}
tbody{break-inside:avoid}
.only{break-inside:auto}
h2,h3,caption,thead,.group,.lead{break-after:avoid}
.notes>li,tr,img,.figure:not(.long),.figure>.quiet{break-inside:avoid}
.figure>.quiet{break-before:avoid}
.scroll{overflow:visible}
table{font-size:9pt}
a{text-decoration:none}
a[data-n]::after{content:" [" attr(data-n) "]";font:7pt system-ui,sans-serif;vertical-align:super}
.mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
@page{margin:17mm 18mm 19mm;
@top-left{color:#444;font:8pt system-ui,sans-serif}
@bottom-right{content:counter(page) " / " counter(pages);color:#444;font:8pt system-ui,sans-serif}}`;
