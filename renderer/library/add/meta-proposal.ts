/** What an article says of itself, read off its blocks: follows the roles as the person changes them. */
import type { Block, BlockRole } from '../../../shared/model';
import type { MessageKey } from '../../../shared/messages';
import { withoutOutlet } from '../../importers';
import { blockText, guessLanguage, proposeMeta } from '../../../shared/text';
import { META_FIELDS, metaToInput, type MetaField, type MetaInput } from '../details/meta-input';
import type { Review } from './review-state';

/** Where a proposed value was taken from; a field without one is the person's own or not stated. */
export type MetaOrigins = Readonly<Partial<Record<MetaField, MessageKey>>>;

export interface EffectiveMeta {
  readonly input: MetaInput;
  readonly origins: MetaOrigins;
  /** What each field would hold if nothing had been typed. */
  readonly proposed: MetaInput;
}

const has = (blocks: readonly Block[], role: BlockRole): boolean => blocks.some((block) => block.role === role);

/** A first line as long as a paragraph names an article worse than its file does. */
const isFileNameBetter = ({ name, blocks, found }: Review): boolean =>
  name !== null && !has(blocks, 'headline') && !found?.title;

const fileTitle = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 500);

function proposal(review: Review): MetaInput {
  const { found } = review;
  const stated = proposeMeta(review.blocks);
  // What the page says in its data is surer than a line of it that reads like a byline or a date; its headline is its headline.
  const meta = {
    ...review.known,
    ...stated,
    language: languageOf(review),
    title: (has(review.blocks, 'headline') ? null : found?.title?.value) ?? stated.title,
    authors: found?.authors?.value ?? withoutOutlet(stated.authors, review.known.outlet),
    published: found?.published?.value ?? stated.published,
    modified: found?.modified?.value ?? stated.modified,
    section: found?.section?.value ?? review.known.section,
    licence: found?.licence?.value ?? stated.licence,
  };
  const input = metaToInput(meta);
  return review.name !== null && isFileNameBetter(review) ? { ...input, title: fileTitle(review.name) } : input;
}

/** Enough words for a guess; a long article is not read whole at every change. */
const GUESSED_FROM_UNITS = 20_000;

const guesses = new WeakMap<readonly Block[], string | null>();

/** What its words look like; null where they don't say. Blocks are new where their words are. */
function guessOf(blocks: readonly Block[]): string | null {
  let guess = guesses.get(blocks);
  if (guess === undefined) {
    let words = '';
    for (const block of blocks) {
      if (words.length > GUESSED_FROM_UNITS) break;
      if (block.role !== 'furniture') words += `${blockText(block)}\n`;
    }
    guess = guessLanguage(words);
    guesses.set(blocks, guess);
  }
  return guess;
}

/** What the article states, else what its words look like, else that of the computer. */
const languageOf = ({ found, known, blocks }: Review): string | null =>
  found?.language?.value ?? guessOf(blocks) ?? known.language ?? null;

function origin(review: Review, field: MetaField): MessageKey {
  const { blocks, found } = review;
  const isHeadline = field === 'title' && has(blocks, 'headline');
  const place = isHeadline ? undefined : found?.[field]?.from;
  if (place) return `details.from.${place}`;
  switch (field) {
    case 'title':
      if (has(blocks, 'headline')) return 'details.from.headline';
      return isFileNameBetter(review) ? 'details.from.fileName' : 'details.from.firstLine';
    case 'authors':
      return 'details.from.byline';
    case 'published':
    case 'modified':
      return has(blocks, 'dateline') ? 'details.from.dateline' : 'details.from.byline';
    case 'licence':
      return 'details.from.textLine';
    case 'language':
      return guessOf(blocks) === null ? 'details.from.browser' : 'details.from.guess';
    default:
      return 'details.from.source';
  }
}

/** The form's values: what was typed, else what is proposed, with where that came from. */
export function effectiveMeta(review: Review): EffectiveMeta {
  const proposed = proposal(review);
  const input: MetaInput = { ...proposed, ...review.typed };
  const origins: Partial<Record<MetaField, MessageKey>> = {};
  for (const field of META_FIELDS) {
    if (proposed[field] !== '' && input[field] === proposed[field]) origins[field] = origin(review, field);
  }
  return { input, origins, proposed };
}
