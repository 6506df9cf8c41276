/** A core on a real data file in a folder of its own, with answers checked against the contract. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore, type CoreDeps } from '../../electron/core/core';
import type { CoreClient } from '../../electron/core/client-types';
import type {
  ChangedRecord,
  OperationInput,
  OperationName,
  OperationOutput,
  PlumblineErrorData,
} from '../../shared/contract';

/** Where a test puts its folders: on the disk, or in memory where thousands of writes need not be durable. */
const places = { disk: os.tmpdir(), memory: fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir() };

/** An empty folder, removed when the test is over. */
export function makeFolder(place: keyof typeof places = 'disk'): string {
  const folder = fs.mkdtempSync(path.join(places[place], 'plumbline-test-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestCore {
  readonly folder: string;
  readonly file: string;
  readonly client: CoreClient;
  /** Faults of ours that were logged; empty in a test that goes well. */
  readonly faults: string[];
  /** All records that were pushed as changed, in order. */
  readonly changes: ChangedRecord[];
  /** The answer; the test fails when the call is refused. */
  call<N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>>;
  /** The refusal; the test fails when the call is answered. */
  refused(name: string, input: unknown): Promise<PlumblineErrorData>;
  close(): Promise<void>;
}

/** Opens a core; closed when the test is over. */
export function openCore(folder = makeFolder(), deps: Partial<CoreDeps> = {}): TestCore {
  const faults: string[] = [];
  const changes: ChangedRecord[] = [];
  const client = createCore({
    dataFolder: folder,
    host: 'terminal',
    appVersion: '0.0.0',
    validateOutputs: true,
    log: (line) => faults.push(line),
    ...deps,
  });
  client.onChanged((event) => changes.push(...event.records));
  onTestFinished(() => client.close());
  return {
    folder,
    file: path.join(folder, 'plumbline.sqlite'),
    client,
    faults,
    changes,
    async call<N extends OperationName>(name: N, input: OperationInput<N>) {
      const result = await client.call(name, input);
      if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}\n${faults.join('\n')}`);
      return result.value as OperationOutput<N>;
    },
    async refused(name, input) {
      const result = await client.call(name, input);
      if (result.ok) throw new Error(`${name} was not refused: ${JSON.stringify(result.value)}`);
      return result.error;
    },
    close: () => client.close(),
  };
}
