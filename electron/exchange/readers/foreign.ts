/** Marks of other programs: Web Annotations, Hypothesis, tables. By what is in them, not by their name. */
import { PlumblineError } from '../../../shared/contract';
import type { ForeignFile } from '../../../shared/exchange/foreign';
import { readForeign } from '../../../shared/exchange/read-foreign';
import { decodeText } from '../../../shared/text';
import type { Context, IncomingFile } from '../../operations/deps';
import type { Steps } from '../../operations/steps';
import { applyForeign } from '../foreign/apply';
import { planForeign, viewPlan } from '../foreign/plan';
import { badFile, toReader, type AnyReader, type ImportReader } from './reader';

/** What a file holds, and the hash of its bytes: records that it does not name are known by it. */
export interface ReadForeign {
  readonly file: ForeignFile;
  readonly hash: string;
}

/** A text of any kind: what is wrong with it, its reading says. A program or a picture is none. */
function isText(head: Uint8Array): boolean {
  try {
    decodeText(head);
    return true;
  } catch (error) {
    return error instanceof PlumblineError && error.code !== 'binaryFile';
  }
}

const reader: ImportReader<ReadForeign> = {
  format: 'webAnnotation',
  recognise: isText,
  *read(ctx: Context, incoming: IncomingFile): Steps<ReadForeign> {
    yield { doing: 'reading', unit: 'parts', done: 0, total: 1 };
    const bytes = incoming.read(0, incoming.bytes);
    const reading = readForeign(textOf(bytes));
    if (!reading.ok) {
      const where = reading.line === null ? '' : `line ${reading.line}`;
      throw badFile(formatOf(bytes), reading.problem, where);
    }
    return { file: reading.file, hash: ctx.sha256(bytes) };
  },
  *preview(ctx, read, request) {
    return viewPlan(yield* planForeign(ctx, read, request));
  },
  *apply(ctx, read, request) {
    let plan = yield* planForeign(ctx, read, request);
    const isStale = yield 'write';
    if (isStale) plan = yield* planForeign(ctx, read, request);
    applyForeign(ctx, plan);
    return viewPlan(plan);
  },
};

export const foreignReader: AnyReader = toReader(reader);

/** Of a file that could not be read, as far as can be told. */
const formatOf = (bytes: Uint8Array): 'webAnnotation' | 'marksCsv' =>
  [0x7b, 0x5b].includes(bytes.find((byte) => byte > 0x20 && byte < 0x80) ?? 0) ? 'webAnnotation' : 'marksCsv';

function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Spreadsheets write other encodings too.
  }
  try {
    return decodeText(bytes).text;
  } catch (error) {
    if (error instanceof PlumblineError && error.code === 'tooLarge') throw badFile(formatOf(bytes), 'tooLarge');
    throw badFile(formatOf(bytes), 'notText');
  }
}
