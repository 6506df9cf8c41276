/** JSON of unknown origin, read under limits. Pure. */
import { MAX_FOREIGN_CHARS } from './foreign';

export type Json = Readonly<Record<string, unknown>>;

/** Files of annotations nest some ten levels. A deeper one is made to harm: whoever walks it would run out of stack. */
const MAX_NESTING = 40;

/** True when brackets outside of strings nest deeper than is read. Linear, and takes no stack. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 0x22) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1) {
        if (text.charCodeAt(at) === 0x5c) at += 1;
      }
    } else if (sign === 0x5b || sign === 0x7b) {
      depth += 1;
      if (depth > MAX_NESTING) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1;
  }
  return false;
}

/** A file's value, or why it is none. A byte order mark at its start is left out. */
export function readJson(source: string): { readonly value: unknown } | { readonly problem: JsonProblem } {
  const text = source.replace(/^\ufeff/u, '');
  if (text.trim() === '') return { problem: 'empty' };
  if (text.length > MAX_FOREIGN_CHARS) return { problem: 'tooLarge' };
  if (isTooDeep(text)) return { problem: 'tooDeep' };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: 'notJson' };
  }
}
export type JsonProblem = 'empty' | 'tooLarge' | 'tooDeep' | 'notJson';

/** A JSON object: neither null nor a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One value or several, as JSON-LD allows nearly everywhere. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value];

/** The text, or nothing. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An object's own property: what stands in a file never reaches a prototype. */
export const own = (of: Json, key: string): unknown => (Object.hasOwn(of, key) ? of[key] : undefined);

/** An offset that a text can have; null: none, or no number that counts signs. */
export const offsetOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000_000 ? value : null;
