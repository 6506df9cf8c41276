/** The frame that decodes pictures: what comes out is a new picture of the same sight, with nothing else in it. */
import { remakePicture } from '../files/remake-picture';
import type { BytesJob } from '../page-job';
import { serveJobs } from './serve';

serveJobs(({ content: { bytes } }: BytesJob) => remakePicture(bytes));
