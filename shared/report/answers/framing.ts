/** How it is framed: Entman's four functions by means, blank cells kept; whose wording; opinions by whose and how. Pure. */
import { FramingFunction } from '../../model';
import { isSome, rowsOnly, words as said, type AnswerPart, type Telling } from './shape';

/** Tables and sentences about framing and opinions. */
export const framingParts = (telling: Telling): AnswerPart[] => [
  ...grid(telling),
  ...whoseWording(telling),
  ...opinions(telling),
];

function grid({ account, say, t }: Telling): AnswerPart[] {
  const { framing } = account;
  if (!framing.count.value) return [said('none', t('report.framingNone'))];
  const open = framing.functions.find(({ function: f }) => f === null)?.count.value ?? 0;
  const columns = open > 0 ? [...FramingFunction.options, null] : FramingFunction.options;
  const devices = framing.devices.filter(isSome);
  const marksOf = (device: (typeof devices)[number]['device'], f: (typeof columns)[number]) =>
    framing.cells.find((each) => each.device === device && each.function === f)?.count.marks ?? [];
  return [
    {
      type: 'table',
      key: 'grid',
      caption: t('framing.gridCaption'),
      columns: [
        t('framing.meansColumn'),
        ...columns.map((f) => (f === null ? t('people.notAnswered') : t(`framing.does.${f}`))),
      ],
      groups: rowsOnly([
        ...devices.map(({ device }) => ({
          key: device ?? '',
          head: device === null ? t('report.notSaid') : t(`framing.device.${device}`),
          cells: columns.map((f) => ({ words: '', marks: marksOf(device, f) })),
        })),
        {
          key: 'all',
          head: t('report.allMarks'),
          cells: columns.map((f) => {
            const count = framing.functions.find((each) => each.function === f)?.count;
            return count ? say.sayCount({ ...count, reason: null }) : t('report.none');
          }),
        },
      ]),
      basis: framing.count.basis,
    },
    said('how', `${t('report.framingHow')} ${t('figures.source', { source: t('framing.gridSource') })}`, 'how'),
  ];
}

function whoseWording({ account, say, t }: Telling): AnswerPart[] {
  const whose = account.framing.byWhose.filter(isSome);
  if (whose.length === 0) return [];
  return [
    {
      type: 'table',
      key: 'whose',
      caption: t('framing.whoseTitle'),
      columns: [t('report.whose'), t('report.marks')],
      groups: rowsOnly(
        whose.map(({ whose: of, count }) => ({
          key: of ?? '',
          head: of === null ? t('report.notSaid') : t(`framing.whose.${of}`),
          cells: [say.sayCount(count)],
          marks: count.marks,
        })),
      ),
      basis: account.framing.count.basis,
    },
  ];
}

function opinions({ account, say, t }: Telling): AnswerPart[] {
  const { opinion } = account;
  if (!opinion.count.value) return [said('opinionNone', t('framing.opinionNone'))];
  return [
    {
      type: 'table',
      key: 'opinions',
      caption: t('framing.opinionCaption'),
      columns: [t('framing.opinionWhose'), t('answers.signalled'), t('report.marks')],
      groups: rowsOnly(
        opinion.cells.filter(isSome).map(({ whose, signalled, count }) => ({
          key: `${whose} ${signalled}`,
          head: whose === null ? t('report.notSaid') : t(`framing.whose.${whose}`),
          cells: [signalled === null ? t('report.notSaid') : t(`framing.signalled.${signalled}`), say.sayCount(count)],
          marks: count.marks,
        })),
      ),
      basis: opinion.count.basis,
    },
  ];
}
