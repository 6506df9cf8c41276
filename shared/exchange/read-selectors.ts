/**
 * The words that a Web Annotation's target names, by its selectors (Web Annotation Data Model, 4.2 and 4.3). Selectors
 * side by side choose the same words; one that refines another narrows it. Pure.
 */
import type { ForeignPiece } from './foreign';
import { shortName } from './plain-json-ld';
import { isObject, listOf, offsetOf, own, textOf, type Json } from './read-json';

const MAX_REFINEMENTS = 8;

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What something says it is, by short names. */
export const typesOf = (value: Json): readonly string[] =>
  listOf(own(value, 'type') ?? own(value, '@type')).map((type) => shortName(textOf(type)));

function quoteOf(selector: Json): Quote | null {
  if (!typesOf(selector).includes('TextQuoteSelector')) return null;
  const wordsOf = (key: string): string => textOf(listOf(own(selector, key))[0]);
  const exact = wordsOf('exact');
  return exact === '' ? null : { exact, prefix: wordsOf('prefix'), suffix: wordsOf('suffix') };
}

function positionOf(selector: Json): { start: number; end: number } | null {
  let [from, to]: unknown[] = [];
  if (typesOf(selector).includes('TextPositionSelector')) [from, to] = [own(selector, 'start'), own(selector, 'end')];
  else if (typesOf(selector).includes('FragmentSelector')) {
    // RFC 5147: characters of a plain text.
    const [, first, past] = /^char=(\d{1,9}),(\d{1,9})$/u.exec(textOf(own(selector, 'value'))) ?? [];
    [from, to] = [Number(first ?? NaN), Number(past ?? NaN)];
  }
  const [start, end] = [offsetOf(from), offsetOf(to)];
  return start !== null && end !== null && end >= start ? { start, end } : null;
}

/** A selector and what refines it, from the widest to the narrowest. */
function chainOf(selector: Json): Json[] {
  const chain = [selector];
  for (let at = own(selector, 'refinedBy'); chain.length <= MAX_REFINEMENTS;) {
    const next = listOf(at).find(isObject);
    if (!next) break;
    chain.push(next);
    at = own(next, 'refinedBy');
  }
  return chain;
}

/** The narrowest quote; the words around it are those of the wider one where it says none itself. */
function narrowestQuote(chain: readonly Json[]): Quote | null {
  let found: Quote | null = null;
  for (const selector of chain) {
    const quote = quoteOf(selector);
    if (!quote) continue;
    const at: number = found && quote.prefix === '' && quote.suffix === '' ? found.exact.indexOf(quote.exact) : -1;
    found =
      found && at >= 0
        ? {
            exact: quote.exact,
            prefix: found.prefix + found.exact.slice(0, at),
            suffix: found.exact.slice(at + quote.exact.length) + found.suffix,
          }
        : quote;
  }
  return found;
}

/** A target's words and place; null where it names no words: an offset without words cannot be checked. */
export function readPiece(target: Json): ForeignPiece | null {
  const chains: Json[][] = [];
  for (const selector of listOf(own(target, 'selector'))) {
    if (!isObject(selector)) continue;
    // A choice's first is the one that its maker would have.
    const items = typesOf(selector).includes('Choice') ? listOf(own(selector, 'items')).filter(isObject) : [selector];
    chains.push(...items.map(chainOf));
  }
  const quote = chains.map(narrowestQuote).find((found) => found !== null);
  if (!quote) return null;
  const position = chains
    .filter((chain) => chain.length === 1)
    .map(([only]) => (only ? positionOf(only) : null))
    .find((found) => found !== null);
  return { ...quote, start: position?.start ?? null, end: position?.end ?? null };
}
