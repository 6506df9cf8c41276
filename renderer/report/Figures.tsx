/** The five answers of the panel as tables and sentences, each figure with the passages it comes from. */
import { memo } from 'react';
import { t } from '../services/messages';
import { ClaimsAnswer } from './figures/ClaimsAnswer';
import { FramingAnswer } from './figures/FramingAnswer';
import { HeadlineAnswer } from './figures/HeadlineAnswer';
import { KindsAnswer } from './figures/KindsAnswer';
import { MoreFigures } from './figures/MoreFigures';
import { SpeakersAnswer } from './figures/SpeakersAnswer';
import { useReport } from './report-data';
import { Section } from './Section';
import styles from './Report.module.css';

export const Figures = memo(function Figures() {
  const { lost } = useReport();
  return (
    <Section title={t('report.figures')}>
      <p className={styles.lead}>{t('report.figuresHelp')}</p>
      {lost.length > 0 && <p className={styles.lead}>{t('panel.notCounted', { count: lost.length })}</p>}
      <KindsAnswer />
      <SpeakersAnswer />
      <ClaimsAnswer />
      <FramingAnswer />
      <HeadlineAnswer />
      <MoreFigures />
    </Section>
  );
});
