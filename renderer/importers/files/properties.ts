/** What documents say of themselves in their properties; programs fill most of these in without being asked. */
import { foundIn, firstFound, type FoundMeta } from '../metadata/found';
import { cleanDate, cleanLanguage, cleanLine, namesFrom } from '../metadata/values';

/** Names that programs give to what has none. */
const NO_TITLE =
  /^(?:microsoft word\b.*|untitled.*|document ?\d*|dokument ?\d*|sans titre.*|unbenannt.*|print|presentation\d*|\S+\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|html?|p65))$/i;

export interface Properties {
  readonly title?: unknown;
  readonly authors?: readonly unknown[];
  readonly publisher?: unknown;
  readonly published?: unknown;
  readonly language?: unknown;
  readonly rights?: unknown;
  readonly address?: unknown;
}

export function readProperties(properties: Properties): FoundMeta {
  const title = cleanLine(properties.title, 500);
  const authors = [...new Set((properties.authors ?? []).flatMap(namesFrom))];
  return firstFound([
    {
      title: foundIn(title && !NO_TITLE.test(title) ? title : null, 'fileData'),
      authors: foundIn(authors.length > 0 ? authors : null, 'fileData'),
      outlet: foundIn(cleanLine(properties.publisher, 200), 'fileData'),
      published: foundIn(properties.published === undefined ? null : cleanDate(properties.published), 'fileData'),
      language: foundIn(cleanLanguage(properties.language), 'fileData'),
      licence: foundIn(cleanLine(properties.rights, 500), 'fileData'),
    },
  ]);
}
