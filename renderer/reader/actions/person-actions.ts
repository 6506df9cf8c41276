/** From words of the text to somebody in the list of people. */
import type { Source } from '../../../shared/model';
import { addPerson, changePerson } from '../../panel/people/people-actions';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { queryClient, sourcesQuery } from '../../services/queries';
import { isKnownName } from '../card/questions/answers';
import type { ReaderSession } from '../session';
import { set } from '../state';

/** Longest name that the core takes. */
const LONGEST_NAME_CHARS = 200;

/** Words as a name: one line, without quotation marks and the sentence's own signs at its ends. */
export const asName = (words: string): string =>
  words.replace(/\s+/gu, ' ').replace(/^[\s“”"«»„‘,;:.!?–—()]+|[\s“”"«»„’,;:.!?–—()]+$/gu, '');

/** Puts the selected words down as a person, or asks whose spelling they are where somebody is there already. */
export function putDownPerson(session: ReaderSession): void {
  const { engine, article } = session;
  if (session.isLocked) return announce(t(session.refusal));
  const range = engine?.getCursor().selection;
  const words = range ? asName(article.version.text.slice(range.start, range.end)) : '';
  if (words === '') return announce(t('people.refuseNoWords'));
  if (words.length > LONGEST_NAME_CHARS) return announce(t('people.refuseTooLong'));
  const sources = queryClient.getQueryData(sourcesQuery(article.id).queryKey) ?? [];
  const known = sources.find((source) => isKnownName([source], words));
  if (known) return announce(t('people.saidKnown', { words, name: known.name }));
  if (sources.length === 0) void putDownNew(session, words);
  else session.change(set('puttingDown', words));
}

export async function putDownNew(session: ReaderSession, name: string): Promise<void> {
  await addPerson(session.article.id, name);
  session.engine?.focus();
}

export async function putDownSpelling(session: ReaderSession, source: Source, spelling: string): Promise<void> {
  const spellings = [...source.spellings, spelling];
  await changePerson(
    session.article.id,
    source,
    { spellings },
    t('people.saidSpelling', { name: source.name, spelling }),
  );
  session.engine?.focus();
}
