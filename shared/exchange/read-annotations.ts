/**
 * Reads Web Annotations of any tool: a collection, a page, a list or one annotation. What cannot be read is named with
 * its reason, never passed over. Nothing is placed here, no address is followed. Pure.
 */
import { z } from 'zod';
import type { ForeignMark, ForeignPiece } from './foreign';
import { KIND_TAG } from './web-annotation';

export const MAX_ANNOTATIONS = 100_000;
/** Annotations stand at most so deep in pages and collections: a deeper file is not one that a tool writes. */
const MAX_DEPTH = 6;
const MAX_CHARS = 1_000_000;

export type RefusedCode = 'notAnAnnotation' | 'noQuote' | 'tooLong' | 'tooMany';

export interface AnnotationReading {
  readonly marks: readonly ForeignMark[];
  readonly refused: readonly { readonly id: string; readonly reason: RefusedCode }[];
  /** Why the file cannot be used at all; null: it can. */
  readonly problem: 'notJson' | 'notAnnotations' | 'tooDeep' | 'tooMany' | null;
}

const text = z.string();
const Quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: text,
  prefix: text.optional(),
  suffix: text.optional(),
});
const Position = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().min(0),
  end: z.int().min(0),
});
const Own = z.object({
  kind: text,
  certainty: text.nullish(),
  who: text.nullish(),
  fields: z.record(text, z.unknown()).optional(),
});

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const typesOf = (value: Json): readonly unknown[] => listOf(value['type'] ?? value['@type']);
const idOf = (value: Json): string => {
  const id = value['id'] ?? value['@id'];
  return typeof id === 'string' ? id.slice(0, 2_000) : '';
};

/** Reads a file's text. */
export function readAnnotations(source: string): AnnotationReading {
  const failed = (problem: AnnotationReading['problem']): AnnotationReading => ({ marks: [], refused: [], problem });
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\ufeff/u, ''));
  } catch {
    return failed('notJson');
  }
  const found: Json[] = [];
  const refused: { id: string; reason: RefusedCode }[] = [];
  const tooDeep: number[] = [];
  const gather = (each: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return void tooDeep.push(depth);
    if (found.length > MAX_ANNOTATIONS) return;
    if (Array.isArray(each)) return each.forEach((inner) => gather(inner, depth + 1));
    if (!isObject(each)) return;
    if (typesOf(each).includes('Annotation')) return void found.push(each);
    const inner = [each['first'], each['items'], each['next']].filter((next) => typeof next === 'object');
    if (inner.length > 0) return inner.forEach((next) => gather(next, depth + 1));
    if (depth > 1) refused.push({ id: idOf(each), reason: 'notAnAnnotation' });
  };
  gather(value, 0);
  if (tooDeep.length > 0) return failed('tooDeep');
  if (found.length > MAX_ANNOTATIONS) return failed('tooMany');
  const isEmptyCollection =
    isObject(value) && typesOf(value).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage');
  if (found.length === 0 && refused.length === 0 && !isEmptyCollection) return failed('notAnnotations');
  const marks: ForeignMark[] = [];
  found.forEach((annotation, i) => {
    const read = readOne(annotation, i);
    if (typeof read === 'string') refused.push({ id: idOf(annotation) || `#${i + 1}`, reason: read });
    else marks.push(read);
  });
  return { marks, refused, problem: null };
}

function readOne(annotation: Json, index: number): ForeignMark | RefusedCode {
  const pieces: ForeignPiece[] = [];
  for (const target of listOf(annotation['target'])) {
    const piece = readPiece(target);
    if (piece) pieces.push(piece);
  }
  if (pieces.length === 0) return 'noQuote';
  if (pieces.some(({ exact, prefix, suffix }) => exact.length + prefix.length + suffix.length > MAX_CHARS))
    return 'tooLong';
  const own = Own.safeParse(annotation['plumbline']);
  const tags: string[] = [];
  const notes: string[] = [];
  let kind = '';
  let who = '';
  if (typeof annotation['bodyValue'] === 'string') notes.push(annotation['bodyValue']);
  for (const body of listOf(annotation['body'])) {
    if (!isObject(body)) continue;
    const value = body['value'] ?? body['chars'];
    if (typeof value !== 'string') continue;
    const purposes = listOf(body['purpose']);
    if (purposes.includes('tagging')) {
      if (value.startsWith(KIND_TAG)) kind = value.slice(KIND_TAG.length);
      else tags.push(value);
    } else if (purposes.includes('classifying')) kind ||= value.toLowerCase();
    else if (purposes.includes('identifying')) who ||= value;
    else if (purposes.includes('describing') && own.success) continue;
    else notes.push(value);
  }
  return {
    id: idOf(annotation) || `#${index + 1}`,
    kind: own.success ? own.data.kind : kind,
    note: notes.join('\n\n'),
    tags,
    certainty: own.success ? (own.data.certainty ?? '') : '',
    who: own.success ? (own.data.who ?? '') : who,
    fieldsJson:
      own.success && own.data.fields && Object.keys(own.data.fields).length > 0 ? JSON.stringify(own.data.fields) : '',
    unit: own.success ? 'codePoints' : 'unknown',
    pieces,
  };
}

/** A target's words and place: selectors side by side, or one refined by another. */
function readPiece(target: unknown): ForeignPiece | null {
  if (!isObject(target)) return null;
  const selectors: unknown[] = [];
  const gather = (selector: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const each of listOf(selector)) {
      if (!isObject(each)) continue;
      selectors.push(each);
      gather(each['refinedBy'], depth + 1);
      if (listOf(each['type']).includes('Choice')) gather(each['items'], depth + 1);
    }
  };
  gather(target['selector'], 0);
  const quote = selectors.map((each) => Quote.safeParse(each)).find(({ success }) => success)?.data;
  const position = selectors.map((each) => Position.safeParse(each)).find(({ success }) => success)?.data;
  if (!quote || quote.exact === '') return null;
  return {
    exact: quote.exact,
    prefix: quote.prefix ?? '',
    suffix: quote.suffix ?? '',
    start: position?.start ?? null,
    end: position?.end ?? null,
  };
}
