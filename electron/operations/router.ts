/**
 * Runs operations by name: parses what came in, does it in one transaction, answers data. The same
 * router serves all hosts. One call at a time: it is the one queue of writes.
 */
import {
  isOperationName,
  operations,
  type ChangedEvent,
  type OperationName,
  type PlumblineErrorData,
  type Result,
} from '../../shared/contract';
import { inTransaction } from '../store/db';
import { updateSearch } from '../store/search-index';
import { getStatus } from './app';
import { Changes, type Context, type FetchPage, type HostFacts, type StoreSeat, type Tools } from './deps';
import { storeUnavailable, toErrorData } from './failures';
import { handlers, type Handler, type PageOperation, type StoreOperation } from './handlers';
import { describeInput, describeProblems } from './input-problems';
import { createPages } from './pages';

export interface RouterOptions {
  readonly tools: Tools;
  readonly seat: StoreSeat;
  readonly facts: HostFacts;
  readonly fetchPage: FetchPage;
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
  /** Stops whatever is being got from the web. */
  stop(): void;
}

/** Makes the router. */
export function createRouter(options: RouterOptions): Router {
  const { seat, tools, facts, log } = options;
  const pages = createPages(options.fetchPage);

  function answer(name: Exclude<OperationName, PageOperation>, input: unknown): unknown {
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

  return {
    stop: () => pages.stopAll(),
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
      try {
        const value = answer(operation, parsed.data);
        return { ok: true, value: options.validateOutputs ? operations[operation].output.parse(value) : value };
      } catch (error) {
        const isWrite = operations[operation].kind === 'write';
        const before = seat.current().state;
        const data = toErrorData(error, { operation, isWrite, seat, log });
        if (before !== seat.current().state) {
          options.onChanged({ records: [{ type: 'store', id: 'store', article: null }] });
        }
        return fail(data);
      }
    },
  };
}

const fail = (error: PlumblineErrorData): Result<never> => ({ ok: false, error });
