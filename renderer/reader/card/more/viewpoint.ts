/** Under which viewpoint a mark stands: its own, or that of the person whose it is. Pure. */
import type { Mark, Source, Viewpoint } from '../../../../shared/model';

export type Standing =
  | { readonly from: 'nobody' }
  | { readonly from: 'mark'; readonly viewpoint: Viewpoint }
  | { readonly from: 'source'; readonly viewpoint: Viewpoint; readonly source: Source };

export function standingOf(mark: Mark, sources: readonly Source[], viewpoints: readonly Viewpoint[]): Standing {
  const own = viewpoints.find(({ id }) => id === mark.viewpoint);
  if (own) return { from: 'mark', viewpoint: own };
  const source = sources.find(({ id }) => id === mark.source);
  const theirs = viewpoints.find(({ id }) => id === source?.viewpoint);
  return source && theirs ? { from: 'source', viewpoint: theirs, source } : { from: 'nobody' };
}

const fold = (text: string): string => text.toLocaleLowerCase().replace(/\s+/gu, ' ').trim();

/** Those whose name holds what was typed. */
export const findViewpoints = (viewpoints: readonly Viewpoint[], typed: string): readonly Viewpoint[] =>
  viewpoints.filter(({ name }) => fold(name).includes(fold(typed)));

export const isKnownViewpoint = (viewpoints: readonly Viewpoint[], typed: string): boolean =>
  viewpoints.some(({ name }) => fold(name) === fold(typed));
