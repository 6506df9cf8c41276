/**
 * Branded ids. Every id is a UUIDv4 in lower case (a time-ordered id would tell a
 * teacher when each mark was made), except ids of foreign imports, which are hashes.
 */
import { z } from 'zod';

const id = <B extends string>(brand: B) =>
  z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be an id in lower-case UUID form')
    .describe(`id of a ${brand}`)
    .brand<B>();

export const SpaceId = id('space');
export const ArticleId = id('article');
export const VersionId = id('version');
export const LayerId = id('layer');
export const MarkId = id('mark');
export const ItemId = id('item');
export const SourceId = id('source');
export const ViewpointId = id('viewpoint');

export const CollectionId = id('collection');
export const SavedSearchId = id('saved search');

export type SpaceId = z.infer<typeof SpaceId>;
export type ArticleId = z.infer<typeof ArticleId>;
export type VersionId = z.infer<typeof VersionId>;
export type LayerId = z.infer<typeof LayerId>;
export type MarkId = z.infer<typeof MarkId>;
export type ItemId = z.infer<typeof ItemId>;
export type SourceId = z.infer<typeof SourceId>;
export type ViewpointId = z.infer<typeof ViewpointId>;
export type CollectionId = z.infer<typeof CollectionId>;
export type SavedSearchId = z.infer<typeof SavedSearchId>;
