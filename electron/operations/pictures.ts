/** Pictures: kept under strict checks, given out by hash, put beside blocks. */
import { PlumblineError, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { fromBase64, toBase64 } from '../../shared/exchange/base64';
import { MAX_ARTICLE_PICTURE_BYTES, type Block } from '../../shared/model';
import { checkKeptPicture } from '../../shared/pictures';
import type { Article } from '../store/articles';
import {
  deleteUnheldPicture,
  deleteUnusedPictures,
  ensurePicture,
  findPicture,
  findPictureOfBlock,
  getPicture as readPicture,
  holdPicture,
  listBlockPictures,
  putPictureOfBlock,
  weighPictures,
} from '../store/pictures';
import { getNewestVersion, type Version } from '../store/versions';
import type { Context } from './deps';
import { distinctBlocks } from './blocks';
import { findArticleInUse, notFound } from './find';
import { layerScope, makeChange, readHistory } from './undo';

const refuse = (reason: string, message: string): PlumblineError =>
  new PlumblineError('pictureRefused', message, { reason });

const REFUSALS = {
  notPicture: 'It is no whole JPEG or PNG picture.',
  tooLarge: 'A picture may have one megabyte.',
  tooWide: 'A picture may be 1,600 pixels long.',
  hasMore: 'It holds more than a picture: notes about it, or something behind its end.',
} as const;

/** How long a picture waits for the article that it was added for. */
const UNHELD_MS = 86_400_000;

/**
 * `pictures.add`. Kept under its hash; no article holds it yet.
 * @throws PlumblineError `pictureRefused` for what is no plain picture of the sizes that are kept
 */
export function addPicture(ctx: Context, input: ParsedInput<'pictures.add'>): OperationOutput<'pictures.add'> {
  const bytes = fromBase64(input.base64);
  const check = checkKeptPicture(bytes);
  if (!check.ok) throw refuse(check.reason, REFUSALS[check.reason]);
  const { mediaType, width, height } = check;
  const hash = ctx.sha256(bytes);
  const now = ctx.now();
  deleteUnusedPictures(ctx.db, new Date(now.getTime() - UNHELD_MS).toISOString());
  ensurePicture(ctx.db, { hash, mediaType, width, height, bytes }, now.toISOString());
  return { picture: { hash, width, height } };
}

/** `pictures.discard`. Nothing is said of those that are not there. */
export function discardPictures(
  ctx: Context,
  input: ParsedInput<'pictures.discard'>,
): OperationOutput<'pictures.discard'> {
  for (const hash of new Set(input.hashes)) deleteUnheldPicture(ctx.db, hash);
  return {};
}

/** `pictures.get` */
export function getPicture(ctx: Context, input: ParsedInput<'pictures.get'>): OperationOutput<'pictures.get'> {
  const picture = readPicture(ctx.db, input.hash);
  if (!picture) throw notFound('picture', input.hash);
  const { hash, width, height, mediaType, bytes } = picture;
  return { picture: { hash, width, height }, mediaType, base64: toBase64(bytes) };
}

/** `pictures.setOfBlock` */
export function setPictureOfBlock(
  ctx: Context,
  input: ParsedInput<'pictures.setOfBlock'>,
): OperationOutput<'pictures.setOfBlock'> {
  const article = findArticleInUse(ctx.db, input.article);
  const version = getNewestVersion(ctx.db, article.n);
  const [block = 0] = distinctBlocks(version, [input.block]);
  const known = findPictureOfBlock(ctx.db, version.n, block);
  if (input.hash !== null) hold(ctx, article, [input.hash]);
  if ((known?.hash ?? null) !== input.hash) {
    const id = known?.id ?? ctx.newId();
    const rev = (known?.rev ?? 0) + 1;
    const state = input.hash === null ? null : { id, version: version.id, block, hash: input.hash, rev };
    makeChange(ctx, {
      scope: layerScope(article.layer),
      op: 'pictures.setOfBlock',
      label: { code: 'pictureSet', params: { shown: state === null ? 'no' : 'yes' } },
      after: [{ type: 'picture', id, state }],
    });
  }
  return {
    pictures: listBlockPictures(ctx.db, version.n),
    history: readHistory(ctx, layerScope(article.layer)),
  };
}

/** @throws PlumblineError `notFound`, or `pictureRefused` (`full`) when the article's pictures would weigh too much */
function hold(ctx: Context, article: Pick<Article, 'n'>, hashes: readonly string[]): void {
  for (const hash of hashes) {
    if (!findPicture(ctx.db, hash)) throw notFound('picture', hash);
    holdPicture(ctx.db, article.n, hash);
  }
  if (hashes.length > 0 && weighPictures(ctx.db, article.n) > MAX_ARTICLE_PICTURE_BYTES)
    throw refuse('full', 'The pictures of an article may have 40 megabytes together.');
}

/** Puts the pictures that came with a new version's blocks beside them. @throws as `hold` */
export function keepPictures(
  ctx: Context,
  article: Pick<Article, 'n'>,
  version: Pick<Version, 'id'>,
  blocks: readonly Block[],
): void {
  hold(ctx, article, [...new Set(blocks.flatMap(({ picture }) => (picture ? [picture.hash] : [])))]);
  blocks.forEach(({ picture }, block) => {
    if (picture) putPictureOfBlock(ctx.db, { id: ctx.newId(), version: version.id, block, hash: picture.hash, rev: 1 });
  });
}
