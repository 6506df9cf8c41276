/**
 * Reads Web Annotations of any tool: a collection, a page, a list or one annotation. What cannot be read is named with
 * its reason, never passed over. Nothing is placed here, no address is followed. Pure.
 */
import { z } from 'zod';
import {
  MAX_FOREIGN_MARKS,
  refuseMark,
  startOf,
  type ForeignMark,
  type ForeignPage,
  type ForeignLink,
  type ForeignPiece,
  type ForeignReading,
  type ForeignReply,
  type RefusedRecord,
} from './foreign';
import { readLinks } from './own-links';
import { isObject, listOf, own, readJson, textOf, type Json } from './read-json';
import { plainJsonLd, shortName } from './plain-json-ld';
import { readPiece, typesOf } from './read-selectors';
import { KIND_TAG } from './web-annotation';

/** Annotations stand at most so deep in pages and collections: a deeper file is not one that a tool writes. */
const MAX_DEPTH = 6;

const text = z.string();
const Own = z.object({
  kind: text,
  certainty: text.nullish(),
  who: text.nullish(),
  viewpoint: text.nullish(),
  links: z.unknown(),
  article: text.nullish(),
  fields: z.record(text, z.unknown()).optional(),
});

const COLLECTION_TYPES: ReadonlySet<string> = new Set([
  'AnnotationCollection',
  'AnnotationPage',
  'AnnotationContainer',
]);

const isAnnotation = (value: Json): boolean => typesOf(value).includes('Annotation');
const isCollection = (value: Json): boolean => typesOf(value).some((type) => COLLECTION_TYPES.has(type));
const idOf = (value: Json): string => textOf(own(value, 'id') ?? own(value, '@id')).slice(0, 2_000);
/** Somebody by the name that is stated, else by what stands for them: "acct:ana@x.example" is "ana". */
const nameOf = (value: unknown): string => {
  const [first] = listOf(value);
  const named = isObject(first) ? listOf(own(first, 'name') ?? own(first, 'nickname') ?? own(first, 'nick')) : [first];
  const name = textOf(named[0]).trim() || (isObject(first) ? idOf(first) : '');
  return name.replace(/^acct:([^@]+)(?:@.*)?$/u, '$1').slice(0, 200);
};

/** Reads a file's text. */
export function readAnnotations(source: string): ForeignReading {
  const json = readJson(source);
  return 'problem' in json ? { ok: false, problem: json.problem, line: null } : readAnnotationsOf(json.value);
}

/** Reads what a file's JSON says. */
export function readAnnotationsOf(json: unknown): ForeignReading {
  const value = plainJsonLd(json);
  const failed = (problem: 'tooDeep' | 'tooMany' | 'notInFile' | 'notAnnotations'): ForeignReading => ({
    ok: false,
    problem,
    line: null,
  });
  const found: Json[] = [];
  const refused: RefusedRecord[] = [];
  const saw = { tooDeep: false, elsewhere: false };
  const gather = (each: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return void (saw.tooDeep = true);
    if (found.length > MAX_FOREIGN_MARKS) return;
    if (Array.isArray(each)) return each.forEach((inner) => gather(inner, depth + 1));
    if (isObject(each)) {
      if (isAnnotation(each)) return void found.push(each);
      const parts = ['first', 'items', 'next', '@graph']
        .map((key) => own(each, key))
        .filter((part) => part !== undefined);
      // A page that is only named stands at its address: it is not fetched.
      if (isCollection(each) && parts.some((part) => typeof part === 'string')) saw.elsewhere = true;
      const inner = parts.filter((part) => typeof part === 'object');
      if (inner.length > 0) return inner.forEach((part) => gather(part, depth + 1));
      if (isCollection(each)) return;
    }
    if (depth > 0)
      refused.push({ record: recordOf(each, refused.length + found.length), reason: 'notAnAnnotation', words: '' });
  };
  gather(value, 0);
  if (saw.tooDeep) return failed('tooDeep');
  if (found.length > MAX_FOREIGN_MARKS) return failed('tooMany');
  const isOurShape =
    Array.isArray(value) || (isObject(value) && (isCollection(value) || own(value, '@graph') !== undefined));
  if (found.length === 0) {
    if (saw.elsewhere) return failed('notInFile');
    if (!isOurShape || refused.length > 0) return failed('notAnnotations');
  }
  const marks: ForeignMark[] = [];
  const replies: ForeignReply[] = [];
  const records = new Set(found.map(idOf).filter((id) => id !== ''));
  found.forEach((annotation, i) => {
    const read = readOne(annotation, `#${i + 1}`, records);
    if ('reason' in read) refused.push(read);
    else if ('to' in read) replies.push(read);
    else marks.push(...read);
  });
  const top = isObject(value) ? value : {};
  return {
    ok: true,
    file: {
      format: 'webAnnotation',
      tool: nameOf(own(top, 'generator')) || nameOf(own(found[0] ?? {}, 'generator')),
      id: isCollection(top) ? idOf(top) : '',
      marks,
      replies,
      refused,
    },
  };
}

const recordOf = (each: unknown, index: number): string => (isObject(each) && idOf(each)) || `#${index + 1}`;

interface Body {
  /** Other annotations that it names. */
  others: number;
  kind: string;
  who: string;
  readonly tags: string[];
  readonly notes: string[];
}

/** An annotation as one mark for each page that it is about, as a reply to another one, or why it is neither. `records`: the file's annotations. */
function readOne(
  annotation: Json,
  fallbackId: string,
  records: ReadonlySet<string>,
): ForeignMark[] | ForeignReply | RefusedRecord {
  const id = idOf(annotation) || fallbackId;
  const parsed = Own.safeParse(own(annotation, 'plumbline'));
  const ours = parsed.success ? parsed.data : null;
  const body = readBodies(annotation, ours !== null, records);
  const note = body.notes.join('\n\n');
  const refuse = (reason: RefusedRecord['reason'], words: string): RefusedRecord => ({
    record: id,
    reason,
    words: startOf(words || note),
  });
  const byPage = new Map<string, { page: ForeignPage; pieces: ForeignPiece[] }>();
  let hasSelector = false;
  const others: string[] = [];
  for (const target of targetsOf(own(annotation, 'target'))) {
    const other = recordNamed(target, records);
    if (other !== null) {
      if (other !== id) others.push(other);
      continue;
    }
    if (!isObject(target)) continue;
    hasSelector ||= own(target, 'selector') !== undefined;
    const piece = readPiece(target);
    if (!piece) continue;
    const page = pageOf(target, ours?.article ?? '');
    const known = byPage.get(page.address);
    if (known) known.pieces.push(piece);
    else byPage.set(page.address, { page, pieces: [piece] });
  }
  const author = nameOf(own(annotation, 'creator'));
  if (byPage.size === 0 && others.length > 0) return { id, to: others, text: note, author };
  const isAnswer = namesOf(own(annotation, 'motivation')).includes('replying');
  const answers = isAnswer ? others.map((to): ForeignLink => ({ answers: to })) : [];
  const said = readLinks(listOf(ours?.links), toRecord);
  const otherLinks = said.otherLinks + body.others + (isAnswer ? 0 : others.length);
  if (byPage.size === 0) return refuse(hasSelector ? 'noQuote' : 'aboutThePage', '');
  const marks: ForeignMark[] = [];
  for (const { page, pieces } of byPage.values()) {
    const reason = refuseMark({ pieces, note });
    if (reason) return refuse(reason, pieces[0]?.exact ?? '');
    marks.push({
      id: marks.length === 0 ? id : `${id} (${marks.length + 1})`,
      kind: ours ? ours.kind : body.kind,
      note,
      tags: body.tags,
      certainty: ours?.certainty ?? '',
      who: ours ? (ours.who ?? '') : body.who,
      viewpoint: ours?.viewpoint ?? '',
      links: [...said.links, ...answers],
      otherLinks,
      fieldsJson: ours?.fields && Object.keys(ours.fields).length > 0 ? JSON.stringify(ours.fields) : '',
      unit: ours ? 'codePoints' : 'unknown',
      pieces,
      page,
      author,
    });
  }
  return marks;
}

/** What an annotation of ours is called, by its mark's id. */
const toRecord = (mark: string): string => `urn:uuid:${mark}`;

/** Which of the file's annotations a target or body is, where it is one as a whole; null: none. */
function recordNamed(value: unknown, records: ReadonlySet<string>): string | null {
  if (typeof value === 'string') return records.has(value) ? value : null;
  if (!isObject(value) || own(value, 'selector') !== undefined) return null;
  const source = own(value, 'source');
  const name = source === undefined ? idOf(value) : isObject(source) ? idOf(source) : textOf(source);
  return name !== '' && records.has(name) ? name : null;
}

/** Motivations and purposes by their short names; they may be told by their addresses alone. */
const namesOf = (value: unknown): readonly string[] =>
  listOf(value).map((each) => shortName(isObject(each) ? idOf(each) : textOf(each)));

/** Targets side by side or in a set; of a choice the first. */
function targetsOf(value: unknown): readonly unknown[] {
  return listOf(value).flatMap((target) => {
    if (!isObject(target)) return [target];
    const items = listOf(own(target, 'items'));
    if (items.length === 0) return [target];
    return typesOf(target).includes('Choice') ? items.slice(0, 1) : items;
  });
}

function pageOf(target: Json, article: string): ForeignPage {
  const [source] = listOf(own(target, 'source'));
  const address = (isObject(source) ? idOf(source) : textOf(source)).slice(0, 4_096);
  const [titled] = isObject(source) ? listOf(own(source, 'title') ?? own(source, 'label') ?? own(source, 'name')) : [];
  return { address: address.replace(/#.*$/u, ''), title: textOf(titled).slice(0, 500), article };
}

/** What the bodies say: tags, kind, who it is, and the rest as notes. `isOurs`: what describes stands in our own part. */
function readBodies(annotation: Json, isOurs: boolean, records: ReadonlySet<string>): Body {
  const into: Body = { others: 0, kind: '', who: '', tags: [], notes: [] };
  const value = textOf(own(annotation, 'bodyValue'));
  if (value !== '') into.notes.push(value);
  const motivations = namesOf(own(annotation, 'motivation'));
  const gather = (body: unknown, purposes: readonly unknown[], depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (recordNamed(body, records) !== null) return void (into.others += 1);
    if (typeof body === 'string') return take(body, purposes, into, isOurs);
    if (!isObject(body)) return;
    const stated = namesOf(own(body, 'purpose'));
    const meant = stated.length > 0 ? stated : purposes;
    const items = listOf(own(body, 'items'));
    if (items.length > 0) return items.forEach((item) => gather(item, meant, depth + 1));
    const said = textOf(listOf(own(body, 'value') ?? own(body, 'chars'))[0]);
    if (said !== '') return take(plainOf(said, textOf(own(body, 'format'))), meant, into, isOurs);
    const source = own(body, 'source');
    if (source !== undefined) return gather(source, meant, depth + 1);
    const id = idOf(body);
    if (id !== '') take(id, meant, into, isOurs);
  };
  for (const body of listOf(own(annotation, 'body')))
    gather(body, motivations.includes('tagging') ? ['tagging'] : [], 0);
  return into;
}

function take(value: string, purposes: readonly unknown[], into: Body, isOurs: boolean): void {
  if (purposes.includes('tagging')) {
    if (value.startsWith(KIND_TAG)) into.kind = value.slice(KIND_TAG.length);
    else into.tags.push(value);
  } else if (purposes.includes('classifying')) into.kind ||= value.toLowerCase();
  else if (purposes.includes('identifying')) into.who ||= value;
  else if (!(purposes.includes('describing') && isOurs)) into.notes.push(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** Words of a body: of one that is marked up, without its tags. It is shown as text, whatever it holds. */
function plainOf(value: string, format: string): string {
  if (format !== 'text/html') return value;
  return value
    .replace(/<(?:\/p|\/div|\/li|br)\b[^>]{0,200}>/giu, '\n')
    .replace(/<[^>]{0,2000}>/gu, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .trim();
}
