/** Makes the parts of an archive. */
import { stableJson, type ArchivedArticle, type ListsPart } from '../../../shared/archive/shape';
import { makePart } from '../../../shared/archive/pack-archive';
import { PlumblineError, type ExportedFile } from '../../../shared/contract';
import { toBase64 } from '../../../shared/exchange/base64';
import { utf8Length } from '../../../shared/exchange/utf8';
import type { ArticleId, CollectionId } from '../../../shared/model';
import { listChangedSettings, listKeptFields } from '../../store/archive-rows';
import { listCollections, listMembers } from '../../store/collections';
import { getPicture } from '../../store/pictures';
import { listSavedSearches } from '../../store/saved-searches';
import { getOwnSpace } from '../../store/spaces';
import type { Context } from '../../operations/deps';
import { findArticle } from '../../operations/find';
import { gatherArticle } from './gather-article';

/** Largest entry that is taken in. */
export const MAX_ENTRY_BYTES = 50 * 1024 * 1024;
/** From this size on a part is closed, in UTF-16 units. */
const FULL_PART_UNITS = 8_000_000;

/** Which lists go with the articles. */
export type ListsWanted = 'none' | 'all' | CollectionId;

/**
 * The parts that hold these articles: pictures first, then the articles. The caller gives as many as one part may hold.
 * @throws PlumblineError `notFound`, `tooLarge`
 */
export function* buildArticleParts(ctx: Context, articles: readonly ArticleId[]): Generator<ExportedFile> {
  let texts: string[] = [];
  let units = 0;
  for (const id of articles) {
    const article = gatherArticle(ctx, findArticle(ctx.db, id));
    yield* buildPictures(ctx, article);
    const text = JSON.stringify(article);
    if (units > 0 && units + text.length > FULL_PART_UNITS) {
      yield articlesPart(ctx, texts);
      texts = [];
      units = 0;
    }
    texts.push(text);
    units += text.length;
  }
  if (texts.length > 0) yield articlesPart(ctx, texts);
}

const articlesPart = (ctx: Context, texts: readonly string[]): ExportedFile =>
  jsonPart(ctx, 'articles', `{"articles":[\n${texts.join(',\n')}\n]}\n`);

function jsonPart(ctx: Context, holds: 'articles' | 'lists', text: string): ExportedFile {
  // Three bytes a unit is the most that UTF-8 takes.
  if (text.length > MAX_ENTRY_BYTES / 3 && utf8Length(text) > MAX_ENTRY_BYTES) {
    throw new PlumblineError('tooLarge', 'One article with its versions is too large for a Plumbline file.', {
      bytes: text.length,
      limitBytes: MAX_ENTRY_BYTES,
    });
  }
  return makePart(holds, ctx.sha256(text), 'json', { text });
}

function* buildPictures(ctx: Context, article: ArchivedArticle): Generator<ExportedFile> {
  const hashes = new Set(article.versions.flatMap(({ pictures }) => pictures.map(({ hash }) => hash)));
  for (const hash of [...hashes].sort()) {
    const picture = getPicture(ctx.db, hash);
    if (!picture) throw new Error('A picture is gone');
    yield makePart('picture', hash, picture.mediaType === 'image/png' ? 'png' : 'jpg', {
      base64: toBase64(picture.bytes),
    });
  }
}

/** The part with collections, and, where all goes out, saved searches and settings. `isOut`: whether an article is in the file. */
export function buildListsPart(
  ctx: Context,
  wanted: ListsWanted,
  isOut: (article: ArticleId) => boolean,
): ExportedFile[] {
  if (wanted === 'none') return [];
  const { db } = ctx;
  const space = getOwnSpace(db).n;
  const kept = listKeptFields(db, null);
  const isAll = wanted === 'all';
  const collections = listCollections(db, space).filter(({ id }) => isAll || id === wanted);
  const lists: ListsPart = {
    collections: collections.map(({ id, name }) => ({
      id,
      name,
      articles: listMembers(db, id).filter(isOut),
      ...kept.get(`collection:${id}`),
    })),
    searches: isAll
      ? listSavedSearches(db, space).map(({ id, name, query }) => ({
          id,
          name,
          query,
          ...kept.get(`savedSearch:${id}`),
        }))
      : [],
    settings: isAll ? Object.fromEntries(listChangedSettings(db)) : {},
  };
  return [jsonPart(ctx, 'lists', `${JSON.stringify(lists)}\n`)];
}

/** What tells whether an article here is the one in a file: everything but where it lies. */
export const fingerprint = (ctx: Context, { trashedAt: _, ...article }: ArchivedArticle): string =>
  ctx.sha256(stableJson(article));
