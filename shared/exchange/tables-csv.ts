/** People and figures as rows. Pure. */
import type { Figure } from '../measures';
import type { Cell } from './csv';
import { joinList } from './marks-csv';
import type { Laid } from './material';

/** Names of the columns of people. They only grow. */
export const SOURCES_HEADER = [
  'name',
  'speaks',
  'identification',
  'says_why_unnamed',
  'role',
  'type',
  'affiliation',
  'viewpoint',
  'reply',
  'note',
  'spellings',
  'words_quoted',
  'words_paraphrased',
  'quotes',
  'marks',
  'article',
  'source_id',
  'article_id',
  'marks_words_not_found',
] as const;

/** One row for each person or paper of an article. */
export function sourcesRows(laid: Laid): Cell[][] {
  const voices = new Map(laid.account.voices.people.map((voice) => [voice.source, voice]));
  return laid.sources.map((source): Cell[] => {
    const theirs = (marks: Laid['marks']): string =>
      laid.namesOf(marks.filter((mark) => mark.source === source.id).map(({ id }) => id));
    const voice = voices.get(source.id);
    return [
      source.name,
      source.speaks,
      source.identification,
      source.saysWhy,
      source.role,
      source.type,
      source.affiliation,
      (source.viewpoint && laid.viewpointById.get(source.viewpoint)?.name) ?? null,
      source.reply,
      source.note,
      joinList(source.spellings),
      voice?.quoted.value ?? 0,
      voice?.paraphrased.value ?? 0,
      voice?.quotes.value ?? 0,
      theirs(laid.marks),
      laid.meta.title,
      source.id,
      laid.id,
      theirs(laid.lost),
    ];
  });
}

/** Names of the columns of figures. They only grow. */
export const MEASURES_HEADER = [
  'measure',
  'of',
  'value',
  'why_no_value',
  'rests_on_marks',
  'rests_on_words',
  'marks',
  'article',
  'article_id',
] as const;

/** One row for each figure of an article, with what it rests on. A figure without value says why; it is never zero then. */
export function measuresRows(laid: Laid): Cell[][] {
  const { measures, account } = laid;
  const rows: Cell[][] = [];
  const add = (measure: string, of: string | null, { value, reason, basis, marks }: Figure): void =>
    void rows.push([
      measure,
      of,
      value,
      reason,
      basis.marks,
      basis.words,
      laid.namesOf(marks),
      laid.meta.title,
      laid.id,
    ]);
  const count = (measure: string, value: number): void =>
    void rows.push([measure, null, value, null, null, null, null, laid.meta.title, laid.id]);
  const nameOf = (id: (typeof account.voices.unassigned)['source']): string =>
    id === null ? 'not assigned' : (laid.sourceById.get(id)?.name ?? '');
  count('words', measures.words);
  count('words_not_part_of_the_article', measures.furnitureWords);
  count('paragraphs', measures.coverage.of);
  count('paragraphs_worked_through', measures.coverage.worked);
  count('marks_words_not_found_and_not_counted', laid.lost.length);
  for (const { kind, count: marks, words, share } of measures.kinds) {
    add('marks_of_kind', kind, marks);
    add('words_under_kind', kind, words);
    add('share_of_words_under_kind', kind, share);
  }
  add('words_under_any_mark', null, measures.markedWords);
  const { voices } = account;
  add('words_in_own_voice', null, voices.own);
  add('share_in_own_voice', null, voices.ownShare);
  add('words_quoted', null, voices.quoted);
  add('words_paraphrased', null, voices.paraphrased);
  add('words_around_quotes', null, voices.around);
  for (const voice of [...voices.people, voices.unassigned]) {
    add('words_quoted_of', nameOf(voice.source), voice.quoted);
    add('words_paraphrased_of', nameOf(voice.source), voice.paraphrased);
    add('quotes_of', nameOf(voice.source), voice.quotes);
  }
  for (const { identification, count: people, quoted, paraphrased } of account.identification) {
    add('people_made_known', identification ?? 'not said', people);
    add('words_quoted_of_made_known', identification ?? 'not said', quoted);
    add('words_paraphrased_of_made_known', identification ?? 'not said', paraphrased);
  }
  for (const { backing, count: claims } of account.claims.byBacking)
    add('claims_backed_by', backing ?? 'not said', claims);
  for (const { whose, count: claims } of account.claims.byWhose) add('claims_whose', whose ?? 'not said', claims);
  add('claims_looked_up', null, account.claims.checked);
  const { accusations } = account;
  for (const fate of ['withReply', 'tried', 'withoutReply', 'notSaid'] as const)
    add('accusations', fate, accusations[fate]);
  for (const { function: does, count: marks } of account.framing.functions) {
    add('framing_function', does ?? 'not said', marks);
  }
  for (const { device, count: marks } of account.framing.devices) add('framing_device', device ?? 'not said', marks);
  for (const { whose, signalled, count: marks } of account.opinion.cells) {
    add('opinions', `${whose ?? 'not said'}, ${signalled ?? 'not said'}`, marks);
  }
  return rows;
}
