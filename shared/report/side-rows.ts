/** What viewpoints are set side by side by. Pure. */
import type { Account, Figure } from '../measures';
import type { Messages } from '../messages';
import type { ViewpointId } from '../model';

type T = Messages['t'];

export interface SideRow {
  readonly key: string;
  readonly label: string;
  /** What a number of it counts, after the viewpoint's name. */
  readonly what: string;
  /** One for each viewpoint. */
  readonly figures: readonly Figure[];
  /** Said for none. */
  readonly none: string;
  /** Drawn as well; the pattern is that of such words everywhere in the panel. */
  readonly pattern?: 'solid' | 'hatched';
}

export interface SideGroup {
  readonly key: 'words' | 'people' | 'verbs' | 'functions' | 'backing';
  readonly title: string;
  readonly rows: readonly SideRow[];
  /** Said where there is no row. */
  readonly empty: string;
}

type Words = Account['viewpoints'][number];
type Side = Account['sides'][number];

const hasAny = ({ figures }: SideRow): boolean => figures.some(({ value }) => (value ?? 0) > 0);

/** The groups of rows for viewpoints, in the order given; empty where the account lacks one of them. */
export function alignViewpoints(account: Account, ids: readonly ViewpointId[], t: T): readonly SideGroup[] {
  const of = <Each extends { readonly viewpoint: ViewpointId | null }>(list: readonly Each[]): Each[] =>
    ids.flatMap((id) => list.find(({ viewpoint }) => viewpoint === id) ?? []);
  const wordsOf = of(account.viewpoints);
  const sides = of(account.sides);
  if (wordsOf.length < ids.length || sides.length < ids.length) return [];
  return [words(wordsOf, t), people(sides, t), verbs(sides, t), functions(sides, t), backing(sides, t)];
}

function words(all: readonly Words[], t: T): SideGroup {
  const row = (key: 'quoted' | 'paraphrased' | 'quotes'): SideRow => ({
    ...{ key, label: t(`comparison.${key}`), what: t(`comparison.${key}`), none: t('comparison.none') },
    figures: all.map((each) => each[key]),
  });
  return {
    ...{ key: 'words', title: t('comparison.wordsGroup'), empty: '' },
    rows: [{ ...row('quoted'), pattern: 'solid' }, { ...row('paraphrased'), pattern: 'hatched' }, row('quotes')],
  };
}

/** The same row of every side. */
const across = <Row extends { readonly count: Figure }>(
  sides: readonly Side[],
  rowsOf: (side: Side) => readonly Row[],
) =>
  (sides[0] ? rowsOf(sides[0]) : []).map((row, i) => ({
    row,
    figures: sides.flatMap((side) => rowsOf(side)[i]?.count ?? []),
  }));

function people(sides: readonly Side[], t: T): SideGroup {
  const rows = across(sides, (side) => side.people).map(({ row: { identification }, figures }): SideRow => {
    const label = t(`people.identified.${identification ?? 'unsaid'}`);
    const what = t('comparison.person', { identified: label });
    return { key: identification ?? 'open', label, what, none: t('comparison.none'), figures };
  });
  return {
    ...{ key: 'people', title: t('comparison.peopleGroup'), empty: t('comparison.nothingPut') },
    rows: rows.filter(hasAny),
  };
}

function verbs(sides: readonly Side[], t: T): SideGroup {
  const countOf = (side: Side, verb: string): Figure =>
    side.verbs.find((each) => each.verb === verb)?.count ?? NO_MARKS;
  const all = [...new Set(sides.flatMap((side) => side.verbs).map(({ verb }) => verb))];
  const rows = all
    .map((verb): SideRow => ({
      ...{ key: verb, label: verb, what: t('comparison.verb', { verb }), none: t('comparison.none') },
      figures: sides.map((side) => countOf(side, verb)),
    }))
    .sort((x, y) => sum(y) - sum(x) || (x.key < y.key ? -1 : 1));
  return { key: 'verbs', title: t('comparison.verbsGroup'), rows, empty: t('comparison.verbsNone') };
}

const NO_MARKS: Figure = { value: 0, reason: 'noMarks', basis: { marks: 0, words: 0 }, marks: [] };
const sum = ({ figures }: SideRow): number => figures.reduce((all, { value }) => all + (value ?? 0), 0);

function functions(sides: readonly Side[], t: T): SideGroup {
  const rows = across(sides, (side) => side.functions).flatMap(({ row: { function: f }, figures }): SideRow[] => {
    const label = f === null ? t('comparison.notSaid') : t(`people.function.${f}`);
    const what = f === null ? t('comparison.functionOpen') : t('comparison.function', { function: label });
    const row: SideRow = { key: f ?? 'open', label, what, none: t('comparison.noneMarked'), figures };
    return f !== null || hasAny(row) ? [row] : [];
  });
  return { key: 'functions', title: t('comparison.functionsGroup'), rows, empty: '' };
}

function backing(sides: readonly Side[], t: T): SideGroup {
  const rows = across(sides, (side) => side.backing).map(({ row: { backing: code }, figures }): SideRow => {
    const label = code === null ? t('comparison.notSaid') : t(`people.backing.${code}`);
    const what = code === null ? t('comparison.backingOpen') : t('comparison.backing', { backing: label });
    return { key: code ?? 'open', label, what, none: t('comparison.none'), figures };
  });
  return {
    ...{ key: 'backing', title: t('comparison.backingGroup'), empty: t('comparison.backingNone') },
    rows: rows.filter(hasAny),
  };
}
