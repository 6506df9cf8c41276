/** Names of viewpoints as they are typed. Pure. */
import type { Viewpoint } from '../../../shared/model';

/** How somebody is made known is no side in a matter: these words are asked about on the person's own page. */
const NOT_A_VIEWPOINT: ReadonlySet<string> = new Set(['unnamed', 'anonymous', 'no name', 'not named', 'nameless']);

const fold = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Several at once stand apart by semicolons. None twice, none empty. */
export function readNames(typed: string): string[] {
  const names = new Map<string, string>();
  for (const part of typed.split(/[;\n]/u)) {
    const name = part.replace(/\s+/gu, ' ').trim();
    if (name !== '' && !names.has(fold(name))) names.set(fold(name), name);
  }
  return [...names.values()];
}

export type NameProblem = 'taken' | 'notAViewpoint' | 'tooLong';

/** Longest name that the core takes. */
export const LONGEST_VIEWPOINT_CHARS = 200;

/** Why a name cannot be given; null: it can. `except` keeps its own name. */
export function nameProblem(
  name: string,
  viewpoints: readonly Viewpoint[],
  except?: Viewpoint['id'],
): NameProblem | null {
  if (name.length > LONGEST_VIEWPOINT_CHARS) return 'tooLong';
  if (NOT_A_VIEWPOINT.has(fold(name).replace(/["“”]/gu, ''))) return 'notAViewpoint';
  return viewpoints.some((other) => other.id !== except && fold(other.name) === fold(name)) ? 'taken' : null;
}
