/** What every part of the panel shows: the article, what the reader put down, and what it adds up to. */
import { createContext, use, useContext, useMemo } from 'react';
import type { ArticleView, MarkView } from '../../shared/contract';
import { computeAccount, computeMeasures, type Account, type Figure, type Measures } from '../../shared/measures';
import type { Mark, MarkId, Source, SourceId, TextRange, Viewpoint, ViewpointId } from '../../shared/model';
import {
  ShownLayerContext,
  useItems,
  useLostMarks,
  useSources,
  useViewpoints,
  type ArticleItems,
} from '../services/queries';
import type { WhoseMarks } from '../../shared/report/whose';
import { useWhoseMarks } from '../layers/shown-layer';
import { NO_FILTER } from './logic/filter';
import { openMarkList } from './panel-state';
import { useTextFacts } from './use-text-facts';

/** The words selected in the text; they stay selected while the person is in the panel. */
export interface SelectedWords {
  /** Null: none. */
  readonly get: () => TextRange | null;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** What the panel asks of the text beside it. */
export interface TextActs {
  readonly onOpenMark: (id: MarkId) => void;
  /** Brings a block of the article into view, by its index. */
  readonly onOpenParagraph: (block: number) => void;
  /** Brings words into view that no mark stands on, and puts the cursor there; given as a range, they are selected. */
  readonly onOpenWords: (at: number | TextRange) => void;
  /** Absent: there is no text to select words in. */
  readonly selectedWords?: SelectedWords;
  /** Opens the list of marks to look over, at one of them. Absent: there is none beside. */
  readonly onReview?: (id: MarkId | null) => void;
}

export interface PanelData extends TextActs {
  /** Whose marks they are. */
  readonly by: WhoseMarks;
  readonly article: ArticleView;
  /** In document order. */
  readonly marks: readonly Mark[];
  /** Marks whose words are not in this version: listed and named, counted in no figure. */
  readonly lost: readonly MarkView[];
  readonly markById: ReadonlyMap<MarkId, Mark>;
  readonly sources: readonly Source[];
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly viewpoints: readonly Viewpoint[];
  readonly viewpointById: ReadonlyMap<ViewpointId, Viewpoint>;
  readonly items: ArticleItems;
  readonly measures: Measures;
  readonly account: Account;
  /** In the trash: nothing may be changed. */
  readonly readOnly: boolean;
}

/** What was looked at is one's own. */
const NO_BLOCKS: readonly number[] = [];

export const PanelDataContext = createContext<PanelData | null>(null);

export function usePanelData(): PanelData {
  const data = useContext(PanelDataContext);
  if (data === null) throw new Error('This part stands in the panel only.');
  return data;
}

const byId = <T extends { readonly id: unknown }>(list: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(list.map((each) => [each.id, each]));

/** Null until everything is there: the words of a long text are counted, the people fetched. */
export function useGatheredData(article: ArticleView, marks: readonly Mark[], acts: TextActs): PanelData | null {
  const facts = useTextFacts(article);
  const sources = useSources(article.id).data;
  const viewpoints = useViewpoints(article.id).data;
  const items = useItems(article.id).data;
  const lost = useLostOf(article);
  const layer = use(ShownLayerContext);
  const by = useWhoseMarks();
  const { version, roles, kinds } = article;
  const looked = layer ? NO_BLOCKS : article.looked;
  const { blocks } = version;
  const { language } = article.meta;
  const measures = useMemo(
    () => facts && computeMeasures({ blocks, roles, language, kinds, marks, looked, wordIndex: facts.words }),
    [facts, blocks, roles, language, kinds, marks, looked],
  );
  const account = useMemo(() => {
    if (!facts || !sources || !viewpoints || !items) return null;
    const { dispute, headline, absences, checks } = items;
    const all = [...(dispute ? [dispute] : []), ...(headline ? [headline] : []), ...absences, ...checks];
    return computeAccount({ blocks, roles, language, kinds, marks, sources, viewpoints, items: all, facts });
  }, [facts, blocks, roles, language, kinds, marks, sources, viewpoints, items]);
  const { onOpenMark, onOpenParagraph, onOpenWords, selectedWords, onReview } = acts;
  return useMemo(() => {
    if (!measures || !account || !sources || !viewpoints || !items) return null;
    return {
      ...{ onOpenMark, onOpenParagraph, onOpenWords },
      ...{ ...(selectedWords ? { selectedWords } : {}), ...(onReview ? { onReview } : {}) },
      ...{ by, article, marks, lost, markById: byId(marks), measures, account, items },
      ...{ sources, sourceById: byId(sources), viewpoints, viewpointById: byId(viewpoints) },
      readOnly: article.trashedAt !== null || layer !== null,
    };
  }, [
    by,
    article,
    layer,
    marks,
    lost,
    sources,
    viewpoints,
    items,
    measures,
    account,
    onOpenMark,
    onOpenParagraph,
    onOpenWords,
    selectedWords,
    onReview,
  ]);
}

const NONE: readonly MarkView[] = [];

/** The marks without a place in the version that is shown; of another version's nothing is said. */
export function useLostOf({ id, version }: ArticleView): readonly MarkView[] {
  const lost = useLostMarks(id).data ?? NONE;
  return useMemo(() => {
    const own = lost.filter(({ standing }) => standing?.version === version.id);
    return own.length === lost.length ? lost : own;
  }, [lost, version.id]);
}

/** Lists the passages behind a figure. */
export const openPassages = (what: string, marks: readonly MarkId[]): void =>
  openMarkList({ ...NO_FILTER, only: { what, ids: marks } });

/** Whether a figure has a number to show; where it has none, its reason is said in words. */
export const hasNumber = (figure: Figure): figure is Figure & { readonly value: number } => figure.value !== null;
