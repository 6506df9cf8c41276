/** From a page's markup to blocks and metadata: all of it inside the import frame. */
import type { Block } from '../../../shared/model';
import { isByline, looksLikeName } from '../../../shared/text/propose/bylines';
import { findDate, isDateLine } from '../../../shared/text/propose/dates';
import { findMoment } from '../../../shared/text/propose/stated';
import { makePiece, roughWords } from '../../../shared/text/propose/pieces';
import { firstFound, foundIn, type FoundMeta } from '../metadata/found';
import { metaTags, pageLanguage, readAddress, readMetaTags, readSocialTags, readTitleTag } from '../metadata/head-tags';
import { readStructuredData } from '../metadata/json-ld';
import { readMicrodata, timeElementDate } from '../metadata/microdata';
import { cleanLine } from '../metadata/values';
import { findHeadline } from './headline';
import { askReaderMode } from './reader-mode';
import { findBoxes } from './boxes';
import { joinHeadings, joinInitials, partHeadings } from './heading-parts';
import { findRegion } from './region';
import type { KnownWords, RegionBlock } from './role-draft';
import { isMostlyDate } from './role-lines';
import { PageRoles } from './roles';
import { framePictures, isEchoedPicture, type NamedPicture } from './picture-places';
import type { Zone } from './names';
import { sameWords } from './same-words';
import { PageWalk, type Candidate, type PictureKey } from './walk';
import { isDropped, resolveZones, type Measured } from './zones';

export interface ReadPage {
  readonly blocks: Block[];
  readonly meta: FoundMeta;
  /** Words of the page that are in no block: menus, comments, other articles. */
  readonly leftOutWords: number;
  /** The page says that only a part of its article is free to read. */
  readonly isPartOnly: boolean;
  /** Pictures that came inside the file, by the block they belong to. */
  readonly pictures: readonly NamedPicture[];
}

export interface ReadPageOptions {
  readonly asFragment?: boolean;
  readonly pictureKey?: PictureKey;
}

/** Author and date stand at most so many blocks above their headline. */
const MAX_LABELS_ABOVE = 6;

const MAX_HEAD_CHARS = 600;

/** Furniture beyond this many blocks is left out. */
const MAX_FURNITURE_BLOCKS = 80;

/** `html` is never run and nothing in it is fetched: the parsed document is not part of any window. */
export function readPage(html: string, options: ReadPageOptions = {}): ReadPage {
  const document = new DOMParser().parseFromString(withoutTowers(html), 'text/html');
  openShadows(document);
  const { address, base } = readAddress(document, html);
  const tags = metaTags(document);
  const structured = readStructuredData(document, address);
  const social = readSocialTags(tags, base);
  const micro = readMicrodata(document);
  const labels = readMetaTags(tags);
  const stated = structured.meta.title?.value ?? social.title?.value ?? micro.title?.value ?? null;
  const titles = [
    structured.meta.title?.value,
    social.title?.value,
    micro.title?.value,
    cleanLine(document.title, 500),
  ].filter((title): title is string => typeof title === 'string');
  const walked = new PageWalk(document, base, options.pictureKey).candidates();
  const whole = joinInitials(walked);
  const candidates = framePictures(
    (options.asFragment ? whole : joinHeadings(partHeadings(whole, titles), titles)).map(measure),
  );
  const read = options.asFragment
    ? wholeText(candidates)
    : articleOf(document, candidates, titles, {
        description: description(tags),
        outlet: (structured.meta.outlet ?? social.outlet)?.value ?? null,
        authors: (structured.meta.authors ?? social.authors ?? micro.authors ?? labels.authors)?.value ?? [],
      });
  const { leftOutWords } = read;
  const { articleBody, isFree } = structured;
  const blocks = isFree && articleBody !== null ? fuller(read.blocks, articleBody, stated) : read.blocks;
  const headline =
    blocks
      .find((block) => block.role === 'headline')
      ?.runs.map((run) => run.text)
      .join('') ?? null;
  const fromTitle = readTitleTag(document, headline ?? stated);
  const meta = firstFound([
    { language: foundIn(pageLanguage(document), 'markup'), address: foundIn(address, 'metaTags') },
    structured.meta,
    social,
    micro,
    labels,
    {
      published: foundIn(timeDate(document, read.textStart, false), 'markup'),
      modified: foundIn(timeDate(document, read.textStart, true), 'markup'),
    },
    { published: foundIn(saidDate(candidates), 'pageText') },
    { title: foundIn(fromTitle.title, 'pageTitle'), outlet: foundIn(fromTitle.outlet, 'pageTitle') },
    { licence: foundIn(copyrightLine(candidates), 'pageText') },
  ]);
  const pictures = blocks.flatMap((block, at): NamedPicture[] => {
    const key = read.keys.get(block);
    return key === undefined || block.role === 'furniture' ? [] : [{ block: at, key }];
  });
  return { blocks, meta: withoutEchoes(meta, headline), leftOutWords, isPartOnly: !structured.isFree, pictures };
}

/**
 * Tag in tag of one kind with no word between them says what one of them says. Chromium's parser needs seconds for 50,000
 * of them. Tags that hold nothing stand side by side: a page's head has dozens of `meta` in a row.
 */
const withoutTowers = (html: string): string =>
  html
    .replace(
      /(<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,200})?>\s*)(?:<\2(?:\s[^<>]{0,200})?>\s*){30,}/gi,
      '$1',
    )
    .replace(/(<\/([a-z][a-z0-9]{0,15})>\s*)(?:<\/\2>\s*){30,}/gi, '$1');

/** Pages are saved with the inside of their made-up elements in templates: it is as much of the page as the rest. */
function openShadows(document: Document): void {
  for (let round = 0; round < 10; round += 1) {
    const templates = document.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]');
    if (templates.length === 0) return;
    for (const template of templates) template.replaceWith(template.content);
  }
}

function measure(candidate: Candidate): Measured {
  const text = candidate.text.replaceAll('\n', ' ');
  const words = roughWords(text);
  const linkShare = candidate.text.length === 0 ? 0 : candidate.linkChars / candidate.text.replace(/\s/g, '').length;
  const isTerminal = /[.!?…。！？]["'”’»)\]]*$/u.test(text.trim());
  const isRunning = candidate.kind === 'paragraph' || candidate.kind === 'quotation' || candidate.kind === 'listItem';
  const isProse = isRunning && (words >= 20 || (isTerminal && words >= 8)) && linkShare < 0.5;
  return { ...candidate, words, linkShare: Math.min(1, linkShare), isProse };
}

interface RolesRead {
  readonly blocks: Block[];
  /** Keys of the pictures that belong to blocks. */
  readonly keys: ReadonlyMap<Block, string>;
  readonly leftOutWords: number;
  /** Where the running text begins; null: it is not known. */
  readonly textStart: Element | null;
}

/** `blocks` are those of `chosen`, one each. */
function withKeys(chosen: readonly RegionBlock[], blocks: Block[]): Pick<RolesRead, 'blocks' | 'keys'> {
  const keys = new Map<Block, string>();
  blocks.forEach((block, i) => {
    const key = chosen[i]?.candidate.pictureKey;
    if (key) keys.set(block, key);
  });
  return { blocks, keys };
}

function articleOf(
  document: Document,
  candidates: readonly Measured[],
  titles: readonly string[],
  known: KnownWords,
): RolesRead {
  const zones = resolveZones(candidates);
  const keeps = askReaderMode(
    document,
    candidates.map(({ element }) => element),
  );
  const { root, left } = findRegion(document, candidates, (i) => zones[i] === null, keeps);
  const inLeft = (element: Element) => [...left].some((group) => group.contains(element));
  const inRoot = (i: number) => {
    const element = candidates[i]?.element;
    return element !== undefined && root.contains(element) && !inLeft(element);
  };
  const headline = findHeadline(candidates, zones, titles, inRoot);
  const boxes = findBoxes(candidates, (i) => zones[i] === null && i !== headline && inRoot(i), root);
  const zoneAt = (i: number): Zone | null => {
    const zone = zones[i] ?? null;
    if (zone !== null || boxes.size === 0) return zone;
    for (let at = candidates[i]?.element ?? null; at && at !== root; at = at.parentElement) {
      const box = boxes.get(at);
      if (box) return box;
    }
    return null;
  };
  const firstInRoot = candidates.findIndex((_, i) => inRoot(i));
  const firstProse = candidates.findIndex((c, i) => i > headline && c.isProse && inRoot(i) && zones[i] === null);
  const isNear = ({ element }: Measured, at: number): boolean => {
    const own = candidates[at]?.element.parentElement;
    if (own?.closest('header, article, section, main')?.contains(element)) return true;
    // The few words around a headline are its head, whatever the boxes are called.
    const around = own?.parentElement?.parentElement;
    return around?.contains(element) === true && around.textContent.length <= MAX_HEAD_CHARS;
  };
  const chosen: RegionBlock[] = [];
  let headlineAt = -1;
  let furniture = 0;
  let leftOutWords = 0;
  candidates.forEach((candidate, i) => {
    const isInHead = headline >= 0 && i > headline && i < firstProse;
    const zone = isInHead && isHeadLabel(candidate) ? null : zoneAt(i);
    const isBetween =
      headline >= 0 &&
      i >= headline &&
      i < firstInRoot &&
      (!candidate.isProse ||
        isNamedHead(candidate) ||
        isBesideHeadline(candidate, candidates[headline]) ||
        keeps?.(candidate.element) === true);
    const isAbove =
      i < headline && i >= headline - MAX_LABELS_ABOVE && isHeadLabel(candidate) && isNear(candidate, headline);
    const isTaken = i === headline || ((inRoot(i) || isBetween || isAbove) && (zone === null || !isDropped(zone)));
    if (!isTaken || (zone !== null && i !== headline && (furniture += 1) > MAX_FURNITURE_BLOCKS)) {
      leftOutWords += candidate.words;
      return;
    }
    if (isEchoedPicture(candidates, i)) return;
    if (i === headline) headlineAt = chosen.length;
    chosen.push({ candidate, zone: i === headline ? null : zone });
  });
  const blocks = new PageRoles(chosen, headlineAt, known).propose();
  return { ...withKeys(chosen, blocks), leftOutWords, textStart: candidates[firstProse]?.element ?? null };
}

/** "Ines Rell (Quaytown)", "Ines Rell, Quaytown". */
const isNameWithPlace = (text: string): boolean => {
  const [name = '', ...rest] = text.split(/\s*[(,]/u);
  return rest.length > 0 && looksLikeName(name) && !/[.!?]$/u.test(text.trim());
};

/** One name or several. */
const areNames = (text: string): boolean =>
  text.split(/\s*[/,&]\s*|\s+(?:and|y|et|und|e|en)\s+/u).every((name) => looksLikeName(name));

/** A byline or date, also where it stands among buttons. */
function isHeadLabel({ text, words, hint, flags }: Measured): boolean {
  if (words > 20 || flags.some(({ zone }) => /^(?:hidden|dialog|related)$/.test(zone))) return false;
  const piece = makePiece([{ text }]);
  if (hint === 'byline') return areNames(text) || isNameWithPlace(text) || isByline(piece);
  return (
    isByline(piece) || isDateLine(piece) || isMostlyDate(piece) || (hint === 'dateline' && findDate(text) !== null)
  );
}

/** In the headline's own `header`, or in the part right around it: an intro. */
function isBesideHeadline({ element, words }: Measured, headline: Measured | undefined): boolean {
  const around = headline?.element.closest('header') ?? headline?.element.parentElement ?? null;
  return words <= 100 && around !== null && around.localName !== 'body' && around.contains(element);
}

const isNamedHead = ({ hint, words }: Measured): boolean => hint !== null && hint !== 'kicker' && words <= 120;

/** Pages that are put together by scripts hold their text only in their data: taken where hardly any other is there. */
function fuller(blocks: Block[], articleBody: string, title: string | null): Block[] {
  const words = blocks.reduce(
    (sum, b) => sum + (b.role === 'paragraph' ? roughWords(b.runs.map((r) => r.text).join('')) : 0),
    0,
  );
  const paragraphs = articleBody.split(/\n+/).flatMap((line) => cleanLine(line, 20_000) ?? []);
  if (words > 60 || roughWords(paragraphs.join(' ')) < words * 4) return blocks;
  const kept = blocks.filter((block) => block.role !== 'paragraph');
  const isTitled = title === null || kept.some((block) => block.role === 'headline');
  const made = (role: Block['role'], text: string): Block => ({ role, runs: [{ text }], reason: 'markup' });
  return [
    ...(isTitled ? [] : [made('headline', title)]),
    ...kept,
    ...paragraphs.map((text) => made('paragraph', text)),
  ];
}

/** Pasted words and a book's chapters: everything there belongs to the text, but the first heading is its headline. */
function wholeText(candidates: readonly Measured[]): RolesRead {
  const kept = candidates.filter((c) => !c.flags.some(({ zone }) => zone === 'hidden'));
  const firstProse = kept.findIndex((c) => c.isProse);
  const headline = kept.findIndex((c, i) => c.kind === 'heading' && (firstProse < 0 || i < firstProse));
  const chosen = kept.map((candidate): RegionBlock => ({ candidate, zone: null }));
  const blocks = new PageRoles(chosen, headline, { description: null, outlet: null, authors: [] }).propose();
  return { ...withKeys(chosen, blocks), leftOutWords: 0, textStart: null };
}

const description = (tags: ReadonlyMap<string, readonly string[]>): string | null =>
  cleanLine(tags.get('og:description')?.[0] ?? tags.get('description')?.[0], 1_000);

/** Dates in `time` elements: of the head, above the text, or wherever they are said to be those of the article. */
function timeDate(document: Document, textStart: Element | null, ofUpdate: boolean): string | null {
  const around = (element: Element): string => {
    const beside = element.parentElement?.textContent ?? '';
    return `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${beside.length <= 200 ? beside : ''}`;
  };
  const isUpdate = (element: Element) => /updat|modif|aktualisiert|mis à jour|actualizad/i.test(around(element));
  const isOfArticle = (element: Element) =>
    textStart === null ||
    (element.compareDocumentPosition(textStart) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ||
    element.hasAttribute('pubdate') ||
    SAYS_PUBLISHED.test(around(element).trim()) ||
    isUpdate(element);
  // "comments-open" on the whole page says nothing of what stands in it.
  const isComment = (element: Element) => {
    const named = element.closest('[class*="comment" i]');
    return named !== null && (textStart === null || !named.contains(textStart));
  };
  const scopes = [...document.querySelectorAll('article, main')];
  const scope = (textStart ? scopes.find((part) => part.contains(textStart)) : scopes[0]) ?? document.body;
  const elements = [
    ...scope.querySelectorAll('time[pubdate], time[datetime], abbr.published[title], abbr.updated[title]'),
  ]
    .slice(0, 20)
    .filter((e) => isOfArticle(e) && !e.closest('aside, nav, footer, li') && !isComment(e));
  return timeElementDate(elements, ofUpdate ? (e) => !isUpdate(e) : isUpdate);
}

const SAYS_PUBLISHED =
  /^(?:first\s+)?(?:published|posted|veröffentlicht|erschienen|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowano|опубликовано|发布|發布|公開日|입력)(?!\p{L})/iu;

/** The one date that a line of its own says it was published on, where no other such line says another. */
function saidDate(candidates: readonly Measured[]): string | null {
  const dates = candidates.flatMap(({ text, words, flags }) => {
    if (
      words > 12 ||
      !SAYS_PUBLISHED.test(text.trim()) ||
      flags.some(({ zone }) => /^(?:related|comments)$/.test(zone))
    )
      return [];
    return findMoment(text)?.value ?? [];
  });
  const [date] = dates;
  return date !== undefined && dates.every((other) => other === date) ? date : null;
}

/** The page's own line of copyright, most often in its foot. */
function copyrightLine(candidates: readonly Measured[]): string | null {
  // A photographer is named with the same sign, right below the picture.
  const isCredit = (c: Measured, at: number) =>
    candidates[at - 1]?.kind === 'image' && c.words <= 4 && !/\d{4}|rights/i.test(c.text);
  const line = candidates.findLast(
    (c, at) => c.words <= 40 && /^(?:©|\(c\)\s|copyright\b)/i.test(c.text.trim()) && !isCredit(c, at),
  );
  return line ? cleanLine(line.text, 300) : null;
}

/** Values that only repeat each other say nothing: an outlet that signs as its own author. */
function withoutEchoes(meta: FoundMeta, headline: string | null): FoundMeta {
  const outlet = meta.outlet?.value.toLowerCase();
  const outletWords = new Set(sameWords(outlet ?? '').split(' '));
  // "Field & Hedge" as author of a page of Field & Hedge came apart at its "&".
  const isOutlet = (name: string) =>
    name.toLowerCase() === outlet ||
    (outletWords.size > 1 && ` ${sameWords(name)} `.includes(` ${sameWords(outlet ?? '')} `)) ||
    (!name.includes(' ') && outletWords.size > 1 && outletWords.has(sameWords(name)));
  const authors = meta.authors?.value.filter((name) => !isOutlet(name)) ?? [];
  const rest =
    meta.title && headline && meta.title.value.toLowerCase().startsWith(headline.toLowerCase())
      ? meta.title.value.slice(headline.length)
      : null;
  const isHeadlineOnly = rest !== null && /^(?:\s*$|\s*[|·•»«›]|\s+[–—:-]\s)/u.test(rest);
  const title = meta.title && headline && isHeadlineOnly ? { ...meta.title, value: headline } : meta.title;
  return { ...meta, title, authors: meta.authors && authors.length > 0 ? { ...meta.authors, value: authors } : null };
}
