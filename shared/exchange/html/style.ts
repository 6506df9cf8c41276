/** The look of an exported page: its own, without fonts or pictures from anywhere; light, dark and on paper. */

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
dl>div{display:flex;flex-wrap:wrap;gap:0 .6em;padding:.15em 0}
dt{min-width:9rem}
dd{margin:0;flex:1;min-width:12rem;overflow-wrap:anywhere}
nav ul,.plain{list-style:none;margin:0 0 1em;padding:0}
nav ul{display:flex;flex-wrap:wrap;gap:.3em 1.2em}
nav a{display:inline-block;min-height:1.6em}
.text{line-height:1.9}
.block{position:relative;margin:0 0 .8em;overflow-wrap:anywhere;white-space:pre-line}
.headline{font-size:1.5em;font-weight:700;line-height:1.5}
.subheading{font-size:1.1em;font-weight:700}
.byline,.dateline,.caption,.image,.furniture{color:var(--ink2);font-size:.9em}
.quotation{padding-inline-start:1em;border-inline-start:2px solid var(--rule)}
.listItem{display:list-item;margin-inline-start:1.2em}
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
.letter{display:inline-block;min-width:1.6em;margin-inline-end:.5em;border:1.5px solid var(--c);border-radius:4px;
color:var(--c);font:700 .875rem/1.5 system-ui,sans-serif;text-align:center}
.notes{list-style:none;margin:0;padding:0}
.notes>li{margin:0 0 1.6em;padding-inline-start:.9em;border-inline-start:3px solid var(--c,var(--rule))}
.notes h3{margin-top:0}
blockquote{margin:.3em 0 .6em;font-style:italic;overflow-wrap:anywhere}
.written{overflow-wrap:anywhere}
.answer{margin-top:2em}
.answer h3{font-size:1.125rem}
.figure{margin:0 0 1.4em}
.scroll{overflow-x:auto}
.figure .quiet{margin:.4em 0 0}
.small{color:var(--ink2);font-size:.875em;font-weight:400}
.ref{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.2em;white-space:nowrap}
.group{padding-top:1em;color:var(--ink2);font-weight:400}
table{width:100%;border-collapse:collapse;font:.9375rem/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums}
caption{padding-bottom:.4em;text-align:start}
th,td{padding:.35em .7em .35em 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:top}
@media print{
:root{--paper:#fff;--ink:#000;--ink2:#333;--rule:#777;--link:#000;
--claim:#1d5a9e;--quote:#226b44;--framing:#8a4b00;--opinion:#7f3486;--other:#333;--tint:10%}
body{font-size:10.5pt}
header,main,footer{max-width:none;padding:0}
nav{display:none}
h2,h3{break-after:avoid}
.notes>li,tr{break-inside:avoid}
}`;
