/** References between the records of a layer: followed, moved and let go, never left behind in silence. */
import type { Touched } from '../../shared/contract';
import { Item, Mark, Membership, Source, SourceId, ViewpointId, type MarkLink } from '../../shared/model';
import type { RecordState } from '../store/commands';
import { Placement } from '../store/placements';
import { listReferrers, type Referred, type Referrer } from '../store/references';
import type { Context } from './deps';
import { isSameJson, readRecord } from './records';

const isReferred = (type: RecordState['type']): type is Referred =>
  type === 'mark' || type === 'source' || type === 'viewpoint';

/** What a record refers to; nothing where it does not exist. */
export function referencesOf({ type, state }: RecordState): { type: Referred; id: string }[] {
  if (state === null) return [];
  const found: { type: Referred; id: string | null }[] = [];
  if (type === 'mark') {
    const { source, viewpoint, links } = Mark.parse(state);
    found.push({ type: 'source', id: source }, { type: 'viewpoint', id: viewpoint });
    for (const link of links) {
      found.push('mark' in link ? { type: 'mark', id: link.mark } : { type: 'source', id: link.source });
    }
  } else if (type === 'placement') {
    found.push({ type: 'mark', id: Placement.parse(state).mark });
  } else if (type === 'source') {
    found.push({ type: 'viewpoint', id: Source.parse(state).viewpoint });
  } else if (type === 'item') {
    const item = Item.parse(state);
    if ('mark' in item) found.push({ type: 'mark', id: item.mark });
    if ('source' in item) found.push({ type: 'source', id: item.source });
    if ('viewpoint' in item) found.push({ type: 'viewpoint', id: item.viewpoint });
  }
  return found.flatMap(({ type: to, id }) => (id === null ? [] : [{ type: to, id }]));
}

/**
 * Those of the states that can be written together without leaving a reference that leads nowhere: what they refer
 * to is there or comes with them, and nothing else refers to what goes.
 */
export function keepWhole(ctx: Context, states: readonly RecordState[]): RecordState[] {
  let kept = [...states];
  for (;;) {
    const byKey = new Map(kept.map((record) => [`${record.type}:${record.id}`, record]));
    const isThere = (to: { type: Referred; id: string }): boolean => {
      const own = byKey.get(`${to.type}:${to.id}`);
      return (own ?? readRecord(ctx, to.type, to.id)).state !== null;
    };
    const next = kept.filter((record) => {
      if (record.type === 'membership' && record.state !== null) {
        const { collection, article } = Membership.parse(record.state);
        const isKept = byKey.get(`collection:${collection}`) ?? readRecord(ctx, 'collection', collection);
        return isKept.state !== null && readRecord(ctx, 'article', article).state !== null;
      }
      if (record.state !== null) return referencesOf(record).every(isThere);
      if (!isReferred(record.type)) return true;
      return listReferrers(ctx.db, record.type, record.id).every((r) => byKey.has(`${r.type}:${r.id}`));
    });
    if (next.length === kept.length) return next;
    kept = next;
  }
}

/** Where references to a record go: to another of its type, or nowhere (null). */
export interface Move {
  readonly type: Referred;
  readonly from: string;
  readonly to: string | null;
}

/**
 * The records that refer to what moves, as they are to be; those of `except` (they go themselves) are left out.
 * `only`: just these marks, and nothing else, follow.
 */
export function moveReferences(
  ctx: Context,
  moves: readonly Move[],
  { except = new Set(), only }: { readonly except?: ReadonlySet<string>; readonly only?: ReadonlySet<string> } = {},
): { after: RecordState[]; touched: Touched } {
  const referrers = new Map<string, Referrer>();
  for (const move of moves) {
    for (const r of listReferrers(ctx.db, move.type, move.from)) {
      if (!except.has(r.id) && (!only || (r.type === 'mark' && only.has(r.id)))) referrers.set(`${r.type}:${r.id}`, r);
    }
  }
  const after = [...referrers.values()].map(({ type, id }) => moved(readRecord(ctx, type, id), moves));
  const count = (type: Referrer['type']): number => after.filter((record) => record.type === type).length;
  return { after, touched: { marks: count('mark'), sources: count('source'), items: count('item') } };
}

function moved(record: RecordState, moves: readonly Move[]): RecordState {
  const follow = (type: Referred, id: string | null): string | null => {
    const move = moves.find((m) => m.type === type && m.from === id);
    return move ? move.to : id;
  };
  const source = (id: string | null): SourceId | null => SourceId.nullable().parse(follow('source', id));
  const viewpoint = (id: string | null): ViewpointId | null => ViewpointId.nullable().parse(follow('viewpoint', id));
  switch (record.type) {
    case 'mark': {
      const mark = Mark.parse(record.state);
      const state: Mark = {
        ...mark,
        source: source(mark.source),
        viewpoint: viewpoint(mark.viewpoint),
        links: distinctLinks(mark.links.flatMap((link) => movedLink(link, follow))),
        rev: mark.rev + 1,
      };
      return { ...record, state };
    }
    case 'source': {
      const known = Source.parse(record.state);
      return { ...record, state: { ...known, viewpoint: viewpoint(known.viewpoint), rev: known.rev + 1 } };
    }
    default: {
      const item = Item.parse(record.state);
      const state = {
        ...item,
        ...('mark' in item ? { mark: follow('mark', item.mark) } : {}),
        ...('source' in item ? { source: source(item.source) } : {}),
        ...('viewpoint' in item ? { viewpoint: viewpoint(item.viewpoint) } : {}),
        rev: item.rev + 1,
      };
      return { ...record, state: Item.parse(state) };
    }
  }
}

function movedLink(link: MarkLink, follow: (type: Referred, id: string) => string | null): MarkLink[] {
  const type = 'mark' in link ? 'mark' : 'source';
  const from = 'mark' in link ? link.mark : link.source;
  const to = follow(type, from);
  if (to === null) return [];
  return to === from ? [link] : [Mark.shape.links.element.parse({ rel: link.rel, [type]: to })];
}

/** Each link once, in the order given. */
export const distinctLinks = (links: readonly MarkLink[]): MarkLink[] =>
  links.filter((link, i) => links.findIndex((other) => isSameJson(other, link)) === i);
