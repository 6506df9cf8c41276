/**
 * The panel's five answers, in their order: what was worked through, who speaks, what stands behind the claims, how it is
 * framed, whether the headline holds. Under them what needs more room.
 */
import { t } from '../../services/messages';
import { usePanelData } from '../panel-data';
import { ClaimsAnswer } from './ClaimsAnswer';
import { Coverage } from './Coverage';
import { FramingAnswer } from './FramingAnswer';
import { HeadlineAnswer } from './HeadlineAnswer';
import { KindFigures } from './KindFigures';
import { MarkMap } from './MarkMap';
import { SpeakersAnswer } from './SpeakersAnswer';
import styles from './Overview.module.css';

export function Overview() {
  const { article, measures, onOpenMark, onOpenParagraph } = usePanelData();
  return (
    <div className={styles.overview}>
      <section aria-label={t('panel.coverageTitle')} className={styles.section}>
        <Coverage coverage={measures.coverage} onOpenParagraph={onOpenParagraph} />
        <MarkMap article={article} measures={measures} onOpenMark={onOpenMark} onOpenParagraph={onOpenParagraph} />
      </section>
      <SpeakersAnswer />
      <ClaimsAnswer />
      <FramingAnswer />
      <HeadlineAnswer />
      <section aria-labelledby="panel-kinds" className={styles.section}>
        <h2 id="panel-kinds" className={styles.heading}>
          {t('panel.kindsTitle')}
        </h2>
        <KindFigures article={article} measures={measures} />
      </section>
    </div>
  );
}
