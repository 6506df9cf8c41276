/**
 * Runs operations by name: parses what came in, does it in one transaction, answers data. The same
 * router serves all hosts. One change at a time: it is the one queue of writes. What takes long goes in steps, between
 * which other calls are answered.
 */
import {
  isOperationName,
  operations,
  type ChangedEvent,
  type OperationName,
  type OperationOutput,
  type ParsedInput,
  type PlumblineErrorData,
  type Result,
} from '../../shared/contract';
import { inTransaction } from '../store/db';
import { updateSearch } from '../store/search-index';
import { getStatus } from './app';
import { Changes, type Context, type FetchPage, type HostFacts, type StoreSeat, type Tools } from './deps';
import { storeUnavailable, toErrorData } from './failures';
import {
  handlers,
  longHandlers,
  type Handler,
  type LongOperation,
  type PageOperation,
  type StoreOperation,
} from './handlers';
import { describeInput, describeProblems } from './input-problems';
import { createLongWork } from './long-work';
import { createPages } from './pages';
import type { Steps } from './steps';

export interface RouterOptions {
  readonly tools: Tools;
  readonly seat: StoreSeat;
  readonly facts: HostFacts;
  readonly fetchPage: FetchPage;
  /** Resolves once calls that came meanwhile were answered. */
  readonly pause: () => Promise<void>;
  /** Told after each commit what changed. */
  readonly onChanged: (event: ChangedEvent) => void;
  /** Told of faults of ours, without words of the person. */
  readonly log: (line: string) => void;
  /** Checks every answer against the contract: for tests. */
  readonly validateOutputs?: boolean;
}

export interface Router {
  /** Runs an operation on untrusted input. Never throws. */
  call(operation: string, input: unknown): Result<unknown> | Promise<Result<unknown>>;
  /** Stops whatever is being got from the web, and work that is not done: nothing of it is kept. */
  stop(): void;
}

/** Makes the router. */
export function createRouter(options: RouterOptions): Router {
  const { seat, tools, facts, log } = options;
  const pages = createPages(options.fetchPage);
  const long = createLongWork(seat, tools.now, options.pause);

  function answer(name: Exclude<OperationName, PageOperation | LongOperation>, input: unknown): unknown {
    if (name === 'app.status') return getStatus(facts, seat);
    if (name === 'store.setAside') {
      const done = seat.setAside();
      options.onChanged({ records: [{ type: 'store', id: 'store', article: null }] });
      return done;
    }
    return runOnStore(name, input);
  }

  function runOnStore(name: StoreOperation, input: unknown): unknown {
    const store = seat.current();
    if (store.state !== 'open') throw storeUnavailable(store);
    const changes = new Changes();
    const ctx: Context = { ...tools, db: store.db, changes };
    // The input is this operation's own, parsed: TypeScript cannot follow that through a union of names.
    const handle = handlers[name] as Handler<OperationName>;
    const work = (): unknown => handle(ctx, input as never);
    if (operations[name].kind === 'read') return work();
    const output = inTransaction(
      store.db,
      () => {
        const done = work();
        updateSearch(store.db);
        return done;
      },
      () => seat.assertInPlace(),
    );
    long.noteChange();
    const records = changes.list();
    if (records.length > 0) options.onChanged({ records });
    return output;
  }

  /** Pages take their time: other calls go on meanwhile. */
  async function answerPage(name: PageOperation, input: unknown): Promise<Result<unknown>> {
    try {
      const value = await pages[name](input as never);
      return { ok: true, value: options.validateOutputs ? operations[name].output.parse(value) : value };
    } catch (error) {
      return fail(toErrorData(error, { operation: name, isWrite: false, seat, log }));
    }
  }

  /** A file comes in or goes out step by step; what it changed is told when all of it is saved. */
  async function answerLong<N extends LongOperation>(name: N, input: ParsedInput<N>): Promise<Result<unknown>> {
    try {
      const store = seat.current();
      if (store.state !== 'open') throw storeUnavailable(store);
      const changes = new Changes();
      const ctx: Context = { ...tools, db: store.db, changes };
      // The input is this operation's own, parsed: TypeScript cannot follow that through a union of names.
      const start = longHandlers[name] as (ctx: Context, input: ParsedInput<N>) => Steps<OperationOutput<N>>;
      const upload = 'file' in input && 'upload' in input.file ? input.file.upload : null;
      const value = await long.run(store.db, start(ctx, input), (news) =>
        options.onChanged({ records: [], progress: { upload, ...news } }),
      );
      const records = changes.list();
      if (records.length > 0) options.onChanged({ records });
      return { ok: true, value: options.validateOutputs ? operations[name].output.parse(value) : value };
    } catch (error) {
      return refuse(name, error);
    }
  }

  function refuse(operation: OperationName, error: unknown): Result<never> {
    const isWrite = operations[operation].kind === 'write';
    const before = seat.current().state;
    const data = toErrorData(error, { operation, isWrite, seat, log });
    if (before !== seat.current().state) {
      options.onChanged({ records: [{ type: 'store', id: 'store', article: null }] });
    }
    return fail(data);
  }

  return {
    stop() {
      pages.stopAll();
      long.stop();
    },
    call(operation, input) {
      if (!isOperationName(operation)) {
        return fail({
          code: 'unknownOperation',
          message: `There is no operation called "${operation}".`,
          detail: { operation },
        });
      }
      const parsed = operations[operation].input.safeParse(input);
      if (!parsed.success) {
        const fields = describeProblems(parsed.error);
        return fail({ code: 'invalidInput', message: describeInput(operation, fields), detail: { fields } });
      }
      if (operation === 'pages.fetch' || operation === 'pages.stop') return answerPage(operation, parsed.data);
      if (isLong(operation)) return answerLong(operation, parsed.data as never);
      const run = (): Result<unknown> => {
        try {
          const value = answer(operation, parsed.data);
          return { ok: true, value: options.validateOutputs ? operations[operation].output.parse(value) : value };
        } catch (error) {
          return refuse(operation, error);
        }
      };
      return operations[operation].kind === 'write' ? long.afterWriting(run) : run();
    },
  };
}

const isLong = (name: OperationName): name is LongOperation => Object.hasOwn(longHandlers, name);

const fail = (error: PlumblineErrorData): Result<never> => ({ ok: false, error });
