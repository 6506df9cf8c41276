/** How hints are said: days, and what mark stands on a number. */
import type { DateHint, UndatedHint } from '../../../shared/hints';
import type { Mark } from '../../../shared/model';
import { messages, t } from '../../services/messages';
import { lookOfKind, nameOfKind } from '../kinds';
import type { PanelData } from '../panel-data';

const DAY_MS = 86_400_000;
/** The catalogue is British: the day comes before the month. */
const LOCALE = messages.locale === 'en' ? 'en-GB' : messages.locale;
const formats = {
  day: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }),
  month: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short', year: 'numeric' }),
  year: new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', year: 'numeric' }),
};

/** The day that a hint means, as exact as its words are; '' where it can't be reckoned. */
export const dayName = ({ day, precision }: Pick<DateHint, 'day' | 'precision'>): string =>
  day === null ? '' : formats[precision].format(day * DAY_MS);

export const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(words);

/** A mark over a number, in the reader's own answers. */
export function nameOfMark({ article, sourceById }: Pick<PanelData, 'article' | 'sourceById'>, mark: Mark): string {
  const base = lookOfKind(article, mark.kind);
  const source = mark.source === null ? undefined : sourceById.get(mark.source);
  if (base === 'claim') {
    const backing = mark.fields.claim?.backing;
    return backing ? t('hints.claimBacked', { backing: t(`people.backing.${backing}`) }) : t('hints.claimOpen');
  }
  if (base === 'quote') return source ? t('hints.quoteBy', { name: source.name }) : t('hints.quoteOpen');
  return t('hints.otherMark', { kind: nameOfKind(article, mark.kind).toLocaleLowerCase(messages.locale) });
}

const BEFORE_CHARS = 70;
const MOST_CHARS = 170;

/** The words around a sentence's first event, cut at words' edges, the events told apart. */
export function excerptAround(
  text: string,
  { start, end, events }: UndatedHint,
): { words: string; isEvent: boolean }[] {
  const first = events[0]?.start ?? start;
  const isLong = end - start > MOST_CHARS;
  const wanted = isLong && first - start > BEFORE_CHARS ? first - BEFORE_CHARS : start;
  const from = wanted === start ? start : Math.min(first, text.indexOf(' ', wanted) + 1 || first);
  const space = text.lastIndexOf(' ', from + MOST_CHARS);
  const to = end - from <= MOST_CHARS ? end : space > first ? space : Math.min(end, from + MOST_CHARS);
  const pieces: { words: string; isEvent: boolean }[] = [];
  let at = from;
  for (const event of events.filter((each) => each.end <= to)) {
    if (event.start < at) continue;
    pieces.push({ words: text.slice(at, event.start), isEvent: false }, { words: event.text, isEvent: true });
    at = event.end;
  }
  pieces.push({ words: text.slice(at, to), isEvent: false });
  const line = pieces
    .filter(({ words }) => words !== '')
    .map(({ words, isEvent }) => ({ words: words.replace(/\s+/gu, ' '), isEvent }));
  if (from > start) line.unshift({ words: '… ', isEvent: false });
  if (to < end) line.push({ words: ' …', isEvent: false });
  return line;
}
