/** What the report is about, by whom its marks are, and how much of the text was worked through. */
import { formatPublished } from '../../shared/text/published-date';
import { correctionsIn } from '../../shared/text';
import { dateLocale, messages, t } from '../services/messages';
import { sayCoverage } from '../../shared/report/coverage';
import { useReport } from './report-data';
import styles from './ReportHead.module.css';

export function ReportHead() {
  const { by, article, measures } = useReport();
  const { meta, version } = article;
  const notStated = t('common.notStated');
  const authors = new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(meta.authors);
  const facts: readonly (readonly [string, string])[] = [
    [t('report.outlet'), meta.outlet ?? notStated],
    [t('report.authors', { count: Math.max(1, meta.authors.length) }), authors || notStated],
    [t('report.published'), meta.published ? formatPublished(meta.published, dateLocale) : notStated],
    [t('details.field.modified'), meta.modified ? formatPublished(meta.modified, dateLocale) : notStated],
    [t('details.field.section'), meta.section ?? notStated],
    [t('details.field.licence'), meta.licence ?? notStated],
    [t('report.address'), meta.address ?? notStated],
    [t('report.marksBy'), t('report.myMarks', by)],
    [t('report.version'), t('report.versionNumber', { number: version.ord })],
    [t('report.length'), t('report.words', { words: measures.words })],
  ];
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>{t('report.kicker')}</p>
      <h1 className={styles.title} lang={meta.language ?? undefined} dir="auto">
        {meta.title}
      </h1>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.coverage}>{sayCoverage(measures.coverage, by, messages)}</p>
      {by.by === 'other' && <p className={styles.coverage}>{t('report.notMine', by)}</p>}
      <Corrections />
    </header>
  );
}

/** The words that are not as they came, so that nobody takes them for the outlet's. */
function Corrections() {
  const { version } = useReport().article;
  const corrections = correctionsIn(version.blocks);
  if (corrections.length === 0) return null;
  return (
    <div className={styles.coverage}>
      <p>{t('recut.reportTitle', { count: corrections.length })}</p>
      <ul>
        {corrections.map(({ start, was, now }) => (
          <li key={start}>{t('recut.said', { was, now })}</li>
        ))}
      </ul>
    </div>
  );
}
