/** A Word part's markup made plain before it is read: what Word shows is kept, what it hides is not. Pure. */

/** Wrappers of a field's result, which the reader of Word files passes over together with the words in them. */
const FIELD_WRAPPERS = /<\/?w:fldSimple(?:\s[^<>]*)?>/g;
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
const RUN_START = /<w:r(?=[\s>])[^<>]*>/g;
const RUN_END = '</w:r>';

/** Whether anything in the part has to be made plain. */
export const needsPlaining = (xml: string): boolean => xml.includes('<w:fldSimple') || HIDDEN.test(xml);

export const plainMarkup = (xml: string): string => withoutHiddenRuns(xml.replace(FIELD_WRAPPERS, ''));

function withoutHiddenRuns(xml: string): string {
  if (!HIDDEN.test(xml)) return xml;
  let plain = '';
  let from = 0;
  for (const { index, 0: start } of xml.matchAll(RUN_START)) {
    if (index < from || start.endsWith('/>')) continue;
    const end = xml.indexOf(RUN_END, index);
    if (end < 0) break;
    const properties = xml.slice(index, Math.min(end, index + 2_000)).split('</w:rPr>', 1)[0] ?? '';
    if (!HIDDEN.test(properties)) continue;
    plain += xml.slice(from, index);
    from = end + RUN_END.length;
  }
  return plain + xml.slice(from);
}

const INSERTED = /<w:(?:ins|moveTo)(?=[\s>])[^<>]*[^/]>/g;
const DELETED = /<w:(?:del|moveFrom)(?=[\s>])[^<>]*[^/]>/g;

/** How many changes a part has tracked: words put in, and words taken out; what was moved is both. Ends of paragraphs are none. */
export const countChanges = (xml: string): { insertions: number; deletions: number } => ({
  insertions: xml.match(INSERTED)?.length ?? 0,
  deletions: xml.match(DELETED)?.length ?? 0,
});

/** How many comments the part that holds them has. */
export const countComments = (xml: string): number => xml.match(/<w:comment(?=[\s>])/g)?.length ?? 0;
