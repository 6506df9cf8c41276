/** Structured data in scripts (schema.org as JSON-LD): in graphs and arrays, by reference, and where its JSON is broken. */
import { webAddress } from '../page/links';
import { foundIn, type FoundMeta } from './found';
import { cleanDate, cleanLanguage, cleanLine, namesFrom } from './values';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

/** Longer scripts hold no article's data, and more of them no page needs. */
const MAX_SCRIPT_CHARS = 3_000_000;
const MAX_SCRIPTS = 60;
const MAX_NODES = 5_000;
const MAX_DEPTH = 12;

export interface StructuredData {
  readonly meta: Partial<FoundMeta>;
  /** The text itself, where the publisher repeats it. */
  readonly articleBody: string | null;
  /** False: the page says that only a part of it is free to read. */
  readonly isFree: boolean;
  readonly isLiveBlog: boolean;
}

export function readStructuredData(document: Document, address: string | null): StructuredData {
  const nodes = allNodes(document);
  const byId = new Map<string, Data>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const resolve = (value: unknown): unknown =>
    isData(value) && typeof value['@id'] === 'string' && Object.keys(value).length <= 2
      ? (byId.get(value['@id']) ?? value)
      : value;
  const article = pickArticle(nodes, address, titleTag(document));
  const site = nodes.find((node) => hasType(node, /^(?:WebSite|NewsMediaOrganization)$/));
  if (!article)
    return {
      meta: { outlet: foundIn(nameOf(site), 'structuredData') },
      articleBody: null,
      isFree: true,
      isLiveBlog: false,
    };
  const publisher = asList(article['publisher']).map(resolve).map(nameOf).find(Boolean) ?? null;
  const text = (value: unknown, most: number) =>
    asList(value)
      .map((v) => cleanLine(textOf(v), most))
      .find(Boolean) ?? null;
  const isPage = !hasType(article, ARTICLE);
  const authors = [
    ...new Set(
      asList(article['author'] ?? article['creator'])
        .map(resolve)
        .flatMap((a) => authorNames(a, publisher)),
    ),
  ];
  const outlet =
    publisher ?? nameOf(resolve(article['sourceOrganization'])) ?? nameOf(resolve(article['isPartOf'])) ?? nameOf(site);
  const meta: Partial<FoundMeta> = {
    title: foundIn(text(article['headline'], 500) ?? text(article['name'], 500), 'structuredData'),
    outlet: foundIn(outlet, 'structuredData'),
    authors: foundIn(authors.length > 0 ? authors : null, 'structuredData'),
    published: foundIn(firstDate(article['datePublished'], article['dateCreated']), 'structuredData'),
    modified: foundIn(firstDate(article['dateModified']), 'structuredData'),
    address: foundIn(addressOf(article), 'structuredData'),
    language: foundIn(languageOf(article['inLanguage']), 'structuredData'),
    section: foundIn(isPage ? null : text(article['articleSection'], 200), 'structuredData'),
    licence: foundIn(licenceOf(article), 'structuredData'),
  };
  const body = asList(article['articleBody'])
    .filter((part) => typeof part === 'string')
    .join('\n');
  return {
    meta,
    articleBody: body.length > 200 ? body.slice(0, 2_000_000) : null,
    isFree: !/^false$/i.test(cleanAny(article['isAccessibleForFree'])),
    isLiveBlog: hasType(article, /^LiveBlogPosting$/),
  };
}

const cleanAny = (value: unknown): string =>
  typeof value === 'boolean' || typeof value === 'string' ? String(value) : '';

const titleTag = (document: Document): string =>
  document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? document.title;

const ARTICLE =
  /(?:^|[/#:])(?:\w*Article|\w*BlogPosting|Report|Review|CriticReview|SocialMediaPosting|DiscussionForumPosting|Recipe|NewsReport|MedicalWebPage)$/;
const PAGE = /(?:^|[/#:])(?:WebPage|ItemPage|AboutPage|CreativeWork|QAPage|FAQPage)$/;

const hasType = (node: Data, pattern: RegExp): boolean =>
  asList(node['@type']).some(
    (type) => typeof type === 'string' && pattern.test(type.replace(/^https?:\/\/schema\.org\//, '')),
  );

/** Objects of all scripts, flat. Lists of other pages (`itemListElement`) are left out. */
function allNodes(document: Document): Data[] {
  const nodes: Data[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length > MAX_NODES) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (isData(value)) {
      nodes.push(value);
      for (const [key, inner] of Object.entries(value)) {
        if (
          /^(?:itemListElement|liveBlogUpdate|comment|hasPart|mentions|about|citation|relatedLink|review|breadcrumb)$/.test(
            key,
          )
        )
          continue;
        if (typeof inner === 'object') visit(inner, depth + 1);
      }
    }
  };
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, MAX_SCRIPTS);
  for (const script of scripts) visit(parseLoosely(script.textContent), 0);
  return nodes;
}

/** The object that is about this page's article. */
function pickArticle(nodes: readonly Data[], address: string | null, title: string): Data | null {
  const articles = nodes.filter((node) => hasType(node, ARTICLE) && !hasType(node, /^(?:Review|CriticReview)$/));
  const candidates = articles.length > 0 ? articles : nodes.filter((node) => hasType(node, ARTICLE));
  if (candidates.length === 0) return nodes.find((node) => hasType(node, PAGE)) ?? null;
  const same = (value: unknown) =>
    typeof value === 'string' && words(value) !== '' && words(title).startsWith(words(value));
  const path = address ? (URL.parse(address)?.pathname ?? null) : null;
  const isHere = (node: Data) => {
    const own = addressOf(node);
    return path !== null && path !== '/' && own !== null && URL.parse(own)?.pathname === path;
  };
  return (
    candidates.find(isHere) ??
    candidates.find((node) => same(node['headline']) || same(node['name'])) ??
    candidates[0] ??
    null
  );
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const textOf = (value: unknown): unknown =>
  isData(value) ? (value['@value'] ?? value['name'] ?? value['text']) : value;

function nameOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const name = isData(value) ? asList(value['name'] ?? value['legalName'])[0] : value;
  const line = cleanLine(textOf(name), 200);
  return line && !/^https?:/i.test(line) ? line : null;
}

function authorNames(value: unknown, publisher: string | null): string[] {
  if (!isData(value)) return namesFrom(value);
  const names = asList(value['name']).flatMap((name) => namesFrom(textOf(name)));
  const isOrganization = hasType(value, /Organization|Corporation|Newspaper/);
  // A publisher that signs as the author of everything states no author.
  return isOrganization || (names.length === 1 && names[0] === publisher)
    ? names.filter((name) => words(name) !== words(publisher ?? ''))
    : names;
}

function firstDate(...values: readonly unknown[]): string | null {
  for (const value of values.flatMap(asList)) {
    const date = cleanDate(textOf(value));
    if (date) return date;
  }
  return null;
}

function addressOf(article: Data): string | null {
  const page = asList(article['mainEntityOfPage'])[0];
  const candidates = [isData(page) ? (page['@id'] ?? page['url']) : page, article['url'], article['@id']];
  for (const candidate of candidates) {
    const address = typeof candidate === 'string' ? webAddress(candidate) : null;
    if (address && (URL.parse(address)?.pathname.length ?? 0) > 1) return address.replace(/#.*$/, '');
  }
  return null;
}

function languageOf(value: unknown): string | null {
  const first = asList(value)[0];
  return cleanLanguage(isData(first) ? (first['alternateName'] ?? first['name']) : first);
}

function licenceOf(article: Data): string | null {
  const licence = asList(article['license'])[0];
  const stated = isData(licence) ? (licence['name'] ?? licence['url'] ?? licence['@id']) : licence;
  const notice = cleanLine(article['copyrightNotice'], 500);
  const holder = nameOf(asList(article['copyrightHolder'])[0]);
  const year = cleanLine(article['copyrightYear'], 10);
  return (
    cleanLine(stated, 500) ??
    notice ??
    (holder && isData(article['copyrightHolder']) ? `© ${year ? `${year} ` : ''}${holder}` : null)
  );
}

/** Parses JSON as it is found in pages: with comments around it, raw line breaks in strings, commas too many, entities. */
export function parseLoosely(script: string): unknown {
  if (script.length > MAX_SCRIPT_CHARS) return null;
  const text = script
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .trim()
    .replace(/;\s*$/, '');
  const attempts = [
    () => text,
    () => escapeRawControls(text),
    () => escapeRawControls(text).replace(/,(\s*[}\]])/g, '$1'),
    () => escapeRawControls(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).replace(/,(\s*[}\]])/g, '$1'),
    () => `[${escapeRawControls(text).replace(/\}\s*\{/g, '},{')}]`,
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next way of mending may help.
    }
  }
  return salvage(text);
}

/** Line breaks and tabs inside strings, which JSON does not allow. */
function escapeRawControls(text: string): string {
  let result = '';
  let isInString = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    if (unit === '\\' && isInString) {
      const next = text.charAt(i + 1);
      // A backslash before anything that JSON doesn't know stands for itself.
      result += /["\\/bfnrtu]/.test(next) ? unit + next : `\\\\${next}`;
      i += 1;
      continue;
    }
    if (unit === '"') isInString = !isInString;
    if (isInString && unit < ' ') result += unit === '\n' ? '\\n' : unit === '\t' ? '\\t' : ' ';
    else result += unit;
  }
  return result;
}

/** What can be told from data that no mending makes whole: its plain fields. */
function salvage(text: string): unknown {
  const field = (name: string): string | undefined =>
    new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,500})"`)
      .exec(text)?.[1]
      ?.replaceAll('\\"', '"')
      .replaceAll('\\/', '/');
  const author = /"author"\s*:\s*[[{][^\]}]{0,300}?"name"\s*:\s*"([^"\n]{1,200})"/.exec(text)?.[1];
  const publisher = /"publisher"\s*:\s*\{[^}]{0,300}?"name"\s*:\s*"([^"\n]{1,200})"/.exec(text)?.[1];
  if (!/"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting|Report)"/.test(text)) return null;
  const node: Record<string, unknown> = { '@type': 'NewsArticle' };
  for (const name of ['headline', 'datePublished', 'dateModified', 'articleSection', 'inLanguage', 'url']) {
    const value = field(name);
    if (value !== undefined) node[name] = value;
  }
  if (author !== undefined) node['author'] = { name: author };
  if (publisher !== undefined) node['publisher'] = { name: publisher };
  return node;
}
