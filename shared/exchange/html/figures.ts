/** The figures of an article as tables, each row with the marks behind it and each table with what it rests on. Pure. */
import type { Figure } from '../../measures';
import type { Messages } from '../../messages';
import type { MarkId, SourceId } from '../../model';
import { makeSayFigure } from '../../report/say-figure';
import type { Laid } from '../material';
import { el, join, type Html } from './build';

interface Row {
  readonly head: string;
  readonly cells: readonly string[];
  readonly marks?: readonly MarkId[];
}

interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly basis?: Figure['basis'] | undefined;
}

const isSome = ({ count }: { readonly count: Figure }): boolean => (count.value ?? 0) > 0;

/** Everything that is counted of the article, under the questions of the report. */
export function figuresHtml(laid: Laid, messages: Messages): Html {
  const { t } = messages;
  const parts = [
    { title: t('report.worked'), tables: [kindsTable(laid, messages)] },
    { title: t('report.speakers'), tables: speakersTables(laid, messages), none: t('report.nobody') },
    { title: t('report.claims'), tables: claimsTables(laid, messages), none: t('report.claimsNone') },
    { title: t('report.framing'), tables: framingTables(laid, messages), none: t('report.framingNone') },
  ];
  return join([
    el('p', { class: 'quiet' }, t('report.figuresHelp')),
    parts.map(({ title, tables, none }) => [
      el('h3', {}, title),
      tables.length === 0
        ? el('p', {}, none ?? t('report.none'))
        : tables.map((table) => tableHtml(table, laid, messages)),
    ]),
  ]);
}

function tableHtml({ caption, columns, rows, basis }: Table, laid: Laid, { t }: Messages): Html {
  const hasMarks = rows.some(({ marks }) => marks !== undefined);
  const heads = [...columns, ...(hasMarks ? [t('report.passages')] : [])];
  // Wide tables scroll by themselves: the focus must reach them.
  return join([
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
      el(
        'table',
        {},
        el('caption', {}, caption),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            heads.map((head) => el('th', { scope: 'col' }, head)),
          ),
        ),
        el(
          'tbody',
          {},
          rows.map(({ head, cells, marks }) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row', dir: 'auto' }, head),
              cells.map((cell) => el('td', {}, cell)),
              hasMarks ? el('td', {}, laid.namesOf(marks ?? [])) : null,
            ),
          ),
        ),
      ),
    ),
    basis ? el('p', { class: 'quiet' }, t('figures.basis', { ...basis })) : null,
  ]);
}

function kindsTable(laid: Laid, messages: Messages): Table {
  const { t } = messages;
  const { sayCount, sayShare } = makeSayFigure(messages);
  const { kinds, words, markedWords } = laid.measures;
  return {
    caption: t('report.kindsCaption', { words }),
    columns: [t('report.kind'), t('report.marks'), t('report.wordsColumn'), t('report.share')],
    rows: kinds.map(({ kind, count, words: under, share }) => ({
      head: laid.kindNameOf(kind),
      cells: [sayCount(count), sayCount(under), sayShare(share)],
      marks: count.marks,
    })),
    basis: markedWords.basis,
  };
}

function speakersTables(laid: Laid, messages: Messages): Table[] {
  const { t, locale } = messages;
  const { sayCount, sayList } = makeSayFigure(messages);
  const { voices, identification } = laid.account;
  const nameOf = (id: SourceId | null): string =>
    (id === null ? undefined : laid.sourceById.get(id)?.name) ?? t('figures.notYetAssigned');
  // Someone without words has none: that is a figure, not a gap.
  const number = ({ value }: Figure): string => new Intl.NumberFormat(locale).format(value ?? 0);
  const all = voices.unassigned.quotes.value ? [...voices.people, voices.unassigned] : voices.people;
  if (all.length === 0) return [];
  return [
    {
      caption: t('report.speakersCaption'),
      columns: [t('report.who'), t('report.quotedWords'), t('report.paraphrasedWords'), t('report.quotes')],
      rows: all.map(({ source, quoted, paraphrased, quotes }) => ({
        head: nameOf(source),
        cells: [number(quoted), number(paraphrased), sayCount(quotes)],
        marks: quotes.marks,
      })),
      basis: voices.own.basis,
    },
    {
      caption: t('report.identificationCaption'),
      columns: [
        t('report.madeKnown'),
        t('report.howMany'),
        t('report.who'),
        t('report.quotedWords'),
        t('report.paraphrasedWords'),
      ],
      rows: identification.map(({ identification: how, sources, count, quoted, paraphrased }) => ({
        head: t(`people.identified.${how ?? 'unsaid'}`),
        cells: [
          sayCount({ ...count, reason: null }),
          sayList(sources.map(nameOf)),
          number(quoted),
          number(paraphrased),
        ],
      })),
    },
  ];
}

function claimsTables(laid: Laid, messages: Messages): Table[] {
  const { t } = messages;
  const { sayCount } = makeSayFigure(messages);
  const { claims, accusations } = laid.account;
  if (!claims.count.value) return [];
  return [
    {
      caption: t('claims.backingCaption'),
      columns: [t('claims.backingColumn'), t('claims.countColumn')],
      rows: claims.byBacking
        .filter((row) => row.backing === 'none' || isSome(row))
        .map(({ backing, count }) => ({
          head: backing === null ? t('people.notAnswered') : t(`people.backing.${backing}`),
          cells: [sayCount(count)],
          marks: count.marks,
        })),
      basis: claims.count.basis,
    },
    {
      caption: t('claims.whoseTitle'),
      columns: [t('report.asPutDown'), t('claims.countColumn')],
      rows: [
        ...claims.byWhose.filter(isSome).map(({ whose, count }) => ({
          head: whose === null ? t('report.whoseUnsaid') : t(`claims.whose.${whose}`),
          cells: [sayCount(count)],
          marks: count.marks,
        })),
        { head: t('report.checked'), cells: [sayCount(claims.checked)], marks: claims.checked.marks },
      ],
    },
    ...(accusations.count.value
      ? [
          {
            caption: t('claims.accusedGroups'),
            columns: [t('report.reply'), t('claims.countColumn')],
            rows: (['withReply', 'tried', 'withoutReply', 'notSaid'] as const).map((fate) => ({
              head: t(`claims.accused.${fate}`),
              cells: [sayCount(accusations[fate])],
              marks: accusations[fate].marks,
            })),
            basis: accusations.count.basis,
          },
        ]
      : []),
  ];
}

function framingTables(laid: Laid, messages: Messages): Table[] {
  const { t } = messages;
  const { sayCount } = makeSayFigure(messages);
  const { framing, opinion } = laid.account;
  const tables: Table[] = [];
  if (framing.count.value) {
    tables.push({
      caption: t('people.askFraming'),
      columns: [t('report.framing'), t('report.marks')],
      rows: framing.functions.map(({ function: does, count }) => ({
        head: does === null ? t('people.notAnswered') : t(`people.function.${does}`),
        cells: [sayCount({ ...count, reason: null })],
        marks: count.marks,
      })),
      basis: framing.count.basis,
    });
    tables.push({
      caption: t('answers.device'),
      columns: [t('framing.meansColumn'), t('report.marks')],
      rows: framing.devices.filter(isSome).map(({ device, count }) => ({
        head: device === null ? t('report.notSaid') : t(`framing.device.${device}`),
        cells: [sayCount(count)],
        marks: count.marks,
      })),
    });
  }
  if (opinion.count.value)
    tables.push({
      caption: t('framing.opinionCaption'),
      columns: [t('framing.opinionWhose'), t('answers.signalled'), t('report.marks')],
      rows: opinion.cells.filter(isSome).map(({ whose, signalled, count }) => ({
        head: whose === null ? t('report.notSaid') : t(`framing.whose.${whose}`),
        cells: [signalled === null ? t('report.notSaid') : t(`framing.signalled.${signalled}`), sayCount(count)],
        marks: count.marks,
      })),
      basis: opinion.count.basis,
    });
  return tables;
}
