/** Languages that articles are often in; any other goes in by its tag. */

const COMMON = [
  'ar', 'bn', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'ms', 'nl',
  'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sv', 'sw', 'th', 'tl', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant',
]; // prettier-ignore

export interface Language {
  readonly tag: string;
  readonly name: string;
}

/** The language's name in the reader's language; the tag itself where it has none. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a tag that Intl takes: the person is still typing it.
    return tag;
  }
}

const lists = new Map<string, readonly Language[]>();

/** By name, in the reader's alphabet. */
export function commonLanguages(locale: string): readonly Language[] {
  let made = lists.get(locale);
  if (!made) {
    const collator = new Intl.Collator(locale);
    made = COMMON.map((tag) => ({ tag, name: languageName(tag, locale) })).sort((a, b) =>
      collator.compare(a.name, b.name),
    );
    lists.set(locale, made);
  }
  return made;
}
