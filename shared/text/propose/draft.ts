import type { ArticleDraft, ArticleMeta, Block } from '../../model';
import { PlumblineError } from '../../contract/errors';
import { blockText } from '../blocks';
import { checkTextSize } from '../decode';
import { bylineNames, looksLikeName, postedBy } from './bylines';
import { withoutSubjectLabel } from './mail';
import { proposeFromMarkdown } from './markdown';
import { makePiece } from './pieces';
import { proposeFromPlainText } from './plain';
import { findMoment, isLicenceLine, modifiedIn, withoutUpdate } from './stated';

export interface TextToDraft {
  readonly text: string;
  readonly format: 'plain' | 'markdown';
  /** What is known already; wins over what the text says. */
  readonly meta?: Partial<ArticleMeta>;
}

/** Length of a title made from the first words where no headline stands, in words. */
const TITLE_WORDS = 9;
const MAX_TITLE_UNITS = 500;

/**
 * A draft from text: blocks with proposed roles; title from the headline (else the first words), authors from bylines,
 * date from the date line or byline. What the text does not state is null (`authors`: empty).
 * @throws PlumblineError emptyText, tooLarge, invalidInput (more than 100,000 lines; Markdown that nests too deeply)
 */
export function draftFromText({ text, format, meta = {} }: TextToDraft): ArticleDraft {
  checkTextSize(text);
  checkLineCount(text);
  const blocks = format === 'markdown' ? proposeFromMarkdown(text) : proposeFromPlainText(text);
  checkTextSize(blocks.map(blockText).join('\n'));
  return {
    meta: {
      title: meta.title ?? titleOf(blocks),
      outlet: meta.outlet ?? null,
      authors: meta.authors ?? authorsOf(blocks),
      published: meta.published ?? publishedOf(blocks),
      address: meta.address ?? null,
      language: meta.language ?? null,
      modified: meta.modified ?? modifiedOf(blocks),
      section: meta.section ?? null,
      licence: meta.licence ?? licenceOf(blocks),
    },
    blocks,
  };
}

/** What the blocks say of the article, by the roles they have now: follows a change of role. */
export function proposeMeta(
  blocks: readonly Block[],
): Pick<ArticleMeta, 'title' | 'authors' | 'published' | 'modified' | 'licence'> {
  return {
    title: titleOf(blocks),
    authors: authorsOf(blocks),
    published: publishedOf(blocks),
    modified: modifiedOf(blocks),
    licence: licenceOf(blocks),
  };
}

/** More lines than an article may have blocks (`articles.create`). */
const MAX_LINES = 100_000;

function checkLineCount(text: string): void {
  let lines = 0;
  for (const line of text.split(/\r\n|\r|\n/u)) if (line.trim() !== '') lines += 1;
  if (lines <= MAX_LINES) return;
  const problem = `has ${lines} lines; the limit is ${MAX_LINES}. Paste the part that you want to read`;
  throw new PlumblineError('invalidInput', `This text ${problem}.`, { fields: [{ field: 'text', problem }] });
}

const oneLine = (block: Block): string => blockText(block).replace(/\s+/gu, ' ').trim();

function titleOf(blocks: readonly Block[]): string {
  const headline = blocks.find((block) => block.role === 'headline');
  if (headline) return cutAt(withoutSubjectLabel(oneLine(headline)), MAX_TITLE_UNITS);
  const first = blocks.find((block) => block.role !== 'furniture' && block.role !== 'caption') ?? blocks[0];
  const words = (first ? oneLine(first) : '').split(' ');
  const start = words.slice(0, TITLE_WORDS).join(' ');
  return words.length > TITLE_WORDS ? `${cutAt(start, 80)} …` : cutAt(start, 80);
}

/** Cuts a long text without cutting a surrogate pair. */
const cutAt = (text: string, units: number): string =>
  text.length <= units
    ? text
    : `${text
        .slice(0, units - 2)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')} …`.slice(0, units);

const CREDITS_OTHERS = /(?<!\p{L})(?:reviewed|checked|edited|translated|illustrat\w+|photograph\w*) by(?!\p{L})/iu;
const NAMES_A_JOB = /\b(?:writer|reporter|correspondent|editor|columnist|journalist|staff)\b/iu;

/** The names in a byline that says "by", else those of lines that are nothing but names, else such lines as they stand. */
function authorsOf(blocks: readonly Block[]): string[] {
  const named: string[] = [];
  const bare: string[] = [];
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.role === 'dateline') named.push(...postedBy(oneLine(block)));
    if (block.role !== 'byline') continue;
    const line = oneLine(block);
    const names = bylineNames(makePiece([{ text: line }]));
    named.push(...names);
    if (names.length > 0 || CREDITS_OTHERS.test(line) || NAMES_A_JOB.test(line)) continue;
    // A bare name above a date or a job is a byline by its place.
    const parts = line.split(/\s*[/|,&]\s*|\s+(?:and|und|et|y)\s+/u).filter((part) => part !== '');
    // "Ines Rell | Quaytown": where she wrote it.
    const people = line.includes('|') ? parts.filter((part) => part.includes(' ')) : parts;
    if (parts.every((part) => looksLikeName(part)) && people.length > 0) bare.push(...people);
    else lines.push(line);
  }
  const found = [named, bare, lines].find((list) => list.length > 0) ?? [];
  return [...new Set(found)].filter((name) => name.length <= 200).slice(0, 50);
}

const dateLinesOf = (blocks: readonly Block[]): string[] =>
  blocks.filter((block) => block.role === 'dateline' || block.role === 'byline').map(oneLine);

/** The date an article gives for itself, with its time and zone as stated; one that is of an update only is none. */
function publishedOf(blocks: readonly Block[]): string | null {
  for (const line of dateLinesOf(blocks)) {
    const date = findMoment(withoutUpdate(line));
    if (date) return date.value;
  }
  return null;
}

/** When the text says it was last changed. */
function modifiedOf(blocks: readonly Block[]): string | null {
  for (const line of dateLinesOf(blocks)) {
    const modified = modifiedIn(line);
    if (modified) return modified;
  }
  return null;
}

/** The text's last line of copyright or licence: it stands at the end. */
function licenceOf(blocks: readonly Block[]): string | null {
  const block = blocks.findLast((each) => each.runs.length < MAX_LINE_RUNS && isLicenceLine(oneLine(each)));
  return block ? oneLine(block) : null;
}
const MAX_LINE_RUNS = 20;
