/** The five answers of the panel as tables and sentences, each figure with the passages it comes from. */
import { memo, useMemo } from 'react';
import { answerReport } from '../../shared/report/answers';
import { letterOfKind, nameOfKind } from '../panel/kinds';
import { messages, t } from '../services/messages';
import { AnswerView } from './figures/AnswerView';
import { useReport } from './report-data';
import { Section } from './Section';
import styles from './Report.module.css';

export const Figures = memo(function Figures() {
  const report = useReport();
  const { lost } = report;
  const answers = useMemo(() => {
    const { dispute, headline } = report.items;
    return answerReport(
      {
        ...report,
        version: report.article.version,
        items: [...(dispute ? [dispute] : []), ...(headline ? [headline] : [])],
        kindNameOf: (kind) => nameOfKind(report.article, kind),
        letterOf: (kind) => letterOfKind(report.article, kind),
      },
      messages,
    );
  }, [report]);
  return (
    <Section title={t('report.figures')}>
      <p className={styles.lead}>{t('report.figuresHelp')}</p>
      {lost.length > 0 && <p className={styles.lead}>{t('panel.notCounted', { count: lost.length })}</p>}
      {answers.map((answer) => (
        <AnswerView key={answer.key} answer={answer} />
      ))}
    </Section>
  );
});
