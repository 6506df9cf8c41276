/** A bridge that answers as a test says and remembers what it was asked; sources, viewpoints and marks as shown. */
import { operationNames, type OperationName } from '../../../../shared/contract';
import {
  DEFAULT_SETTINGS,
  LayerId,
  SourceId,
  ViewpointId,
  type Mark,
  type Source,
  type Viewpoint,
} from '../../../../shared/model';
import { draftsOf } from '../../../../renderer/reader/note-drafts';
import { ReaderSession } from '../../../../renderer/reader/session';
import {
  marksQuery,
  queryClient,
  settingsQuery,
  sourcesQuery,
  tagsQuery,
  viewpointsQuery,
} from '../../../../renderer/services/queries';
import { makeArticle, makeEngine } from '../support';

export interface Call {
  readonly op: OperationName;
  readonly input: Record<string, unknown>;
}

export const history = { undo: null, redo: null };

let answer: (call: Call) => unknown = () => ({});
let calls: Call[] = [];
const methods = Object.fromEntries(
  operationNames.map((op) => [
    op,
    async (input: Record<string, unknown>) => {
      calls.push({ op, input });
      return { ok: true, value: await answer({ op, input }) };
    },
  ]),
);

/** Puts the bridge into the window; from now on it answers so. `calls` is what it is asked from now on, in order. */
export function installBridge(answers: (call: Call) => unknown): { calls: Call[] } {
  answer = answers;
  calls = [];
  const plumbline = { host: 'browser', methods, onChanged: () => () => {}, onCommand: () => () => {} };
  Object.assign(window, { plumbline });
  return { calls };
}

let last = 0;
const uuid = (): string => `00000000-0000-4000-9000-${String(++last).padStart(12, '0')}`;
const layer = LayerId.parse('00000000-0000-4000-8000-00000000ffff');

export const person = (name: string, more: Partial<Source> = {}): Source => ({
  ...{ id: SourceId.parse(uuid()), layer, ord: last, name, speaks: null, identification: null, saysWhy: null },
  ...{ role: null, type: null, affiliation: null, viewpoint: null, reply: null, note: '', spellings: [name], rev: 1 },
  ...more,
});

export const viewpoint = (name: string): Viewpoint => ({
  id: ViewpointId.parse(uuid()),
  layer,
  ord: last,
  name,
  rev: 1,
});

export const ARTICLE = makeArticle([
  ['headline', 'Bridge shut'],
  ['paragraph', '“We had no choice,” insisted Ada Quill. The shops say the council never came.'],
  ['paragraph', 'The council declined to comment. Its report puts the repair at 2 million.'],
]);

/** A session on the article with these marks shown. */
export function openWith(
  marks: readonly Mark[],
  { sources = [], viewpoints = [] }: { sources?: Source[]; viewpoints?: Viewpoint[] } = {},
) {
  const session = new ReaderSession(ARTICLE, draftsOf(ARTICLE.id));
  const { engine, asked } = makeEngine(ARTICLE);
  session.engine = engine;
  session.marks = marks;
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  queryClient.setQueryData(marksQuery(ARTICLE.id).queryKey, { marks: [...marks], lost: [] });
  queryClient.setQueryData(sourcesQuery(ARTICLE.id).queryKey, sources);
  queryClient.setQueryData(viewpointsQuery(ARTICLE.id).queryKey, viewpoints);
  queryClient.setQueryData(tagsQuery.queryKey, []);
  return { session, engine, asked };
}
