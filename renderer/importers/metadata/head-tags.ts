/** What a page's `meta`, `link` and `title` tags say. */
import { webAddress } from '../page/links';
import { foundIn, type FoundIn, type FoundMeta } from './found';
import { cleanDate, cleanLanguage, cleanLine, namesFrom } from './values';

/** Contents of all `meta` tags by lower-case name or property; a name may come several times. */
export function metaTags(document: Document): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of [...document.querySelectorAll('meta[content]')].slice(0, 2_000)) {
    const content = tag.getAttribute('content')?.trim() ?? '';
    const key = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('http-equiv') ?? '';
    if (content === '' || key === '') continue;
    for (const name of key.toLowerCase().split(/\s+/).map(plainName))
      tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

/** "DC:date" and "bepress_citation_author" are "dc.date" and "citation_author" elsewhere. */
const plainName = (name: string): string =>
  name.replace(/^(dc|dcterms):/, '$1.').replace(/^bepress_citation_/, 'citation_');

type Tags = ReadonlyMap<string, readonly string[]>;

function first<Value>(tags: Tags, names: readonly string[], clean: (value: string) => Value | null): Value | null {
  for (const name of names) {
    for (const content of tags.get(name) ?? []) {
      const value = clean(content);
      if (value !== null) return value;
    }
  }
  return null;
}

const shortLine = (most: number) => (value: string) => cleanLine(value, most);

/** An outlet's name; of an address that stands in its place, the host. */
const cleanOutlet = (value: string): string | null => {
  const host = /^https?:\/\//i.test(value) ? URL.parse(value)?.hostname : undefined;
  return host?.replace(/^www\./, '') ?? cleanLine(value, 200);
};

function names(tags: Tags, keys: readonly string[]): string[] | null {
  for (const key of keys) {
    const found = [...new Set((tags.get(key) ?? []).flatMap(namesFrom))];
    if (found.length > 0) return found;
  }
  return null;
}

const SOCIAL = {
  title: ['og:title', 'twitter:title'],
  outlet: ['og:site_name', 'article:publisher_name'],
  authors: ['article:author', 'og:article:author', 'article:author_name', 'twitter:creator:name'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'article:published',
    'og:published_time',
    'og:pubdate',
  ],
  modified: ['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'article:modified'],
  address: ['og:url', 'twitter:url'],
  language: ['og:locale'],
  section: ['article:section', 'og:article:section'],
} as const;

const META = {
  title: ['dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'hdl', 'citation_title', 'title'],
  outlet: ['application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'dcterms.publisher', 'publisher', 'cre', 'citation_journal_title'],
  authors: ['author', 'authors', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'dc.creator.author', 'citation_author', 'cxenseparse:author', 'article.author', 'rbauthors'],
  published: ['date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published_time', 'publication_date', 'publication-date', 'dc.date', 'dc.date.issued', 'dc.date.created', 'dcterms.date', 'dcterms.created', 'dcterms.issued', 'parsely-pub-date', 'sailthru.date', 'article.published', 'displaydate', 'ptime', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'datepublished', 'article_date_original', 'citation_publication_date', 'citation_date'],
  modified: ['last-modified', 'lastmod', 'dcterms.modified', 'dc.date.modified', 'article.updated', 'revised', 'utime', 'datemodified', 'updated_time'],
  language: ['content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage'],
  section: ['section', 'parsely-section', 'cg', 'article.section', 'sailthru.section', 'category', 'dc.subject.section'],
  licence: ['dcterms.license', 'dc.rights', 'dcterms.rights', 'dc.rights.license', 'copyright', 'rights', 'license'],
} as const; // prettier-ignore

export function readSocialTags(tags: Tags, base: string | null): Partial<FoundMeta> {
  const from: FoundIn = 'socialTags';
  return {
    title: foundIn(first(tags, SOCIAL.title, shortLine(500)), from),
    outlet: foundIn(first(tags, SOCIAL.outlet, cleanOutlet), from),
    authors: foundIn(names(tags, SOCIAL.authors), from),
    published: foundIn(first(tags, SOCIAL.published, cleanDate), from),
    modified: foundIn(first(tags, SOCIAL.modified, cleanDate), from),
    address: foundIn(
      first(tags, SOCIAL.address, (value) => deepAddress(value, base)),
      from,
    ),
    language: foundIn(first(tags, SOCIAL.language, cleanLanguage), from),
    section: foundIn(first(tags, SOCIAL.section, shortLine(200)), from),
  };
}

export function readMetaTags(tags: Tags): Partial<FoundMeta> {
  const from: FoundIn = 'metaTags';
  return {
    title: foundIn(first(tags, META.title, shortLine(500)), from),
    outlet: foundIn(first(tags, META.outlet, cleanOutlet), from),
    authors: foundIn(names(tags, META.authors), from),
    published: foundIn(first(tags, META.published, cleanDate), from),
    modified: foundIn(first(tags, META.modified, cleanDate), from),
    language: foundIn(first(tags, META.language, cleanLanguage), from),
    section: foundIn(first(tags, META.section, shortLine(200)), from),
    licence: foundIn(first(tags, META.licence, shortLine(500)), from),
  };
}

/** An address that leads deeper than the site's first page. */
const deepAddress = (value: string | null, base: string | null): string | null => {
  const address = webAddress(value, base);
  return address && (URL.parse(address)?.pathname.length ?? 0) > 1 ? address : null;
};

/** Where a saved page says that it came from; browsers write it as a comment near the top. */
export function savedFrom(html: string): string | null {
  const saved = /<!--\s*saved from url=\(\d{1,6}\)(\S{1,4000}?)\s*-->/i.exec(html.slice(0, 8_000))?.[1];
  const singleFile = /Page saved with SingleFile\s+url:\s*(\S{1,4000})/i.exec(html.slice(0, 8_000))?.[1];
  return webAddress(saved ?? singleFile ?? null);
}

/** The page's own address, for its relative links. */
export function readAddress(
  document: Document,
  html: string,
): { readonly address: string | null; readonly base: string | null } {
  const saved = savedFrom(html);
  const declared = webAddress(document.querySelector('base[href]')?.getAttribute('href'), saved);
  const canonical = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null;
  const own = deepAddress(canonical, declared ?? saved);
  const social = deepAddress(
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? null,
    declared ?? saved,
  );
  const address = own ?? social ?? saved;
  return { address, base: declared ?? saved ?? address };
}

/** The page's language as its root element names it. */
export const pageLanguage = (document: Document): string | null => {
  const root = document.documentElement;
  return cleanLanguage(
    root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? document.body.getAttribute('lang'),
  );
};

const SEPARATOR = /\s+[|–—·•»«›:-]\s+|\s*\|\s*|\s+::\s+/;

/** The `title` tag without the outlet's name; the outlet's name in it, where `headline` tells which part that is. */
export function readTitleTag(
  document: Document,
  headline: string | null,
): { readonly title: string | null; readonly outlet: string | null } {
  const whole = cleanLine(document.querySelector('title')?.textContent, 500);
  if (!whole) return { title: null, outlet: null };
  if (headline && whole.toLowerCase().startsWith(headline.toLowerCase())) {
    const rest = whole
      .slice(headline.length)
      .split(SEPARATOR)
      .map((part) => part.trim())
      .filter(Boolean);
    const last =
      rest.findLast((part) => !/^(?:live|video|audio|podcast|opinion|news|photos?|pictures)$/i.test(part)) ?? null;
    return { title: headline, outlet: last && last.split(' ').length <= 5 ? last : null };
  }
  const parts = whole.split(SEPARATOR).filter(Boolean);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return { title: parts.length > 1 && longest.split(' ').length >= 4 ? longest : whole, outlet: null };
}
