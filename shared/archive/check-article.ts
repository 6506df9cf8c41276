/** Whether an article of a file holds together: every reference leads somewhere, every range lies in its text. Pure. */
import type { ImportProblemCode } from '../contract';
import type { MarkRange } from '../model';
import { areCorrectionsTrue, canonicalText, utf8Length } from '../text';
import { MAX_TEXT_BYTES } from '../contract/operations';
import type { ArchivedArticle, ArchivedLayer, ArchivedVersion } from './shape';

/** What is wrong, and in which record. */
export class ArchiveFault extends Error {
  readonly code: ImportProblemCode;
  readonly where: string;
  constructor(code: ImportProblemCode, where: string) {
    super(`${code} (${where})`);
    this.code = code;
    this.where = where;
  }
}

function must(isSo: boolean, code: ImportProblemCode, where: string): void {
  if (!isSo) throw new ArchiveFault(code, where);
}

/** All ids of records of an article, its own first. */
export function idsOf(article: ArchivedArticle): { type: RecordOfArticle; id: string }[] {
  const found: { type: RecordOfArticle; id: string }[] = [{ type: 'article', id: article.id }];
  const add = (type: RecordOfArticle, records: readonly { id: string }[]): void => {
    for (const { id } of records) found.push({ type, id });
  };
  add('version', article.versions);
  for (const { roles, pictures } of article.versions) {
    add('role', roles);
    add('picture', pictures);
  }
  add('layer', article.layers);
  for (const layer of article.layers) {
    add('viewpoint', layer.viewpoints);
    add('source', layer.sources);
    add('mark', layer.marks);
    add('item', layer.items);
    add('item', layer.looked);
  }
  return found;
}
export type RecordOfArticle =
  'article' | 'version' | 'role' | 'picture' | 'layer' | 'viewpoint' | 'source' | 'mark' | 'item';

/**
 * Checks what the shapes cannot say. `kinds`: codes of the kinds that there are; `hasPicture`: whether the file holds it.
 * @throws ArchiveFault
 */
export function checkArticle(
  article: ArchivedArticle,
  kinds: ReadonlySet<string>,
  hasPicture: (hash: string) => boolean,
): void {
  const ids = new Set<string>();
  for (const { type, id } of idsOf(article)) {
    must(!ids.has(id), 'twice', `${type} ${id}`);
    ids.add(id);
  }
  must(new Set(article.tags).size === article.tags.length, 'twice', `article ${article.id}`);
  const texts = checkVersions(article, hasPicture);
  must(article.layers.filter(({ purpose }) => purpose === 'own').length === 1, 'wrongShape', `article ${article.id}`);
  for (const layer of article.layers) checkLayer(layer, article, texts, kinds);
}

function checkVersions(article: ArchivedArticle, hasPicture: (hash: string) => boolean): Map<string, string> {
  const texts = new Map<string, string>();
  let last = 0;
  for (const version of article.versions) {
    const where = `version ${version.id}`;
    must(version.ord > last, 'wrongShape', where);
    last = version.ord;
    // A parent stands before its child, so that no version descends from itself.
    must(version.parent === null || texts.has(version.parent), 'leadsNowhere', where);
    must((version.parent === null) === (version.addedAt === null), 'wrongShape', where);
    texts.set(version.id, checkText(version));
    once(version.roles, where);
    once(version.pictures, where);
    for (const { block } of [...version.roles, ...version.pictures]) {
      must(block < version.blocks.length, 'leadsNowhere', where);
    }
    for (const { hash } of version.pictures) must(hasPicture(hash), 'partMissing', `picture ${hash}`);
  }
  must(
    article.versions.some(({ hidden }) => !hidden),
    'wrongShape',
    `article ${article.id}`,
  );
  return texts;
}

function once(records: readonly { block: number }[], where: string): void {
  must(new Set(records.map(({ block }) => block)).size === records.length, 'twice', where);
}

const LINK = /^(https?:\/\/|mailto:)\S+$/iu;

/** The canonical text. @throws ArchiveFault where it is not as texts are kept */
function checkText(version: ArchivedVersion): string {
  const where = `version ${version.id}`;
  for (const block of version.blocks) {
    must(
      block.runs.some(({ text }) => text !== ''),
      'wrongShape',
      where,
    );
    for (const { link } of block.runs) must(link === undefined || LINK.test(link), 'wrongShape', where);
    must(areCorrectionsTrue(block), 'wordsDiffer', where);
  }
  const text = canonicalText(version.blocks);
  must(text.isWellFormed() && !text.includes('\0') && !text.includes('\r'), 'wrongShape', where);
  must(utf8Length(text) <= MAX_TEXT_BYTES, 'partTooLarge', where);
  return text;
}

function checkLayer(
  layer: ArchivedLayer,
  article: ArchivedArticle,
  texts: ReadonlyMap<string, string>,
  kinds: ReadonlySet<string>,
): void {
  const sources = new Set<string>(layer.sources.map(({ id }) => id));
  const viewpoints = new Set<string>(layer.viewpoints.map(({ id }) => id));
  const marks = new Map(layer.marks.map((mark) => [mark.id as string, mark]));
  const isThere = (known: { has(id: string): boolean }, id: string | null, where: string): void =>
    must(id === null || known.has(id), 'leadsNowhere', where);
  for (const source of layer.sources) isThere(viewpoints, source.viewpoint, `source ${source.id}`);
  for (const mark of layer.marks) {
    const where = `mark ${mark.id}`;
    must(kinds.has(mark.kind), 'leadsNowhere', where);
    isThere(texts, mark.version, where);
    isThere(sources, mark.source, where);
    isThere(viewpoints, mark.viewpoint, where);
    must(new Set(mark.tags).size === mark.tags.length, 'twice', where);
    for (const link of mark.links) {
      if ('mark' in link) {
        must(link.mark !== mark.id, 'leadsNowhere', where);
        isThere(marks, link.mark, where);
      } else isThere(sources, link.source, where);
    }
    checkRanges(mark.ranges, texts.get(mark.version) ?? '', where, isForeign(layer));
  }
  const single = new Set<string>();
  for (const item of layer.items) {
    const where = `item ${item.id}`;
    if (item.type === 'headline' || item.type === 'dispute') {
      must(!single.has(item.type), 'twice', where);
      single.add(item.type);
    }
    if ('source' in item) isThere(sources, item.source as string | null, where);
    if ('viewpoint' in item) isThere(viewpoints, item.viewpoint as string | null, where);
    if (item.type === 'check') isThere(marks, item.mark, where);
    if (item.type === 'headline') {
      isThere(texts, item.version, where);
      checkRanges(item.passages, texts.get(item.version) ?? '', where, false);
    }
  }
  const looked = new Set<string>();
  for (const { id, version, block } of layer.looked) {
    const blocks = article.versions.find((each) => each.id === version)?.blocks ?? [];
    must(block < blocks.length, 'leadsNowhere', `looked ${id}`);
    must(!looked.has(`${version}/${block}`), 'twice', `looked ${id}`);
    looked.add(`${version}/${block}`);
  }
  const placed = new Set<string>();
  for (const { mark, version, pieces } of layer.placements) {
    const where = `placement ${mark}/${version}`;
    isThere(marks, mark, where);
    isThere(texts, version, where);
    must(!placed.has(where), 'twice', where);
    placed.add(where);
    const length = texts.get(version)?.length ?? 0;
    for (const { range, candidates } of pieces) {
      for (const each of [range, ...candidates.map((candidate) => candidate.range)]) {
        must(each === null || (each.start < each.end && each.end <= length), 'outOfText', where);
      }
    }
  }
}

/** Marks of another program keep their own surroundings, and stand beyond the text's end where their words were not found. */
const isForeign = ({ purpose }: ArchivedLayer): boolean => purpose === 'imported';

/** Ranges in the order of the text and apart, with the very words and surroundings that stand there. */
function checkRanges(ranges: readonly MarkRange[], text: string, where: string, isFromElsewhere: boolean): void {
  let last = -1;
  for (const { start, end, exact, prefix, suffix } of ranges) {
    must(start < end && exact.isWellFormed(), 'wrongShape', where);
    if (isFromElsewhere && start >= text.length) continue;
    must(start > last && end <= text.length, 'outOfText', where);
    last = end;
    must(exact.length === end - start && text.startsWith(exact, start), 'wordsDiffer', where);
    if (isFromElsewhere) continue;
    must(text.endsWith(prefix, start) && text.startsWith(suffix, end), 'wordsDiffer', where);
  }
}
