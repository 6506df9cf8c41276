/** What a person brings in: looked at first, then all of it or nothing. */
import { PlumblineError, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { readers } from '../exchange/readers';
import { HEAD_BYTES, type AnyReader, type ImportRequest } from '../exchange/readers/reader';
import { getOwnSpace } from '../store/spaces';
import type { Context, IncomingFile } from './deps';
import type { Steps } from './steps';
import { readHistory, readStep, spaceScope } from './undo';

type Input = ParsedInput<'imports.preview'>;

/** `imports.preview`; a file that cannot be used is let go. */
export function* previewImport(ctx: Context, input: Input): Steps<OperationOutput<'imports.preview'>> {
  try {
    return yield* withReader(ctx, input, (reader, file, request) => reader.preview(ctx, file, request));
  } catch (error) {
    ctx.files.remove(input.file);
    throw error;
  }
}

/** `imports.apply`; the file is let go, whatever comes of it. */
export function* applyImport(ctx: Context, input: Input): Steps<OperationOutput<'imports.apply'>> {
  try {
    const done = yield* withReader(ctx, input, (reader, file, request) => reader.apply(ctx, file, request));
    const scope = spaceScope(getOwnSpace(ctx.db).id);
    const hasStep = ctx.changes.list().some(({ type, id }) => type === 'history' && id === scope);
    return { ...done, history: readHistory(ctx, scope), step: hasStep ? readStep(ctx, scope) : null };
  } finally {
    ctx.files.remove(input.file);
  }
}

function* withReader<T>(
  ctx: Context,
  input: Input,
  work: (reader: AnyReader, file: IncomingFile, request: ImportRequest) => Steps<T>,
): Steps<T> {
  const file = ctx.files.open(input.file);
  try {
    const head = file.read(0, Math.min(file.bytes, HEAD_BYTES));
    const reader = readers.find((each) => each.recognise(head));
    if (!reader) throw new PlumblineError('unknownFile', 'That is not a file that Plumbline knows.');
    const request: ImportRequest = {
      article: input.article,
      choices: new Map(Object.entries(input.choices)),
      pages: new Map(Object.entries(input.pages)),
      kind: input.kind,
      kinds: new Map(Object.entries(input.kinds)),
    };
    return yield* untilLetGo(work(reader, file, request), file);
  } finally {
    file.close();
  }
}

/** After each step it is asked whether the person let the file go, after the last one too. */
function* untilLetGo<T>(steps: Steps<T>, file: IncomingFile): Steps<T> {
  let answer = false;
  for (;;) {
    const step = steps.next(answer);
    file.read(0, 0);
    if (step.done) return step.value;
    answer = yield step.value;
  }
}
