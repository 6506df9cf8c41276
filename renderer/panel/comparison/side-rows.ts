/** What two viewpoints are set side by side by. Pure. */
import type { Account, Figure } from '../../../shared/measures';
import type { ViewpointId } from '../../../shared/model';
import { t } from '../../services/messages';

export interface SideRow {
  readonly key: string;
  readonly label: string;
  /** What a number of it counts, after the viewpoint's name. */
  readonly what: string;
  readonly figures: readonly [Figure, Figure];
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

/** The groups of rows for two viewpoints; empty where the account has not both. */
export function pairViewpoints(account: Account, first: ViewpointId, second: ViewpointId): readonly SideGroup[] {
  const wordsOf = (id: ViewpointId) => account.viewpoints.find(({ viewpoint }) => viewpoint === id);
  const sideOf = (id: ViewpointId) => account.sides.find(({ viewpoint }) => viewpoint === id);
  const [a, b, c, d] = [wordsOf(first), wordsOf(second), sideOf(first), sideOf(second)];
  if (!a || !b || !c || !d) return [];
  return [words(a, b), people(c, d), verbs(c, d), functions(c, d), backing(c, d)];
}

function words(a: Words, b: Words): SideGroup {
  const row = (key: 'quoted' | 'paraphrased' | 'quotes'): SideRow => ({
    ...{ key, label: t(`comparison.${key}`), what: t(`comparison.${key}`), none: t('comparison.none') },
    figures: [a[key], b[key]],
  });
  return {
    ...{ key: 'words', title: t('comparison.wordsGroup'), empty: '' },
    rows: [{ ...row('quoted'), pattern: 'solid' }, { ...row('paraphrased'), pattern: 'hatched' }, row('quotes')],
  };
}

function people(a: Side, b: Side): SideGroup {
  const rows = a.people.flatMap(({ identification, count }, i): SideRow[] => {
    const other = b.people[i];
    const label = t(`people.identified.${identification ?? 'unsaid'}`);
    const what = t('comparison.person', { identified: label });
    if (!other) return [];
    return [{ key: identification ?? 'open', label, what, none: t('comparison.none'), figures: [count, other.count] }];
  });
  return {
    ...{ key: 'people', title: t('comparison.peopleGroup'), empty: t('comparison.nothingPut') },
    rows: rows.filter(hasAny),
  };
}

function verbs(a: Side, b: Side): SideGroup {
  const countOf = (side: Side, verb: string): Figure =>
    side.verbs.find((each) => each.verb === verb)?.count ?? NO_MARKS;
  const all = [...new Set([...a.verbs, ...b.verbs].map(({ verb }) => verb))];
  const rows = all
    .map((verb): SideRow => ({
      ...{ key: verb, label: verb, what: t('comparison.verb', { verb }), none: t('comparison.none') },
      figures: [countOf(a, verb), countOf(b, verb)],
    }))
    .sort((x, y) => sum(y) - sum(x) || (x.key < y.key ? -1 : 1));
  return { key: 'verbs', title: t('comparison.verbsGroup'), rows, empty: t('comparison.verbsNone') };
}

const NO_MARKS: Figure = { value: 0, reason: 'noMarks', basis: { marks: 0, words: 0 }, marks: [] };
const sum = ({ figures }: SideRow): number => figures.reduce((all, { value }) => all + (value ?? 0), 0);

function functions(a: Side, b: Side): SideGroup {
  const rows = a.functions.flatMap(({ function: f, count }, i): SideRow[] => {
    const other = b.functions[i];
    if (!other) return [];
    const label = f === null ? t('comparison.notSaid') : t(`people.function.${f}`);
    const what = f === null ? t('comparison.functionOpen') : t('comparison.function', { function: label });
    const row: SideRow = {
      ...{ key: f ?? 'open', label, what, none: t('comparison.noneMarked') },
      figures: [count, other.count],
    };
    return f !== null || hasAny(row) ? [row] : [];
  });
  return { key: 'functions', title: t('comparison.functionsGroup'), rows, empty: '' };
}

function backing(a: Side, b: Side): SideGroup {
  const rows = a.backing.flatMap(({ backing: code, count }, i): SideRow[] => {
    const other = b.backing[i];
    if (!other) return [];
    const label = code === null ? t('comparison.notSaid') : t(`people.backing.${code}`);
    const what = code === null ? t('comparison.backingOpen') : t('comparison.backing', { backing: label });
    return [{ key: code ?? 'open', label, what, none: t('comparison.none'), figures: [count, other.count] }];
  });
  return {
    ...{ key: 'backing', title: t('comparison.backingGroup'), empty: t('comparison.backingNone') },
    rows: rows.filter(hasAny),
  };
}
