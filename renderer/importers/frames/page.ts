/** The frame that reads web pages. */
import { decodePage } from '../page/decode';
import { readPage } from '../page/read-page';
import { closeEmptyTags } from '../page/xhtml';
import type { PageJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

serveJobs((job: PageJob) => {
  const decoded = 'html' in job.content ? null : decodePage(job.content.bytes);
  const html = 'html' in job.content ? job.content.html : (decoded?.html ?? '');
  const page = readPage(closeEmptyTags(html), { asFragment: job.isFragment });
  if (page.blocks.length === 0) throw new Refusal('noText');
  return { ...page, encoding: decoded && !decoded.isSure ? decoded.encoding : null };
});
