/**
 * Reads what Hypothesis gives out: its sidebar's export ("Export annotations", JSON) and rows of its search API.
 * Notes about a whole page stand on no words: they are named, never dropped in silence. Replies answer a mark. Pure.
 */
import {
  MAX_FOREIGN_MARKS,
  refuseMark,
  startOf,
  type ForeignMark,
  type ForeignReading,
  type ForeignReply,
  type RefusedRecord,
} from './foreign';
import { isObject, listOf, own, textOf, type Json } from './read-json';
import { readPiece } from './read-selectors';
import { KIND_TAG } from './web-annotation';

/** The list of annotations in a file of Hypothesis; null: it is none of theirs. */
export function hypothesisRows(value: unknown): readonly unknown[] | null {
  if (isObject(value)) {
    const exported = own(value, 'annotations');
    const isExport = own(value, 'export_userid') !== undefined || own(value, 'client_version') !== undefined;
    if (Array.isArray(exported) && (isExport || exported.some(isRow))) {
      return exported as readonly unknown[];
    }
    const rows = own(value, 'rows');
    if (Array.isArray(rows)) return rows as readonly unknown[];
    return isRow(value) ? [value] : null;
  }
  return Array.isArray(value) && value.some(isRow) ? (value as readonly unknown[]) : null;
}

/** A row has its page in `uri` and what was written in `text`; a Web Annotation has neither. */
const isRow = (value: unknown): boolean =>
  isObject(value) &&
  typeof own(value, 'uri') === 'string' &&
  (own(value, 'text') !== undefined || Array.isArray(own(value, 'target')));

/** Reads the rows of a file. */
export function readHypothesis(rows: readonly unknown[]): ForeignReading {
  if (rows.length > MAX_FOREIGN_MARKS) return { ok: false, problem: 'tooMany', line: null };
  const marks: ForeignMark[] = [];
  const replies: ForeignReply[] = [];
  const refused: RefusedRecord[] = [];
  rows.forEach((row, i) => {
    const read = readRow(row, `#${i + 1}`);
    if ('reason' in read) refused.push(read);
    else if ('to' in read) replies.push(read);
    else marks.push(read);
  });
  return { ok: true, file: { format: 'hypothesis', tool: 'Hypothesis', id: 'hypothes.is', marks, replies, refused } };
}

function readRow(row: unknown, fallbackId: string): ForeignMark | ForeignReply | RefusedRecord {
  if (!isObject(row)) return { record: fallbackId, reason: 'notAnAnnotation', words: '' };
  const id = textOf(own(row, 'id')).slice(0, 200) || fallbackId;
  const note = textOf(own(row, 'text'));
  const refuse = (reason: RefusedRecord['reason'], words = note): RefusedRecord => ({
    record: id,
    reason,
    words: startOf(words),
  });
  // Those that it answers, from the first of the thread to the nearest.
  const thread = listOf(own(row, 'references'))
    .map(textOf)
    .filter((to) => to !== '');
  if (thread.length > 0) return { id, to: thread.reverse(), text: note, author: authorOf(row) };
  const targets = listOf(own(row, 'target')).filter(isObject);
  const pieces = targets.flatMap((target) => readPiece(target) ?? []);
  if (pieces.length === 0) {
    const hasSelector = targets.some((target) => listOf(own(target, 'selector')).length > 0);
    return refuse(hasSelector ? 'noQuote' : 'aboutThePage');
  }
  const reason = refuseMark({ pieces, note });
  if (reason) return refuse(reason, pieces[0]?.exact);
  const said = listOf(own(row, 'tags')).filter((tag): tag is string => typeof tag === 'string');
  const kind = said.find((tag) => tag.startsWith(KIND_TAG))?.slice(KIND_TAG.length) ?? '';
  return {
    id,
    kind,
    note,
    tags: said.filter((tag) => !tag.startsWith(KIND_TAG)),
    certainty: '',
    who: '',
    viewpoint: '',
    links: [],
    otherLinks: 0,
    fieldsJson: '',
    unit: 'unknown',
    pieces,
    page: { address: addressOf(row, targets), title: titleOf(row), article: '' },
    author: authorOf(row),
  };
}

/** The page's own address, else the one that its target names. */
const addressOf = (row: Json, targets: readonly Json[]): string =>
  (textOf(own(row, 'uri')) || textOf(own(targets[0] ?? {}, 'source'))).slice(0, 4_096).replace(/#.*$/u, '');

function titleOf(row: Json): string {
  const page = own(row, 'document');
  return isObject(page) ? textOf(listOf(own(page, 'title'))[0]).slice(0, 500) : '';
}

/** The name that the person shows, else the account's: "acct:ana@hypothes.is" is "ana". */
function authorOf(row: Json): string {
  const info = own(row, 'user_info');
  const shown = isObject(info) ? textOf(own(info, 'display_name')).trim() : '';
  return (
    shown ||
    textOf(own(row, 'user'))
      .replace(/^acct:/u, '')
      .replace(/@[^@]*$/u, '')
  ).slice(0, 200);
}
