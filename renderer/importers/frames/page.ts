/** The frame that reads web pages. */
import { decodePage } from '../page/decode';
import { bytesOfData, dataKey } from '../files/data-url';
import { gatherPictures } from '../files/gather-pictures';
import { readPage } from '../page/read-page';
import { closeEmptyTags } from '../page/xhtml';
import type { PageJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

serveJobs(async (job: PageJob) => {
  const decoded = 'html' in job.content ? null : decodePage(job.content.bytes, job.charset);
  const html = 'html' in job.content ? job.content.html : (decoded?.html ?? '');
  const { pictures, ...page } = readPage(closeEmptyTags(html), { asFragment: job.isFragment, pictureKey: dataKey });
  const gathered = await gatherPictures(page.blocks, pictures, (key) => Promise.resolve(bytesOfData(key)));
  if (gathered.blocks.length === 0) throw new Refusal('noText');
  return { ...page, ...gathered, encoding: decoded && !decoded.isSure ? decoded.encoding : null };
});
