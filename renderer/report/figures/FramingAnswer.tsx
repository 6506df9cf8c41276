/** How it is framed: Entman's four functions by means, blank cells kept; whose wording; opinions by whose and how. */
import { FramingFunction } from '../../../shared/model';
import { t } from '../../services/messages';
import { gatherNames } from '../../../shared/report/numbering';
import { useReport } from '../report-data';
import { Answer, FigureTable } from './FigureTable';
import { sayCount } from './say';
import styles from './Figures.module.css';

export function FramingAnswer() {
  return (
    <Answer title={t('report.framing')}>
      <Grid />
      <WhoseWording />
      <Opinions />
    </Answer>
  );
}

function Grid() {
  const { account, names } = useReport();
  const { framing } = account;
  if (!framing.count.value) return <p>{t('report.framingNone')}</p>;
  const open = framing.functions.find(({ function: f }) => f === null)?.count.value ?? 0;
  const columns = open > 0 ? [...FramingFunction.options, null] : FramingFunction.options;
  const devices = framing.devices.filter(({ count }) => (count.value ?? 0) > 0);
  const cell = (device: (typeof devices)[number]['device'], f: (typeof columns)[number]) => {
    const marks = framing.cells.find((each) => each.device === device && each.function === f)?.count.marks ?? [];
    return marks.length === 0 ? '–' : gatherNames(marks, names).join(', ');
  };
  return (
    <>
      <FigureTable
        caption={t('framing.gridCaption')}
        columns={[
          t('framing.meansColumn'),
          ...columns.map((f) => (f === null ? t('people.notAnswered') : t(`framing.does.${f}`))),
        ]}
        rows={[
          ...devices.map(({ device }) => ({
            key: device ?? '',
            head: device === null ? t('report.notSaid') : t(`framing.device.${device}`),
            cells: columns.map((f) => cell(device, f)),
          })),
          {
            key: 'all',
            head: t('report.allMarks'),
            cells: columns.map((f) => {
              const count = framing.functions.find((each) => each.function === f)?.count;
              return count ? sayCount({ ...count, reason: null }) : t('report.none');
            }),
          },
        ]}
        basis={framing.count.basis}
      />
      <p className={styles.how}>
        {t('report.framingHow')} {t('figures.source', { source: t('framing.gridSource') })}
      </p>
    </>
  );
}

function WhoseWording() {
  const { account } = useReport();
  const whose = account.framing.byWhose.filter(({ count }) => (count.value ?? 0) > 0);
  if (whose.length === 0) return null;
  return (
    <FigureTable
      caption={t('framing.whoseTitle')}
      columns={[t('report.whose'), t('report.marks')]}
      rows={whose.map(({ whose: of, count }) => ({
        key: of ?? '',
        head: of === null ? t('report.notSaid') : t(`framing.whose.${of}`),
        cells: [sayCount(count)],
        marks: count.marks,
      }))}
    />
  );
}

function Opinions() {
  const { opinion } = useReport().account;
  if (!opinion.count.value) return <p>{t('framing.opinionNone')}</p>;
  return (
    <FigureTable
      caption={t('framing.opinionCaption')}
      columns={[t('framing.opinionWhose'), t('answers.signalled'), t('report.marks')]}
      rows={opinion.cells
        .filter(({ count }) => (count.value ?? 0) > 0)
        .map(({ whose, signalled, count }) => ({
          key: `${whose} ${signalled}`,
          head: whose === null ? t('report.notSaid') : t(`framing.whose.${whose}`),
          cells: [signalled === null ? t('report.notSaid') : t(`framing.signalled.${signalled}`), sayCount(count)],
          marks: count.marks,
        }))}
      basis={opinion.count.basis}
    />
  );
}
