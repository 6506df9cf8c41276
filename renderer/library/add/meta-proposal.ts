/** What an article says of itself, read off its blocks: follows the roles as the person changes them. */
import type { Block, BlockRole } from '../../../shared/model';
import type { MessageKey } from '../../../shared/messages';
import { blockText } from '../../../shared/text/blocks';
import { META_FIELDS, metaToInput, type MetaField, type MetaInput } from '../details/meta-input';
import { readDate } from '../published-date';
import type { Review } from './review-state';

/** Where a proposed value was taken from; a field without one is the person's own or not stated. */
export type MetaOrigins = Readonly<Partial<Record<MetaField, MessageKey>>>;

export interface EffectiveMeta {
  readonly input: MetaInput;
  readonly origins: MetaOrigins;
  /** What each field would hold if nothing had been typed. */
  readonly proposed: MetaInput;
}

interface Proposal {
  readonly value: string;
  readonly origin: MessageKey;
}

const MAX_TITLE_CHARACTERS = 500;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const blocksOf = (blocks: readonly Block[], role: BlockRole): string[] =>
  blocks.filter((block) => block.role === role).map((block) => oneLine(blockText(block)));

function shorten(text: string): string {
  if (text.length <= MAX_TITLE_CHARACTERS) return text;
  return `${text.slice(0, MAX_TITLE_CHARACTERS - 1).trimEnd()}…`;
}

function proposeTitle({ blocks, known, name }: Review): Proposal | null {
  const [headline] = blocksOf(blocks, 'headline');
  if (headline) return { value: shorten(headline), origin: 'details.from.headline' };
  const first = blocks.find((block) => block.role !== 'furniture') ?? blocks[0];
  const firstLine = first ? oneLine(blockText(first)) : '';
  // A first line as long as a paragraph is no name for an article.
  if (firstLine && firstLine.length <= 120) return { value: firstLine, origin: 'details.from.firstLine' };
  if (name) return { value: shorten(name.replace(/\.[^.]+$/, '')), origin: 'details.from.fileName' };
  if (known.title) return { value: known.title, origin: 'details.from.firstLine' };
  return firstLine ? { value: shorten(firstLine), origin: 'details.from.firstLine' } : null;
}

const BY = /^(?:written\s+|story\s+|report\s+)?by\s*:?\s+/i;

/** Names in a byline: "By Dana Ortwell and Luis Pereda, transport reporters" has two. */
export function readByline(line: string): string[] {
  const [beforeRole = ''] = oneLine(line)
    .replace(BY, '')
    .split(/\s*[|•·–—]\s*/);
  const parts = beforeRole.split(/\s*,\s*|\s+(?:and|&)\s+/i);
  // A part that begins in lower case is what somebody does, not who somebody is.
  return parts.filter((part) => /^\p{Lu}/u.test(part) && part.length <= 80 && part.split(' ').length <= 6);
}

function proposeAuthors({ blocks }: Review): Proposal | null {
  const names = blocksOf(blocks, 'byline').flatMap(readByline);
  return names.length === 0 ? null : { value: [...new Set(names)].join('\n'), origin: 'details.from.byline' };
}

const DATE_WORDS =
  /\b(?:\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})\b/u;

/** The date in a date line as it stands there, without what is around it; null: there is none. */
export function readDateline(line: string): string | null {
  const date = DATE_WORDS.exec(oneLine(line))?.[0];
  return date && readDate(date) ? date : null;
}

function proposePublished({ blocks }: Review): Proposal | null {
  for (const role of ['dateline', 'byline'] as const) {
    for (const line of blocksOf(blocks, role)) {
      const date = readDateline(line);
      if (date) return { value: date, origin: `details.from.${role}` };
    }
  }
  return null;
}

/** What the importer knew from elsewhere than the words: a page's own data, the browser's language. */
function known(review: Review, field: MetaField): Proposal | null {
  const value = metaToInput(review.known)[field];
  if (value === '') return null;
  return { value, origin: field === 'language' ? 'details.from.browser' : 'details.from.source' };
}

const PROPOSERS: Readonly<Partial<Record<MetaField, (review: Review) => Proposal | null>>> = {
  title: proposeTitle,
  authors: proposeAuthors,
  published: proposePublished,
};

/** The form's values: what was typed, else what is proposed, with where that came from. */
export function effectiveMeta(review: Review): EffectiveMeta {
  const input: Partial<Record<MetaField, string>> = {};
  const proposedInput: Partial<Record<MetaField, string>> = {};
  const origins: Partial<Record<MetaField, MessageKey>> = {};
  for (const field of META_FIELDS) {
    const proposal = PROPOSERS[field]?.(review) ?? (field === 'title' ? null : known(review, field));
    proposedInput[field] = proposal?.value ?? '';
    input[field] = review.typed[field] ?? proposedInput[field];
    if (proposal && input[field] === proposal.value) origins[field] = proposal.origin;
  }
  return { input: input as MetaInput, origins, proposed: proposedInput as MetaInput };
}
