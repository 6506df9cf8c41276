/** Who gets to speak: the article itself, everyone put down, those without words; how they are made known and where. Pure. */
import type { Voice } from '../../measures';
import { tagSpeaker } from '../speakers';
import { marksBehind, rowsOnly, words as said, type AnswerPart, type AnswerRow, type Telling } from './shape';

/** Tables and sentences about who has words in the text. */
export const speakersParts = (telling: Telling): AnswerPart[] => [
  ...wordsOfEach(telling),
  ...firstAndLast(telling),
  ...identification(telling),
  ...roles(telling),
  ...quarters(telling),
  ...verbs(telling),
];

function wordsOfEach({ account, sourceById, speaker, number, say, t }: Telling): AnswerPart[] {
  const { own, ownShare, people, unassigned, around } = account.voices;
  const voices = unassigned.quotes.value ? [...people, unassigned] : people;
  const share = ownShare.value === null ? '' : ` ${t('report.ofAllWords', { share: say.sayShare(ownShare) })}`;
  const row = ({ source, quoted, paraphrased, quotes }: Voice): AnswerRow => {
    const tag = source === null ? '' : tagSpeaker(sourceById.get(source), t);
    return {
      key: source ?? '',
      head: speaker(source),
      ...(tag ? { remark: { words: `(${tag})` } } : {}),
      cells: [number(quoted), number(paraphrased), say.sayCount(quotes)],
      marks: quotes.marks,
    };
  };
  return [
    said('own', `${t('report.ownVoice', { own: own.value ?? 0, words: account.words })}${share}`),
    ...(voices.length === 0
      ? [said('nobody', t('report.nobody')), said('basis', t('figures.basis', { ...own.basis }), 'how')]
      : [
          {
            type: 'table' as const,
            key: 'speakers',
            caption: t('report.speakersCaption'),
            columns: [t('report.who'), t('report.quotedWords'), t('report.paraphrasedWords'), t('report.quotes')],
            groups: rowsOnly(voices.map(row)),
            basis: own.basis,
          },
        ]),
    ...((around.value ?? 0) > 0 ? [said('around', t('report.around', { words: around.value }), 'how')] : []),
  ];
}

function firstAndLast({ account, speaker, speakers, nameOf, t }: Telling): AnswerPart[] {
  const { firstToSpeak, lastToSpeak, silent } = account.voices;
  const sayWho = ({ source, mark }: NonNullable<typeof firstToSpeak>): string =>
    t('report.whoWhere', {
      name: source === null ? t('report.someoneOpen') : speaker(source),
      mark: nameOf(mark),
    });
  return [
    ...(firstToSpeak && lastToSpeak
      ? [said('order', t('report.firstLast', { first: sayWho(firstToSpeak), last: sayWho(lastToSpeak) }))]
      : []),
    ...(silent.length > 0 ? [said('silent', t('report.silent', { names: speakers(silent) }))] : []),
  ];
}

function identification({ account, sources, speakers, number, say, t }: Telling): AnswerPart[] {
  const { saysWhy } = account;
  if (sources.length === 0) return [];
  const why = (['yes', 'no', 'notSaid'] as const).filter((answer) => saysWhy[answer].length > 0);
  const reasons = why.map((answer) => `${t(`report.saysWhy.${answer}`)}: ${speakers(saysWhy[answer])}`).join('; ');
  return [
    {
      type: 'table',
      key: 'identification',
      caption: t('report.identificationCaption'),
      columns: [
        t('report.madeKnown'),
        t('report.howMany'),
        t('report.who'),
        t('report.quotedWords'),
        t('report.paraphrasedWords'),
      ],
      groups: rowsOnly(
        account.identification.map(({ identification: how, sources: ids, count, quoted, paraphrased }) => ({
          key: how ?? '',
          head: t(`people.identified.${how ?? 'unsaid'}`),
          cells: [say.sayCount({ ...count, reason: null }), speakers(ids), number(quoted), number(paraphrased)],
          marks: count.marks,
        })),
      ),
      basis: marksBehind(account.identification.map(({ count }) => count)),
    },
    ...(why.length > 0 ? [said('saysWhy', `${t('people.saysWhy')} ${reasons}.`)] : []),
  ];
}

function roles({ account, speakers, t }: Telling): AnswerPart[] {
  const used = account.roles.filter(({ sources }) => sources.length > 0);
  if (used.every(({ role }) => role === null)) return [];
  return [
    {
      type: 'table',
      key: 'roles',
      caption: t('report.rolesCaption'),
      columns: [t('people.role'), t('report.who'), t('report.ofThemSpeaking')],
      groups: rowsOnly(
        used.map(({ role, sources, speaking, count }) => ({
          key: role ?? '',
          head: t(`people.role.${role ?? 'unsaid'}`),
          cells: [speakers(sources), speaking.length === 0 ? t('report.none') : speakers(speaking)],
          marks: count.marks,
        })),
      ),
      basis: marksBehind(used.map(({ count }) => count)),
    },
  ];
}

function quarters({ account, marks, letterOf, number, say, t }: Telling): AnswerPart[] {
  if (marks.length === 0 || account.words === 0) return [];
  const kinds = account.quarters[0]?.kinds.map(({ kind }) => kind) ?? [];
  return [
    {
      type: 'table',
      key: 'quarters',
      caption: t('report.quartersCaption'),
      columns: [
        t('report.quarter'),
        t('report.ownVoiceColumn'),
        t('report.quotedWords'),
        t('report.paraphrasedWords'),
        ...kinds.map((kind) => t('report.marksOf', { letter: letterOf(kind) })),
      ],
      groups: rowsOnly(
        account.quarters.map(({ quarter, own, quoted, paraphrased, kinds: counts }) => ({
          key: String(quarter),
          head: t('report.quarterName', { quarter }),
          cells: [
            ...[own, quoted, paraphrased].map(number),
            ...kinds.map((kind) => {
              const count = counts.find((each) => each.kind === kind)?.count;
              return count ? say.sayCount({ ...count, reason: null }) : t('report.none');
            }),
          ],
        })),
      ),
      basis: { marks: marks.length, words: account.words },
    },
  ];
}

function verbs({ account, viewpointById, speaker, say, t }: Telling): AnswerPart[] {
  const { verbs: all } = account;
  if (all.length === 0) return [];
  const withViewpoints = all.some(({ viewpoint }) => viewpoint !== null);
  return [
    {
      type: 'table',
      key: 'verbs',
      caption: t('report.verbsCaption'),
      columns: [
        t('answers.verb'),
        t('report.who'),
        ...(withViewpoints ? [t('answers.viewpoint')] : []),
        t('report.quotes'),
      ],
      groups: rowsOnly(
        all.map(({ verb, source, viewpoint, count }) => ({
          key: `${verb} ${source ?? ''} ${viewpoint ?? ''}`,
          head: verb,
          cells: [
            speaker(source),
            ...(withViewpoints ? [(viewpoint && viewpointById.get(viewpoint)?.name) ?? t('report.noViewpoint')] : []),
            say.sayCount(count),
          ],
          marks: count.marks,
        })),
      ),
      basis: marksBehind(all.map(({ count }) => count)),
    },
  ];
}
