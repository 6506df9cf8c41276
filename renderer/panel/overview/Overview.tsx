/** What has been worked through, where the marks stand, how many of each kind. Every figure opens its marks. */
import type { ArticleView } from '../../../shared/contract';
import type { Mark, MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { useMeasures } from '../use-measures';
import { Coverage } from './Coverage';
import { KindFigures } from './KindFigures';
import { MarkMap } from './MarkMap';
import styles from './Overview.module.css';

export interface OverviewProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly onOpenMark: (id: MarkId) => void;
  readonly onOpenParagraph: (block: number) => void;
}

export function Overview({ article, marks, onOpenMark, onOpenParagraph }: OverviewProps) {
  const measures = useMeasures(article, marks);
  if (!measures) {
    return (
      <p className={styles.counting} role="status">
        {t('panel.counting')}
      </p>
    );
  }
  return (
    <div className={styles.overview}>
      <section aria-label={t('panel.coverageTitle')} className={styles.section}>
        <Coverage coverage={measures.coverage} onOpenParagraph={onOpenParagraph} />
        <MarkMap article={article} measures={measures} onOpenMark={onOpenMark} onOpenParagraph={onOpenParagraph} />
      </section>
      <section aria-labelledby="panel-kinds" className={styles.section}>
        <h2 id="panel-kinds" className={styles.heading}>
          {t('panel.kindsTitle')}
        </h2>
        <KindFigures article={article} measures={measures} />
      </section>
    </div>
  );
}
