/**
 * The panel's five answers, in their order: what was worked through, who speaks, what stands behind the claims, how it is
 * framed, whether the headline holds. Under them what needs more room.
 */
import { useId } from 'react';
import { t } from '../../services/messages';
import { usePanelData } from '../panel-data';
import { ClaimsAnswer } from './ClaimsAnswer';
import { Coverage } from './Coverage';
import { Density } from './Density';
import { FramingAnswer } from './FramingAnswer';
import { HeadlineAnswer } from './HeadlineAnswer';
import { KindFigures } from './KindFigures';
import { MarkMap } from './MarkMap';
import { SpeakersAnswer } from './SpeakersAnswer';
import { StillOpen } from './StillOpen';
import styles from './Overview.module.css';

export function Overview() {
  const { by, article, marks, measures, onOpenMark, onOpenParagraph } = usePanelData();
  return (
    <div className={styles.overview}>
      <section aria-label={t('panel.coverageTitle', by)} className={styles.section}>
        <Coverage coverage={measures.coverage} onOpenParagraph={onOpenParagraph} />
        <MarkMap article={article} measures={measures} onOpenMark={onOpenMark} onOpenParagraph={onOpenParagraph} />
      </section>
      <SpeakersAnswer />
      <ClaimsAnswer />
      <FramingAnswer />
      <HeadlineAnswer />
      {marks.length > 0 && (
        <Below title={t('panel.open')}>
          <StillOpen />
        </Below>
      )}
      <Below title={t('panel.kindsTitle')}>
        <KindFigures article={article} measures={measures} />
      </Below>
      <Below title={t('panel.density', by)}>
        <Density />
      </Below>
    </div>
  );
}

function Below({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.below}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
