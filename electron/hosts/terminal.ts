/** The terminal host: one operation from the command line, through the running Plumbline where there is one. */
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import {
  PlumblineError,
  type ImportProgress,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type PlumblineErrorData,
  type Result,
} from '../../shared/contract';
import { createMessages } from '../../shared/messages';
import type { CoreClient, CoreOptions } from '../core/client-types';
import { ensureDataFolder, ownDataFolder } from './data-folder';
import { claimOrAsk, InstanceSilentError } from './instance';
import { addImport, IMPORT_OPERATION, readImport } from './import-path';
import { createLog } from './log';
import { APP_VERSION } from './program';

export interface TerminalOptions {
  /** Without the program's own name. */
  readonly argv: readonly string[];
  readonly stdin: Readable;
  readonly out: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly startCore: (options: CoreOptions) => CoreClient | Promise<CoreClient>;
  /** Shows how far long work is, in one line that the next replaces; empty: takes it away. Absent: nobody looks. */
  readonly showProgress?: (text: string) => void;
  /** Calls `stop` once when the person wants it to end; answers how to leave off listening. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

const EXIT_DONE = 0;
const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;
/** As shells say it of what was ended from the keyboard. */
const EXIT_STOPPED = 130;

const { t } = createMessages();

/** Wrong usage, with the sentence to print above the usage. */
class UsageError extends Error {}

type Command =
  | { readonly name: 'help' | 'operations' }
  | { readonly name: 'call'; readonly operation: string; readonly input: string; readonly data: string | undefined };

/** @throws UsageError */
function parseCommand(argv: readonly string[]): Command {
  // A lone `-` is an argument of ours ("read the input from stdin"), and so is JSON that starts with a minus.
  let parsed;
  try {
    const options = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    parsed = parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [name, operation, input = '{}', ...rest] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  if (name === 'operations' && operation === undefined) return { name };
  if (name !== 'call')
    throw new UsageError(name === undefined ? t('hosts.cli.noCommand') : t('hosts.cli.unknown', { name }));
  if (operation === undefined) throw new UsageError(t('hosts.cli.noOperation'));
  if (rest.length > 0) throw new UsageError(t('hosts.cli.tooMany', { name: rest[0] }));
  return { name, operation, input, data: values.data };
}

/** The input's value: JSON as written, of a file (`@FILE`), or of stdin (`-`). @throws UsageError */
async function readInput(input: string, stdin: Readable): Promise<unknown> {
  let bytes: Buffer | string = input;
  if (input === '-') bytes = await buffer(stdin);
  else if (input.startsWith('@')) {
    const file = input.slice(1);
    bytes = await readFile(file).catch((error: unknown) => {
      throw new UsageError(t('hosts.cli.noFile', { file, reason: (error as Error).message }));
    });
  }
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text.trim() === '' ? '{}' : text);
  } catch (error) {
    throw new UsageError(t('hosts.cli.notJson', { reason: (error as Error).message }));
  }
}

const stopped: Result<never> = {
  ok: false,
  error: { code: 'cancelled', message: t('error.cancelled'), detail: {} },
};

const gone: Result<never> = {
  ok: false,
  error: { code: 'coreGone', message: 'The running Plumbline ended before it answered.', detail: {} },
};

/** Runs one operation: over the running Plumbline's socket, else by opening the data here. */
async function callOnce(
  folder: string,
  operation: string,
  input: unknown,
  options: TerminalOptions,
): Promise<Result<unknown>> {
  let core: Promise<CoreClient> | undefined;
  // Lazily, and once: a call of another terminal may come in before our own.
  const getCore = (): Promise<CoreClient> =>
    (core ??= Promise.resolve(options.startCore({ dataFolder: folder, host: 'terminal', appVersion: APP_VERSION })));
  const run = async (name: string, value: unknown): Promise<Result<unknown>> => (await getCore()).call(name, value);
  const claim = await claimOrAsk(
    folder,
    { host: 'terminal', appVersion: APP_VERSION, call: run, show: async () => null },
    (running) => running.call(operation, input),
  );
  if (claim === 'gone') return gone;
  if ('answer' in claim) return claim.answer;
  try {
    return await runHere(await getCore(), operation, input, options);
  } finally {
    await claim.owner.drain();
    await core?.then(
      (client) => client.close(),
      () => {},
    );
    await claim.owner.close();
  }
}

/** How far it is, in words. */
const sayProgress = ({ doing, done, total }: ImportProgress): string =>
  doing === 'reading'
    ? t('imports.progress.reading', { percent: Math.floor((100 * done) / Math.max(total, 1)) })
    : t(`imports.progress.${doing}`, { done, total });

/**
 * Runs one operation where this process has the data open: how far it is is shown, and an interruption closes the data in
 * order, so that nothing is left half done.
 */
async function runHere(
  core: CoreClient,
  operation: string,
  input: unknown,
  { showProgress, onInterrupt }: TerminalOptions,
): Promise<Result<unknown>> {
  const state = { isStopped: false, isShown: false };
  const leave = onInterrupt?.(() => {
    state.isStopped = true;
    void core.close();
  });
  const unfollow = core.onChanged(({ progress }) => {
    if (!progress || !showProgress) return;
    state.isShown = true;
    showProgress(sayProgress(progress));
  });
  try {
    const result = await core.call(operation, input);
    return state.isStopped && !result.ok ? stopped : result;
  } finally {
    unfollow();
    leave?.();
    if (state.isShown) showProgress?.('');
  }
}

/** What went wrong before any operation ran, in the shape of a refusal. */
function describeFailure(error: unknown, folder: string): PlumblineErrorData {
  const message =
    error instanceof InstanceSilentError
      ? t('hosts.silent', { dataFolder: folder })
      : t('hosts.failed', { reason: error instanceof Error ? error.message : String(error) });
  return { code: 'coreGone', message, detail: {} };
}

async function runCall(command: Extract<Command, { name: 'call' }>, options: TerminalOptions): Promise<number> {
  const input = await readInput(command.input, options.stdin);
  const folder = ownDataFolder(command.data);
  let result: Result<unknown>;
  try {
    ensureDataFolder(folder);
    result =
      command.operation === IMPORT_OPERATION
        ? await addImport(
            await readImport(input),
            async <N extends OperationName>(name: N, value: OperationInput<N>) =>
              (await callOnce(folder, name, value, options)) as Result<OperationOutput<N>>,
          )
        : await callOnce(folder, command.operation, input, options);
  } catch (error) {
    if (error instanceof PlumblineError) {
      options.complain(`${JSON.stringify(error.toData(), null, 2)}\n`);
      return EXIT_REFUSED;
    }
    createLog(folder).write('terminal', error);
    result = { ok: false, error: describeFailure(error, folder) };
  }
  if (result.ok) options.out(`${JSON.stringify(result.value, null, 2)}\n`);
  else options.complain(`${JSON.stringify(result.error, null, 2)}\n`);
  if (result === stopped) return EXIT_STOPPED;
  return result.ok ? EXIT_DONE : EXIT_REFUSED;
}

/** Runs the terminal host. Answers the exit code: 0 done, 1 refused, 2 wrong usage, 130 stopped. */
export async function runTerminal(options: TerminalOptions): Promise<number> {
  try {
    const command = parseCommand(options.argv);
    if (command.name === 'call') return await runCall(command, options);
    if (command.name === 'help') options.out(t('hosts.cli.usage'));
    else {
      const { describeOperations } = await import('./operation-schemas');
      options.out(`${JSON.stringify(describeOperations(), null, 2)}\n`);
    }
    return EXIT_DONE;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    options.complain(`${error.message}\n\n${t('hosts.cli.usage')}`);
    return EXIT_USAGE;
  }
}
