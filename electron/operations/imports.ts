/** What a person brings in: looked at first, then all of it or nothing. */
import { PlumblineError, type ImportPreview, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { readers } from '../exchange/readers';
import { HEAD_BYTES, type AnyReader, type ImportRequest } from '../exchange/readers/reader';
import { getOwnSpace } from '../store/spaces';
import type { Context, IncomingFile } from './deps';
import { readHistory, spaceScope } from './undo';

type Input = ParsedInput<'imports.preview'>;

/** `imports.preview`; a file that cannot be used is let go. */
export function previewImport(ctx: Context, input: Input): OperationOutput<'imports.preview'> {
  try {
    return withReader(ctx, input, (reader, file, request) => reader.preview(ctx, file, request));
  } catch (error) {
    ctx.files.remove(input.file);
    throw error;
  }
}

/** `imports.apply`; the file is let go, whatever comes of it. */
export function applyImport(ctx: Context, input: Input): OperationOutput<'imports.apply'> {
  try {
    const done = withReader(ctx, input, (reader, file, request) => reader.apply(ctx, file, request));
    return { ...done, history: readHistory(ctx, spaceScope(getOwnSpace(ctx.db).id)) };
  } finally {
    ctx.files.remove(input.file);
  }
}

function withReader(
  ctx: Context,
  input: Input,
  work: (reader: AnyReader, file: IncomingFile, request: ImportRequest) => ImportPreview,
): ImportPreview {
  const file = ctx.files.open(input.file);
  try {
    const head = file.read(0, Math.min(file.bytes, HEAD_BYTES));
    const reader = readers.find((each) => each.recognise(head));
    if (!reader) throw new PlumblineError('unknownFile', 'That is not a file that Plumbline knows.');
    return work(reader, file, {
      article: input.article,
      choices: new Map(Object.entries(input.choices)),
      pages: new Map(Object.entries(input.pages)),
      kind: input.kind,
      kinds: new Map(Object.entries(input.kinds)),
    });
  } finally {
    file.close();
  }
}
