/** What a file says of itself, each value with where it stood. */
import { z } from 'zod';

/** Where a value was found; each has a message `details.from.<code>`. */
export const FoundIn = z.enum([
  'structuredData',
  'socialTags',
  'metaTags',
  'markup',
  'pageTitle',
  'pageText',
  'fileData',
  'fetched',
]);
export type FoundIn = z.infer<typeof FoundIn>;

const found = <Value>(value: z.ZodType<Value>) => z.strictObject({ value, from: FoundIn });
const line = (most: number) => found(z.string().trim().min(1).max(most)).nullable();

export const FoundMeta = z.strictObject({
  title: line(500),
  outlet: line(200),
  authors: found(z.array(z.string().trim().min(1).max(200)).min(1).max(50)).nullable(),
  published: line(100),
  modified: line(100),
  address: line(4_096),
  language: found(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)).nullable(),
  section: line(200),
  licence: line(500),
});
export type FoundMeta = z.infer<typeof FoundMeta>;
export type MetaName = keyof FoundMeta;

export const NOTHING_FOUND: FoundMeta = {
  title: null,
  outlet: null,
  authors: null,
  published: null,
  modified: null,
  address: null,
  language: null,
  section: null,
  licence: null,
};

/** A value with its place, or null where there is none. */
export const foundIn = <Value>(value: Value | null, from: FoundIn): { value: Value; from: FoundIn } | null =>
  value === null ? null : { value, from };

/** For each field the first source that has it. */
export function firstFound(sources: readonly Partial<FoundMeta>[]): FoundMeta {
  const meta: { -readonly [Name in MetaName]: unknown } = { ...NOTHING_FOUND };
  for (const source of sources) {
    for (const [name, value] of Object.entries(source))
      if (value !== null && meta[name as MetaName] === null) meta[name as MetaName] = value;
  }
  return meta as FoundMeta;
}
