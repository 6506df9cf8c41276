/** Answers of a report as data: the page in the program and the page in a file draw the same ones. Pure. */
import type { Account, Measures } from '../../measures';
import type { Messages } from '../../messages';
import type {
  Block,
  Item,
  KindCode,
  Mark,
  MarkId,
  Source,
  SourceId,
  VersionId,
  Viewpoint,
  ViewpointId,
} from '../../model';
import { makeSayFigure, type SayFigure } from '../say-figure';
import { nameSpeaker } from '../speakers';
import type { WhoseMarks } from '../whose';

/** What a table cell holds: words, and marks that are named behind them. */
export interface AnswerCell {
  readonly words: string;
  readonly marks: readonly MarkId[];
}

/** What stands small behind the head of a row. */
export interface AnswerRemark {
  readonly words: string;
  readonly formula?: string;
  readonly source?: string;
}

export interface AnswerRow {
  readonly key: string;
  readonly head: string;
  readonly remark?: AnswerRemark;
  readonly cells: readonly (string | AnswerCell)[];
  /** The marks behind the row; absent in a table without that column. */
  readonly marks?: readonly MarkId[];
}

export interface AnswerRows {
  readonly key: string;
  /** Null: the only ones. */
  readonly title: string | null;
  readonly rows: readonly AnswerRow[];
  /** Said where there is no row. */
  readonly empty: string;
}

/** What figures rest on; without words where only marks are counted. */
export interface AnswerBasis {
  readonly marks: number;
  readonly words?: number;
}

export interface AnswerTable {
  readonly type: 'table';
  readonly key: string;
  readonly caption: string;
  /** Over the row headings, then over each cell. */
  readonly columns: readonly string[];
  readonly groups: readonly AnswerRows[];
  readonly basis?: AnswerBasis;
}

/** A table of more rows than this may be parted by a page's end. */
const KEPT_WHOLE_ROWS = 14;

/** Too long to be kept whole on paper. */
export const isLongTable = ({ groups }: Pick<AnswerTable, 'groups'>): boolean =>
  groups.reduce((sum, { rows, title }) => sum + rows.length + (title === null ? 0 : 1), 0) > KEPT_WHOLE_ROWS;

export interface AnswerWords {
  readonly type: 'words';
  readonly key: string;
  readonly words: string;
  /** `strong`: not to be overlooked; `how`: how it is counted; `written`: the reader's own lines. */
  readonly look: 'plain' | 'strong' | 'how' | 'written';
  /** Marks that are named behind the words. */
  readonly marks?: readonly MarkId[];
}

export interface AnswerPassages {
  readonly type: 'passages';
  readonly key: string;
  readonly title: string;
  readonly passages: readonly { readonly key: string; readonly words: string; readonly place: string }[];
}

export type AnswerPart = AnswerTable | AnswerWords | AnswerPassages;

/** One of the five questions, or what stands under one. */
export interface ReportAnswer {
  readonly key: 'kinds' | 'speakers' | 'claims' | 'framing' | 'headline' | 'more';
  readonly title: string;
  readonly parts: readonly AnswerPart[];
}

/** What answers are made from: one layer on one version, and what was counted of it. */
export interface ReportFacts {
  /** Whose marks they are. */
  readonly by: WhoseMarks;
  readonly version: { readonly id: VersionId; readonly blocks: readonly Block[] };
  readonly marks: readonly Mark[];
  readonly markById: ReadonlyMap<MarkId, Mark>;
  readonly sources: readonly Source[];
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly viewpoints: readonly Viewpoint[];
  readonly viewpointById: ReadonlyMap<ViewpointId, Viewpoint>;
  readonly items: readonly Item[];
  readonly measures: Measures;
  readonly account: Account;
  /** The margin's number of each block. */
  readonly numbers: readonly (number | null)[];
  /** The page’s name of a mark: "Q2". */
  readonly nameOf: (mark: MarkId) => string;
  readonly kindNameOf: (kind: KindCode) => string;
  readonly letterOf: (kind: KindCode) => string;
}

/** The facts with what says them. */
export interface Telling extends ReportFacts {
  readonly t: Messages['t'];
  readonly say: SayFigure;
  /** A number; someone without words has none: that is a figure, not a gap. */
  readonly number: (figure: { readonly value: number | null }) => string;
  readonly speaker: (id: SourceId | null) => string;
  readonly speakers: (ids: readonly SourceId[]) => string;
}

/** Makes ready to tell. */
export function tell(facts: ReportFacts, messages: Messages): Telling {
  const { t, locale } = messages;
  const say = makeSayFigure(messages);
  const speaker = (id: SourceId | null): string => nameSpeaker(facts.sourceById, id, t);
  const format = new Intl.NumberFormat(locale);
  return {
    ...facts,
    t,
    say,
    number: ({ value }) => format.format(value ?? 0),
    speaker,
    speakers: (ids) => say.sayList(ids.map(speaker)),
  };
}

/** Whether anything is counted. */
export const isSome = ({ count }: { readonly count: { readonly value: number | null } }): boolean =>
  (count.value ?? 0) > 0;

/** Rows under no title of their own. */
export const rowsOnly = (rows: readonly AnswerRow[]): readonly AnswerRows[] => [
  { key: 'all', title: null, rows, empty: '' },
];

/** The different marks behind figures: what a table rests on that counts marks only. */
export const marksBehind = (figures: readonly { readonly marks: readonly MarkId[] }[]): AnswerBasis => ({
  marks: new Set(figures.flatMap(({ marks }) => marks)).size,
});

/** A sentence. */
export const words = (
  key: string,
  text: string,
  look: AnswerWords['look'] = 'plain',
  marks?: readonly MarkId[],
): AnswerWords => ({ type: 'words', key, words: text, look, ...(marks ? { marks } : {}) });

/** What a basis says. */
export const sayBasis = ({ marks, words: under }: AnswerBasis, t: Messages['t']): string =>
  under === undefined ? t('figures.basisMarks', { marks }) : t('figures.basis', { marks, words: under });
