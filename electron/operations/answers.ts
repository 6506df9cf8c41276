/** What a reader answers about a mark: laid over what was answered before, with every reference looked up. */
import { PlumblineError } from '../../shared/contract';
import {
  MarkFields,
  type BaseKind,
  type Mark,
  type MarkFieldsPatch,
  type MarkLink,
  type SourceId,
  type ViewpointId,
} from '../../shared/model';
import { listKinds } from '../store/kinds';
import { getMark } from '../store/marks';
import { getSource } from '../store/sources';
import { getViewpoint } from '../store/viewpoints';
import type { Context } from './deps';
import { notFound } from './find';
import { distinctLinks } from './references';

export interface Answers {
  readonly source?: SourceId | null | undefined;
  readonly viewpoint?: ViewpointId | null | undefined;
  readonly fields?: MarkFieldsPatch | undefined;
  readonly links?: readonly MarkLink[] | undefined;
}

/**
 * The mark with these answers laid over its own. Whose it is and its source never contradict each other: a source makes
 * it theirs, the article's own voice has no source, and taking back whose it is takes the source back.
 * @throws PlumblineError `notFound` for a source, viewpoint or mark that is not of this layer; `invalidInput` for a
 *   link to itself, or a source together with the article's own voice
 */
export function withAnswers(ctx: Context, space: number, mark: Mark, answers: Answers): Mark {
  assertReferences(ctx, mark, answers);
  const base = listKinds(ctx.db, space).find((kind) => kind.code === mark.kind)?.base ?? null;
  const next: Mark = {
    ...mark,
    source: answers.source === undefined ? mark.source : answers.source,
    viewpoint: answers.viewpoint === undefined ? mark.viewpoint : answers.viewpoint,
    fields: MarkFields.parse(laidOver(mark.fields, answers.fields ?? {}) ?? {}),
    links: answers.links === undefined ? mark.links : distinctLinks(answers.links),
  };
  return withVoice(next, base, answers);
}

/** `patch` laid over `known`: null takes away, groups are laid over group by group; undefined where nothing is left. */
function laidOver(known: object, patch: object): object | undefined {
  const result: Record<string, unknown> = { ...known };
  for (const [key, value] of Object.entries(patch) as [string, unknown][]) {
    if (value === undefined) continue;
    const isGroup = typeof value === 'object' && value !== null;
    const before = result[key];
    const next: unknown = isGroup
      ? laidOver(typeof before === 'object' && before !== null ? before : {}, value)
      : value;
    if (next === null || next === undefined) Reflect.deleteProperty(result, key);
    else result[key] = next;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

function withVoice(mark: Mark, base: BaseKind | null, answers: Answers): Mark {
  if (base === null || base === 'quote') return mark;
  const asked = answers.fields?.[base];
  const whose = asked === null ? null : asked?.whose;
  if (whose === 'ownVoice' && answers.source != null) {
    const problem = 'is the article’s own voice, so it has no source';
    throw new PlumblineError('invalidInput', `fields.${base}.whose: ${problem}`, {
      fields: [{ field: `fields.${base}.whose`, problem }],
    });
  }
  if (answers.source == null && (whose === 'ownVoice' || whose === null)) return { ...mark, source: null };
  if (mark.source === null) return mark;
  return { ...mark, fields: { ...mark.fields, [base]: { ...mark.fields[base], whose: 'source' } } };
}

function assertReferences(ctx: Context, mark: Mark, { source, viewpoint, links = [] }: Answers): void {
  if (source != null) assertSource(ctx, mark, source);
  if (viewpoint != null && getViewpoint(ctx.db, viewpoint)?.layer !== mark.layer) {
    throw notFound('viewpoint', viewpoint);
  }
  links.forEach((link, i) => {
    if ('source' in link) return assertSource(ctx, mark, link.source);
    if (link.mark === mark.id) {
      const problem = 'leads from the mark to itself';
      throw new PlumblineError('invalidInput', `links.${i}: ${problem}`, {
        fields: [{ field: `links.${i}`, problem }],
      });
    }
    if (getMark(ctx.db, link.mark)?.layer !== mark.layer) throw notFound('mark', link.mark);
  });
}

function assertSource(ctx: Context, mark: Mark, source: SourceId): void {
  if (getSource(ctx.db, source)?.layer !== mark.layer) throw notFound('source', source);
}
