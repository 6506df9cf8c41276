/** Bylines, and the names in them. */
import { findDate } from './dates';
import type { Piece } from './pieces';

const BY =
  /^(?:by|words by|text by|story by|written by|reporting by|report by|interview by|an interview by|von|text von|par|propos recueillis par|texte de|por|texto de|escrito por|di|door|tekst|بقلم|מאת)\s*:?\s+(?=\S)/iu;
const LABELLED =
  /^(?:text|words|author|autor|autorin|auteur|autora|autorka|interview|reporter|byline|автор|автори|текст|yazar|yazan|författare|forfatter|szerző)\s*:\s+(?=\S)|^(?:作者|記者|记者|撰文|文)\s*[:：/／]\s*(?=\S)/iu;
/** "최윤호 기자": the name, and what he is. */
const KOREAN = /^(\p{Script=Hangul}{2,4})\s*(?:선임|수석|전문|인턴)?\s?기자(?=$|[\s=(])/u;
const PARTICLE =
  /^(?:de|del|della|di|da|do|dos|du|des|d'|la|le|van|von|der|den|zu|zur|bin|ibn|al|el|ter|ten|y|e|af|av)$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lo}+|d['’]\p{Lu}[\p{L}-]*)$/u;
const NOT_A_NAME =
  /^(?:the|a|an|our|your|this|that|these|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|der|die|das|les|los|las)$/iu;
const ROLE_WORDS =
  /\b(?:staff|writer|reporter|correspondent|editor|columnist|journalist|contributor|bureau|newsroom|desk|agency|press|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondant(?:e)?|rédaction|redacción|redactor(?:a)?|periodista|corresponsal)\b/iu;

/** True for words that look like one person's (or desk's) name: one to six capitalised words and particles. */
export function looksLikeName(whole: string): boolean {
  // "Richard (R.J.) Eskow"
  const text = whole.replace(/(?<=\p{L}\s+)[("“'‘][\p{L}.]{1,20}[)"”'’]\s+(?=\p{Lu})/u, '');
  const words = text.trim().split(/\s+/u);
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (words.length > 6 || text.length > 60 || NOT_A_NAME.test(first) || PARTICLE.test(last)) return false;
  return (
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) && words.some((word) => NAME_WORD.test(word))
  );
}

/** What stands between a name and a date. */
const WHEN =
  /[\s,|·•–—-]+(?:(?:on|published|posted|updated|am|le|el|il|op|mon|tue|tues|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)[\s,]*)*$/iu;
/** "…, Envoyés spéciaux à Lyon": what follows the names is what they were sent as. */
const SENT = /\s+(?:envoyée?s?\s+spécia|correspondante?s?\s+(?:à|en)|sonderkorrespondent|enviad[oa]s?\s+especial).*$/iu;
const DEGREE = /^(?:m\.?a|b\.?a|m\.?d|ph\.?d|m\.?sc|b\.?sc|r\.?n|m\.?p\.?h|j\.?d|esq)\.?$/iu;
const JOB_START =
  /^(?:senior|chief|staff|deputy|associate|assistant|executive|managing|political|national|foreign|special|contributing|investigative|technology|tech|science|health|business|economics?|sports?|culture|arts|environment|education|crime|courts?|local|digital|features?|news)$/iu;

/** "Andrea Stone Senior Washington Correspondent": the name before what the person is; null: no job follows a name. */
function beforeJob(text: string): string | null {
  const words = text.trim().split(/\s+/u);
  if (words.length < 4 || words.length > 8 || !ROLE_WORDS.test(words.at(-1) ?? '')) return null;
  const at = words.findIndex((word, i) => i >= 1 && (JOB_START.test(word) || ROLE_WORDS.test(word)));
  const name = at < 2 || at > 3 ? '' : words.slice(0, at).join(' ');
  return looksLikeName(name) ? name : null;
}

/** The part of a byline that names people: up to a separator, a role, a place or a date. */
function namesIn(whole: string): string[] {
  const date = findDate(whole);
  const before = date ? whole.slice(0, date.start).replace(WHEN, '') : whole;
  const rest = before.replace(/(?:^|\s)@\w{2,30}(?=\s|$)/gu, '').replace(SENT, '');
  const head =
    rest.split(
      /\s*[|·•]\s*|\s+[—–-]\s+|\s*\((?![\p{L}.]{1,20}\)\s+\p{Lu})|\s+(?:in|for|at|aus|für|à|pour|en)\s+(?=\p{Lu})|\s+\S+@\S+/u,
    )[0] ?? '';
  return head
    .split(/\s*,\s*|\s+(?:and|und|et|y|e|en|with|mit|avec|con)\s+|\s*&\s*/u)
    .map((name) => name.trim().replace(/\.$/u, (dot) => (/\b(?:Jr|Sr|\p{Lu})\.$/u.test(name) ? dot : '')))
    .map((name) => beforeJob(name) ?? name)
    .filter(
      (name) =>
        name !== '' && !DEGREE.test(name) && !ROLE_WORDS.test(name) && findDate(name) === null && looksLikeName(name),
    )
    .map(unshout);
}

/** Names set in capitals are read as names: "DANA ORTWELL" is Dana Ortwell. */
function unshout(name: string): string {
  if (name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.replace(/\p{L}+/gu, (w) => (w.length <= 1 ? w : w.charAt(0) + w.slice(1).toLowerCase()));
}

/** The names a byline gives; `[]` when the line is none. A bare name counts only where it says what the person does. */
export function bylineNames({ text, facts }: Piece): string[] {
  const line = text.trim();
  if (facts.words > 20 || line.length > 200 || /[!?]$/u.test(line)) return [];
  const korean = KOREAN.exec(line)?.[1];
  if (korean !== undefined) return [korean];
  const by = BY.exec(line) ?? LABELLED.exec(line);
  if (by) return namesIn(line.slice(by[0].length));
  const job = facts.terminal ? null : beforeJob(line);
  if (job !== null) return [job];
  const named = /^([^,|·•—–]{3,60})\s*(?:,|\||·|•|\s[—–-]\s)\s*(.+)$/u.exec(line);
  const isPerson = named?.[1] && looksLikeName(named[1]) && named[1].trim().includes(' ');
  return isPerson && !facts.terminal && ROLE_WORDS.test(named[2] ?? '') && facts.words <= 10
    ? namesIn(named[1] ?? '')
    : [];
}

/** The names in a date line that says who posted it ("Posted on March 2, 2025 by Dana Ortwell"). */
export function postedBy(line: string): string[] {
  const by = /(?:^|\s)(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+(?=\p{Lu})/u.exec(line);
  return by ? namesIn(line.slice(by.index + by[0].length)) : [];
}

/** True for a line that names the author ("By Dana Ortwell · Harbour Ledger"). */
export const isByline = (piece: Piece): boolean => bylineNames(piece).length > 0;

/** A desk's or agency's line without a name: "Staff report", "From our correspondent". */
export function isDeskLine({ text, facts }: Piece): boolean {
  return (
    facts.words <= 6 &&
    !facts.terminal &&
    /^(?:by\s+)?(?:(?:a\s+)?staff (?:report(?:er)?s?|writers?)|from our .{0,30}correspondents?|our .{0,20}(?:reporter|correspondent|staff)s?)$/iu.test(
      text.trim(),
    )
  );
}
