/**
 * A process of its own with the core in it, for tests that kill it or take its rights: reads calls as JSON
 * lines `[operation, input]` from stdin and writes each answer as a JSON line once it is acknowledged.
 * Usage: node core-process.mjs DATA_FOLDER [userId]
 */
import { createInterface } from 'node:readline';
import { createCore } from '../../electron/core/core';

const [dataFolder, userId] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('Which data folder?');
// A user without rights, where the test runs as root: root may write everywhere.
if (userId !== undefined) process.setuid?.(Number(userId));

const core = createCore({ dataFolder, host: 'terminal', appVersion: '0.0.0' });
for await (const line of createInterface({ input: process.stdin })) {
  const [operation, input] = JSON.parse(line) as [string, unknown];
  process.stdout.write(`${JSON.stringify(await core.call(operation, input))}\n`);
}
await core.close();
