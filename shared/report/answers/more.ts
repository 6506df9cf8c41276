/** Figures that set voices against each other: only once the reader has said that it is a dispute, and between whom. Pure. */
import type { DiversityFigures } from '../../measures';
import { alignViewpoints } from '../side-rows';
import { marksBehind, rowsOnly, words as said, type AnswerPart, type AnswerRow, type Telling } from './shape';

/** More columns than this are too narrow on paper: further viewpoints stand in a table of their own. */
const MOST_COLUMNS = 4;

/** Whether figures are set against each other at all. */
export const isDispute = ({ items }: Pick<Telling, 'items'>): boolean =>
  items.some((item) => item.type === 'dispute' && item.answer === 'yes');

/** The gate alone until it is answered with yes; then space, viewpoints side by side and indices. */
export function moreParts(telling: Telling): AnswerPart[] {
  const { items, viewpoints, say, by, t } = telling;
  const dispute = items.find((item) => item.type === 'dispute');
  if (dispute?.answer !== 'yes')
    return [said('gate', dispute?.answer === 'no' ? t('report.disputeNo', by) : t('report.disputeOpen'))];
  const about = dispute.about.trim();
  const names = say.sayList(viewpoints.map(({ name }) => name));
  return [
    said(
      'gate',
      [
        t('report.disputeYes', { ...by, count: viewpoints.length, names }),
        ...(about ? [t('report.disputeAbout', { about })] : []),
      ].join(' '),
    ),
    said('notFair', t('report.equalSpace'), 'strong'),
    ...space(telling),
    ...sideBySide(telling),
    ...indices(telling),
  ];
}

function space({ account, viewpointById, speakers, number, say, t }: Telling): AnswerPart[] {
  return [
    {
      type: 'table',
      key: 'space',
      caption: t('report.viewpointsCaption'),
      columns: [
        t('answers.viewpoint'),
        t('report.who'),
        t('report.quotedWords'),
        t('report.paraphrasedWords'),
        t('report.quotes'),
      ],
      groups: rowsOnly(
        account.viewpoints.map(({ viewpoint, sources, quoted, paraphrased, quotes }) => ({
          key: viewpoint ?? '',
          head: viewpoint === null ? t('report.noViewpoint') : (viewpointById.get(viewpoint)?.name ?? ''),
          cells: [
            sources.length === 0 ? t('report.none') : speakers(sources),
            number(quoted),
            number(paraphrased),
            say.sayCount(quotes),
          ],
          marks: quotes.marks,
        })),
      ),
      basis: account.voices.own.basis,
    },
  ];
}

function sideBySide({ account, viewpoints, say, t }: Telling): AnswerPart[] {
  if (viewpoints.length < 2) return [];
  // Never one alone in a table.
  const tables = Math.ceil(viewpoints.length / MOST_COLUMNS);
  const each = Math.ceil(viewpoints.length / tables);
  const parts = Array.from({ length: tables }, (_, i): AnswerPart => {
    const sides = viewpoints.slice(i * each, (i + 1) * each);
    const groups = alignViewpoints(
      account,
      sides.map(({ id }) => id),
      t,
    );
    return {
      type: 'table',
      key: `sides ${i}`,
      caption: t('report.sidesCaption', { names: say.sayList(sides.map(({ name }) => name)) }),
      columns: [t('report.counted'), ...sides.map(({ name }) => name)],
      groups: groups.map(({ key, title, rows, empty }) => ({
        key,
        title,
        empty,
        rows: rows.map((row): AnswerRow => ({
          key: row.key,
          head: row.label,
          cells: row.figures.map((figure) => ({
            words: figure.value ? say.sayCount(figure) : row.none,
            // The marks behind words quoted are those of the quotes two rows on.
            marks: row.pattern ? [] : figure.marks,
          })),
        })),
      })),
      basis: marksBehind(groups.flatMap(({ rows }) => rows.flatMap(({ figures }) => figures))),
    };
  });
  return [...parts, said('sidesHow', t('report.sidesHow'), 'how')];
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
  'hill2',
  'gini',
] as const;

interface IndexSet {
  readonly name: string;
  readonly figures: DiversityFigures;
}

/** All that can be computed beside each other; why the others cannot, in a sentence each. */
function indices({ account, say, t }: Telling): AnswerPart[] {
  const sets = (['people', 'viewpoints'] as const).flatMap((over) =>
    (['quoted', 'paraphrased'] as const).map((sort): IndexSet => ({
      name: t(`comparison.set.${over}`, { sort }),
      figures: account.more[over][sort],
    })),
  );
  const told = sets.filter(({ figures }) => figures.shannon.value !== null);
  const untold = sets.filter(({ figures }) => figures.shannon.value === null);
  return [
    ...(told.length > 0 ? [indexTable(told, say, t), said('symbols', t('comparison.symbols'), 'how')] : []),
    ...told.map(({ name, figures: { shannon } }) =>
      said(
        name,
        t('report.basisOf', { what: name, basis: t('figures.basis', { ...shannon.basis }) }),
        'how',
        shannon.marks,
      ),
    ),
    ...untold.map(({ name, figures }) =>
      said(name, t('report.cannot', { what: name, reason: say.sayReason(figures.shannon.reason) })),
    ),
  ];
}

function indexTable(sets: readonly IndexSet[], say: Telling['say'], t: Telling['t']): AnswerPart {
  const cells = (sayOne: (figures: DiversityFigures) => string) => sets.map(({ figures }) => sayOne(figures));
  const measure = (key: (typeof INDICES)[number] | 'topShare', row: readonly string[]): AnswerRow => ({
    key,
    head: t(`comparison.${key}`),
    remark: {
      words: t(`comparison.${key}.says`),
      formula: t(`comparison.${key}.formula`),
      source: t(`comparison.${key}.source`),
    },
    cells: row,
  });
  return {
    type: 'table',
    key: 'indices',
    caption: t('report.indicesCaption'),
    columns: [t('report.measure'), ...sets.map(({ name }) => name)],
    groups: rowsOnly([
      measure(
        'topShare',
        cells(({ topShare }) => say.sayShare(topShare)),
      ),
      {
        key: 'thirds',
        head: t('report.more.twoThirds'),
        cells: cells(({ overTwoThirds, topShare }) =>
          overTwoThirds === null ? say.sayReason(topShare.reason) : t(overTwoThirds ? 'report.yes' : 'report.no'),
        ),
      },
      ...INDICES.map((name) =>
        measure(
          name,
          cells((figures) => say.sayIndex(figures[name])),
        ),
      ),
    ]),
  };
}
