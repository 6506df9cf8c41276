/** The map in words: each paragraph with its marks by kind. */
import { useMemo } from 'react';
import type { ArticleView } from '../../../shared/contract';
import type { Measures } from '../../../shared/measures';
import type { KindCode, MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { Badge, nameOfKind } from '../kinds';
import styles from './MapTable.module.css';

interface MapTableProps {
  readonly article: ArticleView;
  readonly measures: Measures;
  readonly onOpenMark: (id: MarkId) => void;
  readonly onOpenParagraph: (block: number) => void;
}

export function MapTable({ article, measures, onOpenMark, onOpenParagraph }: MapTableProps) {
  const kindOf = useMemo(
    () => new Map(measures.kinds.flatMap(({ kind, count }) => count.marks.map((id) => [id, kind] as const))),
    [measures],
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('panel.mapTableCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panel.mapTableParagraph')}</th>
          <th scope="col">{t('panel.mapTableMarks')}</th>
        </tr>
      </thead>
      <tbody>
        {measures.coverage.paragraphs.map(({ block, number, state, marks }) => (
          <tr key={block}>
            <th scope="row">
              <button
                type="button"
                className={styles.number}
                aria-label={t('panel.goToParagraph', { number })}
                onClick={() => onOpenParagraph(block)}
              >
                {number}
              </button>
            </th>
            <td>
              <div className={styles.cell}>
                {state === 'open' ? <span className={styles.quiet}>{t('panel.mapTableOpen')}</span> : null}
                {state === 'looked' ? <span className={styles.quiet}>{t('panel.mapTableLooked')}</span> : null}
                {byKind(marks, kindOf).map(({ kind, first, count }) => (
                  <button key={kind} type="button" className={styles.marks} onClick={() => onOpenMark(first)}>
                    <Badge article={article} kind={kind} />
                    {t('panel.mapTableKind', { count, kind: nameOfKind(article, kind).toLocaleLowerCase() })}
                  </button>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function byKind(
  marks: readonly MarkId[],
  kindOf: ReadonlyMap<MarkId, KindCode>,
): { kind: KindCode; first: MarkId; count: number }[] {
  const groups = new Map<KindCode, { kind: KindCode; first: MarkId; count: number }>();
  for (const id of marks) {
    const kind = kindOf.get(id);
    if (kind === undefined) continue;
    const group = groups.get(kind);
    if (group) group.count += 1;
    else groups.set(kind, { kind, first: id, count: 1 });
  }
  return [...groups.values()];
}
