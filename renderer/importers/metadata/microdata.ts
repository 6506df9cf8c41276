/** Metadata in the page's own markup: microdata, RDFa's few, `rel`, `time`. */
import { foundIn, type FoundMeta } from './found';
import { cleanDate, cleanLanguage, cleanLine, namesFrom } from './values';

const valueOf = (element: Element): string | null =>
  element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent;

/** Elements of an item property, in the article's own item where there is one. */
function props(scope: ParentNode, name: string): Element[] {
  return [...scope.querySelectorAll(`[itemprop~="${name}"]`)].slice(0, 50);
}

export function readMicrodata(document: Document): Partial<FoundMeta> {
  const item = document.querySelector('[itemtype*="Article" i], [itemtype*="BlogPosting" i], [itemtype*="Report" i]');
  const scope: ParentNode = item ?? document;
  const one = <Value>(name: string, clean: (value: string | null) => Value | null): Value | null => {
    for (const element of props(scope, name)) {
      const value = clean(valueOf(element));
      if (value !== null) return value;
    }
    return null;
  };
  const authors = [...new Set(props(scope, 'author').flatMap(authorIn))];
  const publisher =
    props(scope, 'publisher')
      .map((element) => nameIn(element))
      .find(Boolean) ?? null;
  const licence = document.querySelector('a[rel~="license" i], link[rel~="license" i]');
  return {
    title: foundIn(
      one('headline', (value) => cleanLine(value, 500)),
      'markup',
    ),
    outlet: foundIn(publisher, 'markup'),
    authors: foundIn(authors.length > 0 ? authors : null, 'markup'),
    published: foundIn(one('datePublished', cleanDate), 'markup'),
    modified: foundIn(one('dateModified', cleanDate), 'markup'),
    language: foundIn(one('inLanguage', cleanLanguage), 'markup'),
    section: foundIn(
      one('articleSection', (value) => cleanLine(value, 200)),
      'markup',
    ),
    licence: foundIn(
      licence ? cleanLine(licence.textContent.trim() || licence.getAttribute('href'), 500) : null,
      'markup',
    ),
  };
}

function authorIn(element: Element): string[] {
  const name = element.querySelector('[itemprop~="name"]');
  if (name) return namesFrom(valueOf(name));
  return element.textContent.length <= 200 ? namesFrom(valueOf(element)) : [];
}

const nameIn = (element: Element): string | null => {
  const name = element.querySelector('[itemprop~="name"]');
  return cleanLine(name ? valueOf(name) : valueOf(element), 200);
};

/** The date in a `time` element of the article's head or under it, or in an `abbr` as pages had before; its attribute wins over the words. */
export function timeElementDate(elements: readonly Element[], isUpdate: (element: Element) => boolean): string | null {
  for (const element of elements) {
    if (isUpdate(element)) continue;
    const stated = element.getAttribute('datetime') ?? element.getAttribute('title');
    const date = stated && /\d{4}/.test(stated) ? cleanDate(stated) : null;
    if (date) return date;
  }
  return null;
}
