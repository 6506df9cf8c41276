/** People and sources: what the text states of each, as the reader put it down. */
import { memo } from 'react';
import type { Source } from '../../shared/model';
import { t } from '../services/messages';
import { classNames } from '../ui';
import { useReport, type ReportData } from './report-data';
import { Section } from './Section';
import { gatherNames } from '../../shared/report/numbering';
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

function factsOf(source: Source, { marks, names, viewpointById }: ReportData): (readonly [string, string])[] {
  const spellings = source.spellings.filter((spelling) => spelling !== source.name);
  const theirs = marks.filter((mark) => mark.source === source.id).map(({ id }) => id);
  const viewpoint = source.viewpoint === null ? undefined : viewpointById.get(source.viewpoint)?.name;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('report.person.known'), t(`people.identified.${source.identification ?? 'unsaid'}`)],
    [
      t('report.person.why'),
      source.identification === 'unnamed' ? t(`people.saysWhy.${source.saysWhy ?? 'unsaid'}`) : null,
    ],
    [t('report.person.speaks'), t(`people.speaks.${source.speaks ?? 'unsaid'}`)],
    [t('report.person.role'), source.role && t(`people.role.${source.role}`)],
    [t('report.person.type'), source.type && t(`people.type.${source.type}`)],
    [t('report.person.affiliation'), source.affiliation],
    [t('people.viewpoint'), viewpoint],
    [t('report.person.reply'), source.reply && t(`people.reply.${source.reply}`)],
    [t('report.alsoWritten'), spellings.map((spelling) => t('report.inQuotes', { words: spelling })).join(', ')],
    [t('report.theirMarks'), theirs.length === 0 ? t('report.none') : gatherNames(theirs, names).join(', ')],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
