/** Where files that a page handed over wait: hosts write them there, the core reads and removes them. */
import path from 'node:path';
import type { UploadId } from '../../shared/contract';

/** Private to the person (mode 0700). */
export const incomingFolder = (dataFolder: string): string => path.join(dataFolder, 'incoming');

/** Where one such file stands. Its name is checked by the schema: never a path. */
export const incomingPath = (dataFolder: string, upload: UploadId): string =>
  path.join(incomingFolder(dataFolder), upload);
