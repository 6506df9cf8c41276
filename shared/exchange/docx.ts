/** An outline as a Word document: WordprocessingML (ECMA-376), only what it needs, always the same bytes. Pure. */
import type { CiteRun } from '../contract';
import type { Outline, OutlinePart } from './outline';
import { firstDirection } from '../text/direction';
import { utf8Pieces } from './utf8';
import { xmlText } from './xml-text';
import { createZipWriter, joinBytes } from './zip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CONTENT_TYPES = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPE}.footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
const RELS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
const DOCUMENT_RELS = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${REL}/footnotes" Target="footnotes.xml"/></Relationships>`;

const style = (id: string, name: string, paragraph: string, run: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** Sizes in half points, distances in twentieths of a point. */
const STYLES = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman" w:eastAsia="serif"/><w:sz w:val="23"/><w:szCs w:val="23"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  style('Normal', 'Normal', '', '', ' w:default="1"'),
  style('Title', 'Title', '<w:spacing w:after="320"/>', '<w:b/><w:sz w:val="40"/><w:szCs w:val="40"/>'),
  style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="29"/><w:szCs w:val="29"/>',
  ),
  style(
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:sz w:val="29"/><w:szCs w:val="29"/>',
  ),
  style('Quote', 'Quote', '<w:ind w:left="567" w:right="567"/>', ''),
  style('Bibliography', 'Bibliography', '<w:ind w:left="567" w:hanging="567"/>', ''),
  style(
    'FootnoteText',
    'footnote text',
    '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    '<w:sz w:val="19"/><w:szCs w:val="19"/>',
  ),
].join(
  '',
)}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;

/** A stretch of text; line ends are kept. */
function run(text: string, properties = ''): string {
  const inner = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

const citeRuns = (runs: readonly CiteRun[]): string =>
  runs.map(({ text, italic }) => run(text, italic ? '<w:i/>' : '')).join('');
const paragraph = (styleId: string, content: string, isRtl = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${isRtl ? '<w:bidi/>' : ''}</w:pPr>${content}</w:p>`;
/** What kind of letters a language has says which of Word's three languages it is. */
const language = (tag: string | null, isRtl: boolean): string => {
  const attribute = isRtl ? 'bidi' : /^(?:ja|zh|ko)(?:-|$)/iu.test(tag ?? '') ? 'eastAsia' : 'val';
  return `${isRtl ? '<w:rtl/>' : ''}${tag === null ? '' : `<w:lang w:${attribute}="${xmlText(tag)}"/>`}`;
};

/** A paragraph of the document; `note`: the number of the note that holds a quotation's citation, null: it stands behind it. */
function partXml(part: OutlinePart, note: number | null): string {
  switch (part.type) {
    case 'heading':
      return paragraph(`Heading${String(part.level)}`, run(part.text));
    case 'quote': {
      const isRtl = firstDirection(part.text) === 'rtl';
      const text = run(part.text, language(part.language, isRtl));
      if (note === null) return paragraph('Quote', `${text}${run(' ')}${citeRuns(part.citation)}`, isRtl);
      return paragraph(
        'Quote',
        `${text}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${String(note)}"/></w:r>`,
        isRtl,
      );
    }
    case 'note':
      return paragraph('Normal', run(part.text.replace(/\r\n?/gu, '\n')));
    case 'entry':
      return paragraph('Bibliography', citeRuns(part.runs));
  }
}

function* documentXml({ title, withFootnotes, parts }: Outline): Generator<string> {
  yield `${HEAD}<w:document ${W} ${R}><w:body>${paragraph('Title', run(title))}`;
  let notes = 0;
  for (const part of parts) {
    if (part.type === 'quote') notes += 1;
    yield partXml(part, withFootnotes ? notes : null);
  }
  yield '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>';
}

function* footnotesXml({ withFootnotes, parts }: Outline): Generator<string> {
  yield `${HEAD}<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`;
  let notes = 0;
  for (const part of withFootnotes ? parts : []) {
    if (part.type !== 'quote') continue;
    notes += 1;
    yield `<w:footnote w:id="${String(notes)}">${paragraph('FootnoteText', `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}${citeRuns(part.citation)}`)}</w:footnote>`;
  }
  yield '</w:footnotes>';
}

const coreXml = ({ title }: Outline): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;

/** The bytes of the document, piece by piece: none of its files is ever held whole. */
export function* outlineDocx(outline: Outline): Generator<Uint8Array<ArrayBuffer>> {
  const zip = createZipWriter();
  const files: readonly (readonly [string, () => Iterable<string>])[] = [
    ['[Content_Types].xml', () => [CONTENT_TYPES]],
    ['_rels/.rels', () => [RELS]],
    ['word/document.xml', () => documentXml(outline)],
    ['word/_rels/document.xml.rels', () => [DOCUMENT_RELS]],
    ['word/styles.xml', () => [STYLES]],
    ['word/footnotes.xml', () => footnotesXml(outline)],
    ['docProps/core.xml', () => [coreXml(outline)]],
  ];
  for (const [name, write] of files) yield* zip.addPieces(name, () => utf8Pieces(write()));
  yield* zip.end();
}

/** The whole of it. */
export const outlineToDocx = (outline: Outline): Uint8Array<ArrayBuffer> => joinBytes([...outlineDocx(outline)]);
