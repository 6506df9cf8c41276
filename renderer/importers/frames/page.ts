/** The frame that reads web pages. */
import { decodePage } from '../page/decode';
import { readPage } from '../page/read-page';
import type { PageJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

serveJobs((job: PageJob) => {
  const decoded = 'html' in job.content ? null : decodePage(job.content.bytes);
  const html = 'html' in job.content ? job.content.html : (decoded?.html ?? '');
  const page = readPage(withoutXml(html), { asFragment: job.isFragment });
  if (page.blocks.length === 0) throw new Refusal('noText');
  return { ...page, encoding: decoded && !decoded.isSure ? decoded.encoding : null };
});

/** XHTML as the HTML parser needs it: no prologue, and elements that XML closes at once closed as HTML does. */
function withoutXml(html: string): string {
  if (!/^\s*<\?xml|<html[^>]{0,500}\sxmlns=/i.test(html.slice(0, 3_000))) return html;
  return html
    .replace(/^\s*<\?xml[^>]{0,500}\?>/i, '')
    .replace(
      /<(title|script|style|a|div|p|span|i|b|em|strong|td|th|textarea|iframe)((?:\s[^<>]{0,2000})?)\/>/gi,
      '<$1$2></$1>',
    );
}
