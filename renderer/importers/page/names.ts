/**
 * What the names in a page's markup (classes, ids, roles, tags) say a part of it is. Publishers name the same things in the
 * same few words; no outlet's own names are looked for.
 */

/** Matter around the article. Parts of the first group are dropped, the others are shown as not part of it. */
export type Zone =
  | 'menu'
  | 'footer'
  | 'dialog'
  | 'comments'
  | 'hidden'
  | 'advert'
  | 'related'
  | 'newsletter'
  | 'share'
  | 'pullQuote'
  | 'aside'
  | 'form'
  | 'video'
  | 'author';

/** What a part near the headline is, or a picture's words. */
export type Hint = 'byline' | 'dateline' | 'standfirst' | 'kicker' | 'caption' | 'headline';

/** Publishers whose classes are hashes still name their parts for their own tests. */
const NAMING_ATTRIBUTES = [
  'data-component',
  'data-testid',
  'data-test-id',
  'data-gu-name',
  'data-qa',
  'data-type',
  'data-module',
  'data-area',
  'data-hook',
  'name',
];

/** "has-sidebar", "no-caption": what stands beside or within a part, not what it is. */
const LAYOUT_NAMES = /(?<=^|\s)(?:has|no|not|with|without)-(?!print)\S+/gu;

/** Classes and id as words parted by "-" and spaces: "ArticleBody__pull_quote" is "article-body-pull-quote". */
export function namesOf(element: Element): string {
  let raw = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 600);
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value !== null && value.length <= 80) raw += ` ${value}`;
  }
  return raw
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .replace(LAYOUT_NAMES, ' ');
}

const any = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u');

/** What a page leaves out when it is printed is no part of its text. */
const NOT_PRINTED = any('no-?print|print-?hidden|hide-(?:on-|in-|for-)?print|d-print-none');

const ZONE_NAMES: readonly { readonly zone: Zone; readonly names: RegExp }[] = [
  { zone: 'pullQuote', names: any('pull-?quotes?|quote-pull|pull|callout-quote|pq') },
  { zone: 'hidden', names: any('d-print-(?:block|inline|flex)|visible-print(?:-\\w+)?|print-only|only-print') },
  {
    zone: 'dialog',
    names: any(
      'cookies?(?:-\\w+)*|consent|gdpr|cmp|onetrust(?:-\\w+)*|modal|popup|pop-up|overlay|lightbox|toast|interstitial|ad-?block(?:er)?',
    ),
  },
  {
    zone: 'comments',
    names: any(
      'comments?|comment-(?:list|section|area|form|thread|body)|commentlist|comentarios?|commentaires?|kommentare?|kommentar-\\w+|commenti|reacties|reactions-list|disqus(?:-\\w+)*|livefyre|viafoura|coral|respond|replies|reader-comments',
    ),
  },
  {
    zone: 'newsletter',
    names: any(
      'newsletters?|sign-?up|subscribe|subscriptions?|opt-?in|mailing-list|email-capture|membership|donat(?:e|ion|ions)|support-us|paywall|regwall|piano|upsell|cta|call-to-action|app-promo|reg-wall|pay-wall',
    ),
  },
  {
    zone: 'advert',
    names: any(
      'ads?|adv|adverts?|advertisements?|advertising|ad-?(?:slot|unit|box|container|wrapper|placeholder|label)|dfp|gpt|outbrain|taboola|teads|sponsor(?:s|ed)?|promos?|promotion|promotional|promobox|affiliate|shopping|buy-box|commerce|anzeige|werbung|publicite|publicidad',
    ),
  },
  {
    zone: 'related',
    names: any(
      'related(?:-\\w+)?|recommend(?:ed|s|ation|ations)?|read-?(?:next|more|also)|more-(?:stories|news|from|on|in|like|coverage|articles|reading)|also-(?:read|like)|you-may|might-like|most-?(?:read|popular|viewed|shared)|popular|trending|recirc(?:ulation)?|onward|further-reading|see-also|story-?links|sidebar|side-bar|right-?rail|rail|teasers|latest-(?:news|stories|posts)|up-next|next-(?:story|article|post|up)|prev(?:ious)?-(?:story|article|post)|post-navigation|nav-links|link-?box|explore-more|keep-reading|seealso|mehr-zum-thema|lire-aussi|a-lire|leggi-anche|lea-tambien|relacionad[oa]s|nav-?box',
    ),
  },
  {
    zone: 'menu',
    names: any(
      'nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|pagination|pager|paging|skip(?:-?link|-to-content)?|toc|table-of-contents|tags|tag-?list|tag-?links|keywords|topics|cat-links|masthead|site-header|global-header|topbar|top-bar|post-tags|article-tags|entry-tags',
    ),
  },
  {
    zone: 'footer',
    names:
      /(?<![\p{L}\p{N}-])(?:(?:site|page|global|main|app|web)-?)?footer(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}])colophon(?![\p{L}\p{N}])/u,
  },
  {
    zone: 'share',
    names: any(
      'share|shares|sharing|share-?(?:bar|buttons?|tools|links)|sharedaddy|social|socials|social-\\w+|follow|follow-us|addthis\\w*|sharethis|a2a|addtoany|bookmark|save-(?:article|story)|toolbar|article-tools|actions|action-bar|reactions|audio|audio-\\w+|listen|listen-\\w+|podcast-player|text-size|font-size|print-button|gift|google-preferred|report-error|tts|tts-\\w+|text-to-speech|read-aloud',
    ),
  },
  { zone: 'aside', names: NOT_PRINTED },
  {
    zone: 'video',
    names: any(
      '(?:\\w+-)?videos?(?:-(?:player|resource|box|container|wrapper|module|promo|card|teaser|widget|block))?',
    ),
  },
  {
    zone: 'author',
    names: any(
      'author-?(?:bio|box|info|card|profile|description|about)|about-(?:the-)?author|bio|biography|contributor-bio|writer-bio|author-footer',
    ),
  },
];

const HIDDEN_NAMES = any(
  'is-hidden|sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a-11-y-hidden|assistive-text|offscreen|off-screen|u-hidden|hidden-text|print-only|show-for-sr|element-invisible|aural|visuallyhidden|clip-hide|is-vishidden|mw-editsection|editsection|header-?link|anchor-?link|heading-anchor|permalink-anchor',
);

/** Words only for screen readers or print: a label a sighted reader never sees. */
export const isHiddenByName = (names: string): boolean => HIDDEN_NAMES.test(names);

/** Elements that carry the article itself, or its words: never flagged by their names alone. */
const NEVER_BY_NAME = new Set([
  'html',
  'body',
  'main',
  'article',
  'h1',
  'h2',
  'a',
  'span',
  'em',
  'strong',
  'b',
  'i',
  'time',
]);
const WORDS_ONLY = new Set([
  'p',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'figcaption',
  'td',
  'th',
  'tr',
  'tbody',
  'table',
  'img',
  'picture',
]);

const ROLE_ZONES: Readonly<Record<string, Zone>> = {
  navigation: 'menu',
  banner: 'menu',
  search: 'form',
  menu: 'menu',
  menubar: 'menu',
  toolbar: 'share',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

const TAG_ZONES: Readonly<Record<string, Zone>> = { nav: 'menu', aside: 'aside', form: 'form', dialog: 'dialog' };

/** Boxes that explain the story belong to it. */
const FACT_BOX = any(
  'fact-?box(?:es)?|facts?|info-?box|explainer|key-?(?:points|facts|takeaways)|at-a-glance|timeline|summary-box|faktenkasten|infobox',
);

export const isFactBox = (element: Element): boolean => FACT_BOX.test(namesOf(element));

/** What an element is by its tag, role and names; null where they say nothing. */
export function zoneOf(element: Element, tag: string, names: string): Zone | null {
  if (tag === 'html' || tag === 'body' || tag === 'main') return null;
  const role = element.getAttribute('role');
  if (role !== null && ROLE_ZONES[role] && tag !== 'article') return ROLE_ZONES[role];
  if (names.trim() !== '' && !NEVER_BY_NAME.has(tag) && !/\b(?:tweet|instagram-media|embed)\b/.test(names)) {
    const isFacts = FACT_BOX.test(names);
    for (const { zone, names: pattern } of ZONE_NAMES) {
      if (!pattern.test(names)) continue;
      if (WORDS_ONLY.has(tag) && !/^(?:advert|related|newsletter|pullQuote|share)$/.test(zone)) continue;
      if (isFacts && zone !== 'pullQuote' && pattern !== NOT_PRINTED) continue;
      if (zone === 'pullQuote' && !/quote|pq/.test(names) && tag !== 'blockquote' && tag !== 'aside') continue;
      return zone;
    }
    if (tag === 'aside' && isFacts) return null;
  }
  if (tag === 'footer') return element.closest('blockquote, figure') ? null : 'footer';
  return TAG_ZONES[tag] ?? null;
}

const HINT_NAMES: readonly { readonly hint: Hint; readonly names: RegExp }[] = [
  {
    hint: 'caption',
    names: any(
      'captions?|figcaption|photo-?credits?|image-?credits?|media-?credits?|img-?credits?|picture-?credits?|wp-caption-text|cutline|bildunterschrift|legende',
    ),
  },
  {
    hint: 'byline',
    names: any(
      'by-?lines?|author|authors|author-?(?:name|line|link|list)|writer|contributors?|autor|auteur|signature|journalist|reporter|user-?name',
    ),
  },
  {
    hint: 'dateline',
    names: any(
      'date-?lines?|dates?|date-?time|pub-?date|publish(?:ed)?(?:-\\w+)?|post-?date|posted-?on|time-?stamps?|entry-date|updated|last-modified|article-date|datum|fecha',
    ),
  },
  {
    hint: 'standfirst',
    names: any(
      'stand-?first|sub-?(?:head|heading|headline|title|hed|deck|line)|deck|dek|strap-?line|lead-?in|article-?(?:intro|lead|lede|summary|description|excerpt|teaser|deck|dek|subtitle|chapeau|sub-?heading)|entry-summary|intro|introduction|excerpt|summary|abstract|chapeau|chapo|vorspann|entradilla|sommario|lede|lead|teaser-text|teaser|tagline|description',
    ),
  },
  {
    hint: 'kicker',
    names: any(
      'kicker|eyebrow|section-?(?:name|label|link|title|tag)|category|categories|overline|rubric|rubrique|topic|super-?title|dachzeile|flag|label|channel|reading-?time|read-?time|time-to-read|min-read',
    ),
  },
  {
    hint: 'headline',
    names: any(
      'headline|entry-title|post-title|article-?(?:title|headline|heading)|story-?(?:title|headline)|page-title|hed|main-title',
    ),
  },
];

const ITEMPROP_HINTS: Readonly<Record<string, Hint>> = {
  author: 'byline',
  creator: 'byline',
  datepublished: 'dateline',
  datemodified: 'dateline',
  description: 'standfirst',
  alternativeheadline: 'standfirst',
  headline: 'headline',
  caption: 'caption',
  articlesection: 'kicker',
};

/** Pages about who writes. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:es|en|in)?|auteurs?|autori|profiles?|by|journalists?|reporters?|contributors?|correspondents?|columnists?|writers?|redaktion|redakteure|signature|firmas?|people|staff)\/[\w%.@-]+\/?(?:[?#].*)?$/i;

/** What an element near the headline is by its names; null where they say nothing. */
export function hintOf(element: Element, tag: string, names: string): Hint | null {
  if (tag === 'figcaption') return 'caption';
  if (tag === 'time') return 'dateline';
  const itemprop = element.getAttribute('itemprop')?.toLowerCase();
  for (const prop of itemprop?.split(/\s+/) ?? []) if (ITEMPROP_HINTS[prop]) return ITEMPROP_HINTS[prop];
  if (tag === 'a' && AUTHOR_PATH.test(element.getAttribute('href') ?? '')) return 'byline';
  const rel = element.getAttribute('rel');
  if (rel && /\bauthor\b/.test(rel)) return 'byline';
  if (names.trim() === '') return null;
  // Word processors name the style of a text's title so.
  if (tag === 'p' && /(?<![\p{L}\p{N}-])(?:mso-)?title(?![\p{L}\p{N}-])/u.test(names)) return 'headline';
  return HINT_NAMES.find(({ names: pattern }) => pattern.test(names))?.hint ?? null;
}
