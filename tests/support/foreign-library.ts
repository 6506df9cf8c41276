/** A library in memory that files are brought into: what is in each table, and one file as if it had been handed over. */
import type { Context } from '../../electron/operations/deps';
import { createFromText } from '../../electron/operations/articles';
import { redoLast, undoLast } from '../../electron/operations/history';
import { listLayersOf } from '../../electron/operations/layers';
import { applyImport, previewImport } from '../../electron/operations/imports';
import { runSteps } from '../../electron/operations/steps';
import { operations, type OperationInput } from '../../shared/contract';
import type { ArticleId, LayerId } from '../../shared/model';
import { openMemoryStore } from './memory-store';

type Choices = Omit<OperationInput<'imports.preview'>, 'file'>;

const FILE = { path: '/a/file' };

export function openForeignLibrary() {
  const store = openMemoryStore();
  /** A call's context in which `bytes` are the only file there is. */
  const withFile = (bytes: Uint8Array): Context => ({
    ...store.context(),
    files: {
      open: () => ({
        bytes: bytes.length,
        read: (at, length) => new Uint8Array(bytes.slice(at, at + length)),
        close: () => {},
      }),
      remove: () => {},
      inflate: () => null,
    },
  });
  const bytesOf = (file: string | Uint8Array): Uint8Array =>
    typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const inTransaction = <T>(work: () => T): T => store.db.transaction(work)();
  const inputOf = (choices: Choices) => operations['imports.preview'].input.parse({ file: FILE, ...choices });
  return {
    ...store,
    preview: (file: string | Uint8Array, choices: Choices = {}) =>
      operations['imports.preview'].output.parse(runSteps(previewImport(withFile(bytesOf(file)), inputOf(choices)))),
    apply: (file: string | Uint8Array, choices: Choices = {}) =>
      operations['imports.apply'].output.parse(
        inTransaction(() => runSteps(applyImport(withFile(bytesOf(file)), inputOf(choices)))),
      ),
    addArticle: (text: string, meta: { title?: string; address?: string } = {}) =>
      inTransaction(() => createFromText(store.context(), { text, format: 'plain', ...meta })).article,
    undo: (of: OperationInput<'history.undo'>) =>
      inTransaction(() => undoLast(store.context(), operations['history.undo'].input.parse(of))),
    redo: (of: OperationInput<'history.redo'>) =>
      inTransaction(() => redoLast(store.context(), operations['history.redo'].input.parse(of))),
    /** Every row of every table, to tell that nothing was changed. */
    dump: (): string => {
      const tables = store.db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .pluck()
        .all() as string[];
      return JSON.stringify(tables.map((name) => [name, store.db.prepare(`SELECT * FROM "${name}"`).all()]));
    },
  };
}

export type ForeignLibrary = ReturnType<typeof openForeignLibrary>;

/** A file of rows as Hypothesis gives them out. */
export const hypothesis = (rows: object[]): string => JSON.stringify({ total: rows.length, rows });
/** One of its rows, about words of `FERRY_TEXT`. */
export const row = (id: string, exact: string, more: object = {}) => ({
  id,
  uri: 'https://www.harbour.example/ferry?utm_source=x#top',
  user: 'acct:ana@hypothes.is',
  text: 'Who counted?',
  tags: ['number'],
  target: [
    {
      source: 'https://harbour.example/ferry',
      selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
    },
  ],
  ...more,
});
export const FERRY_TEXT =
  'Ferry\n\nThe boats were empty all week, the harbour office said.\n\nNobody counted the boats by hand.';

/** A library with the article that the rows are about. */
export function openWithArticle() {
  const library = openForeignLibrary();
  const { id, version } = library.addArticle(FERRY_TEXT, { title: 'Ferry', address: 'https://harbour.example/ferry' });
  return { library, article: id, text: version.text };
}

/** The layer that was brought in beside an article's own. */
export const importedLayer = (library: ForeignLibrary, article: ArticleId): LayerId => {
  const layer = listLayersOf(library.context(), { article }).layers.find(({ purpose }) => purpose === 'imported');
  if (!layer) throw new Error('Nothing was brought in');
  return layer.id;
};
