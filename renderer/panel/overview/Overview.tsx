/** What has been worked through, where the marks stand, how many of each kind. Every figure opens its marks. */
import { t } from '../../services/messages';
import { usePanelData } from '../panel-data';
import { Coverage } from './Coverage';
import { KindFigures } from './KindFigures';
import { MarkMap } from './MarkMap';
import styles from './Overview.module.css';

export function Overview() {
  const { article, measures, onOpenMark, onOpenParagraph } = usePanelData();
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
