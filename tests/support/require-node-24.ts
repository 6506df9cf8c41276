/**
 * Ends the run with a sentence where vitest is started by another Node than the pinned one:
 * better-sqlite3 would end the worker with a segmentation fault and no message.
 */
export function setup(): void {
  if (process.versions.node.startsWith('24.')) return;
  throw new Error(
    `The tests need the pinned Node 24, this is ${process.version}. Use "npm test", "npm run unit" or "npx vitest run".`,
  );
}
