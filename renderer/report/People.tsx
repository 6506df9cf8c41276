/** People and sources: what the text states of each, as the reader put it down. */
import { memo, type ReactNode } from 'react';
import type { Source } from '../../shared/model';
import { t } from '../services/messages';
import { classNames } from '../ui';
import { useReport, type ReportData } from './report-data';
import { Section } from './Section';
import { personFacts } from '../../shared/report/person-facts';
import { MarkNames } from './MarkNames';
import notes from './MarkNotes.module.css';
import styles from './People.module.css';

export const People = memo(function People() {
  const report = useReport();
  const { sources } = report;
  return (
    <Section title={t('report.people')}>
      {sources.length === 0 ? (
        <p>{t('report.nobody')}</p>
      ) : (
        <ul role="list" className={classNames(styles.people, styles.columns)}>
          {sources.map((source) => (
            <li key={source.id} className={styles.person}>
              <h3 className={styles.name}>
                <bdi>{source.name}</bdi>
              </h3>
              <dl className={notes.answers}>
                {factsOf(source, report).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              {source.note.trim() && <p className={notes.written}>{source.note.trim()}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
});

function factsOf(source: Source, { marks, viewpointById }: ReportData): (readonly [string, ReactNode])[] {
  const theirs = marks.filter((mark) => mark.source === source.id).map(({ id }) => id);
  return [
    ...personFacts(source, { viewpointById }, t).map(({ fact, value }) => [fact, value] as const),
    [t('report.theirMarks'), theirs.length === 0 ? t('report.none') : <MarkNames key="marks" marks={theirs} />],
  ];
}
