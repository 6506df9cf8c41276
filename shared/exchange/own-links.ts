/** Links between marks as our own files write them, and as they are read back. Pure. */
import { z } from 'zod';
import { LinkRel, type MarkLink } from '../model';
import type { ForeignLink } from './foreign';
import type { Laid } from './material';

/** A link as a file has it: whom it leads to by name too, since people have no ids outside of our files. */
export type WrittenLink =
  Extract<MarkLink, { mark: unknown }> | (Extract<MarkLink, { source: unknown }> & { name: string });

/** A mark's links, people by name too. */
export const writeLinks = (links: readonly MarkLink[], { sourceById }: Pick<Laid, 'sourceById'>): WrittenLink[] =>
  links.map((link) => ('mark' in link ? link : { ...link, name: sourceById.get(link.source)?.name ?? '' }));

const ReadLink = z.union([
  z.object({ rel: LinkRel, mark: z.string().min(1) }),
  z.object({ rel: LinkRel, source: z.string(), name: z.string().min(1) }),
]);

export interface LinksOfMark {
  readonly links: readonly ForeignLink[];
  /** Links that say what none of ours says, or lead to what the file does not name. */
  readonly otherLinks: number;
}

/** `toRecord`: what the mark of an id is called in the file. */
export function readLinks(values: readonly unknown[], toRecord: (mark: string) => string): LinksOfMark {
  const links: ForeignLink[] = [];
  for (const value of values) {
    const parsed = ReadLink.safeParse(value);
    if (!parsed.success) continue;
    const link = parsed.data;
    links.push('mark' in link ? { rel: link.rel, mark: toRecord(link.mark) } : { rel: link.rel, person: link.name });
  }
  return { links, otherLinks: values.length - links.length };
}
