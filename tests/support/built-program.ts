/** The built program that tests run: `npm test` builds it before they start. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const dist = process.env['PLUMBLINE_TEST_DIST'] ?? path.resolve(import.meta.dirname, '../../dist');

/** A file of `dist/`, or of the build that `PLUMBLINE_TEST_DIST` names. @throws with the remedy when the program is not built. */
export function builtFile(...parts: string[]): string {
  const file = path.join(dist, ...parts);
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: npm run build`);
  return file;
}
