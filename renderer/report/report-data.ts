/** What every part of a report reads: the panel's own data, and what only a page needs. */
import { createContext, useContext, useMemo } from 'react';
import type { ArticleView } from '../../shared/contract';
import type { Mark, MarkId, PictureRef } from '../../shared/model';
import { useGatheredData, type PanelData, type TextActs } from '../panel/panel-data';
import { marginNumbers } from '../../shared/report/places';
import { cutMarkedText, type MarkedBlock } from '../../shared/report/marked-text';
import { nameMarks, nameText, type MarkName } from '../../shared/report/numbering';

export interface ReportData extends PanelData {
  readonly names: ReadonlyMap<MarkId, MarkName>;
  /** "Q2"; empty for a mark that is not there any more. */
  readonly nameOf: (mark: MarkId) => string;
  readonly blocks: readonly MarkedBlock[];
  /** The kept picture of each block that has one. */
  readonly pictures: ReadonlyMap<number, PictureRef>;
  /** The margin's number of each block. */
  readonly numbers: readonly (number | null)[];
}

export const ReportContext = createContext<ReportData | null>(null);

export function useReport(): ReportData {
  const data = useContext(ReportContext);
  if (data === null) throw new Error('This part stands in a report only.');
  return data;
}

/** A page opens nothing beside it. */
const NO_ACTS: TextActs = { onOpenMark: () => {}, onOpenParagraph: () => {}, onOpenWords: () => {} };

/** What only a page needs: names of marks, text cut into pieces, paragraphs' numbers. */
export function layPage(
  {
    blocks,
    roles,
    kinds,
    pictures,
  }: Pick<ArticleView, 'roles' | 'kinds' | 'pictures'> & Pick<ArticleView['version'], 'blocks'>,
  marks: readonly Mark[],
  lost: readonly Mark[] = [],
): Omit<ReportData, keyof PanelData> {
  // Those without a place are named after all that have one, as in an export.
  const names = nameMarks([...marks, ...lost], kinds);
  const nameOf = (mark: MarkId): string => {
    const name = names.get(mark);
    return name ? nameText(name) : '';
  };
  return {
    names,
    nameOf,
    blocks: cutMarkedText(blocks, roles, marks),
    pictures: new Map(pictures.map(({ block, picture }) => [block, picture])),
    numbers: marginNumbers(roles),
  };
}

/** Null until everything is there. */
export function useReportData(article: ArticleView, marks: readonly Mark[]): ReportData | null {
  const data = useGatheredData(article, marks, NO_ACTS);
  const { version, roles, kinds, pictures } = article;
  const { blocks } = version;
  const lost = data?.lost;
  const page = useMemo(
    () => layPage({ blocks, roles, kinds, pictures }, marks, lost),
    [blocks, roles, kinds, pictures, marks, lost],
  );
  return useMemo(() => data && { ...data, ...page }, [data, page]);
}
