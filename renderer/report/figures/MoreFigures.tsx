/** Figures that set voices against each other: only once the reader has said that it is a dispute, and between whom. */
import type { DiversityFigures, Figure } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { speakerName } from '../../panel/figures/speaker-name';
import { useReport } from '../report-data';
import { Answer, FigureTable } from './FigureTable';
import { sayCount, sayIndex, sayList, sayReason, sayShare } from './say';
import styles from './Figures.module.css';

export function MoreFigures() {
  const { items, account, viewpoints, sourceById, viewpointById } = useReport();
  const { dispute } = items;
  if (dispute?.answer !== 'yes')
    return (
      <Answer title={t('viewpoints.ask')}>
        <p>{t(dispute?.answer === 'no' ? 'report.disputeNo' : 'report.disputeOpen')}</p>
      </Answer>
    );
  const { people, viewpoints: sides } = account.more;
  return (
    <Answer title={t('report.more')}>
      <p>
        {t('report.disputeYes', { count: viewpoints.length, names: sayList(viewpoints.map(({ name }) => name)) })}
        {dispute.about.trim() && ` ${t('report.disputeAbout', { about: dispute.about.trim() })}`}
      </p>
      <p>
        <strong>{t('report.equalSpace')}</strong>
      </p>
      <FigureTable
        caption={t('report.viewpointsCaption')}
        columns={[
          t('answers.viewpoint'),
          t('report.who'),
          t('report.quotedWords'),
          t('report.paraphrasedWords'),
          t('report.quotes'),
        ]}
        rows={account.viewpoints.map(({ viewpoint, sources, quoted, paraphrased, quotes }) => ({
          key: viewpoint ?? '',
          head: viewpoint === null ? t('report.noViewpoint') : (viewpointById.get(viewpoint)?.name ?? ''),
          cells: [
            sayList(sources.map((id) => speakerName(sourceById, id))),
            ...[quoted, paraphrased].map(({ value }) => new Intl.NumberFormat(messages.locale).format(value ?? 0)),
            sayCount(quotes),
          ],
          marks: quotes.marks,
        }))}
      />
      <Indices title={t('report.amongPeople')} {...people} />
      <Indices title={t('report.amongViewpoints')} {...sides} />
    </Answer>
  );
}

const INDICES = [
  'effectiveNumber',
  'pielou',
  'shannon',
  'simpson',
  'inverseSimpson',
  'simpsonEvenness',
  'heip',
  'hill0',
  'gini',
] as const;

interface IndicesProps {
  readonly title: string;
  readonly quoted: DiversityFigures;
  readonly paraphrased: DiversityFigures;
}

/** One reason for both sorts is said once, instead of in every row. */
function Indices({ title, quoted, paraphrased }: IndicesProps) {
  const sorts = [
    { name: t('report.quotedWords'), figures: quoted },
    { name: t('report.paraphrasedWords'), figures: paraphrased },
  ];
  const told = sorts.filter(({ figures }) => figures.shannon.value !== null);
  const untold = sorts.filter(({ figures }) => figures.shannon.value === null);
  const cells = (say: (figures: DiversityFigures) => string) => told.map(({ figures }) => say(figures));
  const index = (name: (typeof INDICES)[number]) => cells((figures) => sayIndex(figures[name] satisfies Figure));
  return (
    <>
      {told.length > 0 && (
        <FigureTable
          caption={title}
          columns={[t('report.measure'), ...told.map(({ name }) => name)]}
          rows={[
            { key: 'top', head: <Measure name="topShare" />, cells: cells(({ topShare }) => sayShare(topShare)) },
            {
              key: 'thirds',
              head: t('report.more.twoThirds'),
              cells: cells(({ overTwoThirds, topShare }) =>
                overTwoThirds === null ? sayReason(topShare.reason) : t(overTwoThirds ? 'report.yes' : 'report.no'),
              ),
            },
            ...INDICES.map((name) => ({ key: name, head: <Measure name={name} />, cells: index(name) })),
          ]}
        />
      )}
      {told.length > 0 && <p className={styles.how}>{t('comparison.symbols')}</p>}
      {told.map(({ name, figures }) => (
        <p key={name} className={styles.how}>
          {t('report.basisOf', { what: name, basis: t('figures.basis', { ...figures.shannon.basis }) })}
        </p>
      ))}
      {untold.map(({ name, figures }) => (
        <p key={name}>{t('report.cannot', { title, what: name, reason: sayReason(figures.shannon.reason) })}</p>
      ))}
    </>
  );
}

const Measure = ({ name }: { readonly name: (typeof INDICES)[number] | 'topShare' }) => (
  <>
    {t(`comparison.${name}`)}
    <span className={styles.remark}>
      {' '}
      {t(`comparison.${name}.says`)} <span className={styles.formula}>{t(`comparison.${name}.formula`)}</span> (
      {t(`comparison.${name}.source`)})
    </span>
  </>
);
