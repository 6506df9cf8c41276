/** Small files of the packed formats, written by hand: Word documents, e-books, PDF. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Buffer;
  /** Says another size than the data has. */
  readonly statedBytes?: number;
}

/** A zip archive with deflated parts; `statedEntries` and `statedBytes` let it lie. */
export function makeZip(parts: readonly ZipPart[], options: { readonly statedEntries?: number } = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(part.name, 'utf8');
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(part.statedBytes ?? data.length, 8);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt16LE(8, 8);
    sizes.copy(head, 14);
    head.writeUInt16LE(name.length, 26);
    local.push(head, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x0800, 8);
    entry.writeUInt16LE(8, 10);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    central.push(entry, name);
    at += head.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.statedEntries ?? parts.length, 8);
  end.writeUInt16LE(options.statedEntries ?? parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface WordParagraph {
  readonly style?: string;
  /** Runs of WordprocessingML, or plain words. */
  readonly words: string;
}

/** A run of words. */
export const wordRun = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A run with a picture; `words` is its alternative text, `link` the number of its part in `pictureParts`. */
export const pictureRun = (link: number, words = ''): string =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="2000000" cy="1000000"/><wp:docPr id="${link + 1}" name="Picture ${link + 1}" descr="${words}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rId${20 + link}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** Parts that hold the pictures of a Word document. The names and types that they are given may lie. */
export const pictureParts = (
  pictures: readonly { readonly name: string; readonly data: string | Buffer }[],
): ZipPart[] => [
  {
    name: '[Content_Types].xml',
    data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: 'word/_rels/document.xml.rels',
    data: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>${pictures
      .map(({ name }, i) => `<Relationship Id="rId${20 + i}" Type="${OFFICE}/image" Target="media/${name}"/>`)
      .join(
        '',
      )}<Relationship Id="rId99" Type="${OFFICE}/image" Target="http://127.0.0.1:9/ran.png" TargetMode="External"/></Relationships>`,
  },
  ...pictures.map(({ name, data }) => ({ name: `word/media/${name}`, data })),
];

const STYLE_NAMES = ['Title', 'Subtitle', 'heading 1', 'Quote', 'caption'];

/** The parts of a Word document. `more` adds parts or replaces them. */
export function wordParts(paragraphs: readonly WordParagraph[], more: readonly ZipPart[] = []): ZipPart[] {
  const body = paragraphs
    .map(({ style, words }) => {
      const named = style ? `<w:pPr><w:pStyle w:val="${style.replaceAll(' ', '')}"/></w:pPr>` : '';
      return `<w:p>${named}${words.startsWith('<') ? words : wordRun(words)}</w:p>`;
    })
    .join('');
  const styles = STYLE_NAMES.map(
    (name) => `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  ).join('');
  const parts: ZipPart[] = [
    {
      name: '[Content_Types].xml',
      data: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId9" Type="${OFFICE}/hyperlink" Target="https://works.example/council" TargetMode="External"/><Relationship Id="rId8" Type="${OFFICE}/hyperlink" Target="javascript:fetch('/ran-from-document')" TargetMode="External"/></Relationships>`,
    },
    { name: 'word/document.xml', data: `${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>` },
    { name: 'word/styles.xml', data: `${XML}<w:styles ${WORD}>${styles}</w:styles>` },
    {
      name: 'docProps/core.xml',
      data: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Mara Lind</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
    },
  ];
  return [...parts.filter((part) => !more.some(({ name }) => name === part.name)), ...more];
}

export interface BookChapter {
  readonly title: string;
  /** Markup of the body. */
  readonly body: string;
}

/** The parts of an e-book with these chapters. */
export function bookParts(chapters: readonly BookChapter[], more: readonly ZipPart[] = []): ZipPart[] {
  const page = (body: string) =>
    `${XML}\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
  const items = chapters
    .map((_, i) => `<item id="c${i}" href="text/${i}.xhtml" media-type="application/xhtml+xml"/>`)
    .join('');
  const refs = chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('');
  const contents = chapters.map(({ title }, i) => `<li><a href="text/${i}.xhtml#start">${title}</a></li>`).join('');
  const parts: ZipPart[] = [
    { name: 'mimetype', data: 'application/epub+zip' },
    {
      name: 'META-INF/container.xml',
      data: `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    {
      name: 'OPS/book.opf',
      data: `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Nights by the Weir</dc:title><dc:creator>Mara Lind</dc:creator><dc:language>en</dc:language><dc:publisher>Lantern House</dc:publisher></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items}</manifest><spine>${refs}</spine></package>`,
    },
    { name: 'OPS/nav.xhtml', data: page(`<nav epub:type="toc"><ol>${contents}</ol></nav>`) },
    ...chapters.map(({ body }, i) => ({ name: `OPS/text/${i}.xhtml`, data: page(body) })),
  ];
  return [...parts.filter((part) => !more.some(({ name }) => name === part.name)), ...more];
}

export interface PdfWords {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/** A PDF of A4 pages with words set in Helvetica; `catalog` and `page` add to those dictionaries (actions, forms). */
export function makePdf(
  pages: readonly (readonly PdfWords[])[],
  more: { readonly catalog?: string; readonly page?: string; readonly objects?: readonly string[] } = {},
): Buffer {
  const objects: string[] = [];
  const first = 4;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(' ');
  objects.push(`<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`);
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [i, words] of pages.entries()) {
    const stream = words
      .map(({ x, y, size = 10, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + i * 2 + 1} 0 R ${more.page ?? ''} >>`,
    );
    objects.push(`<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`);
  }
  objects.push(...(more.objects ?? []));
  let text = '%PDF-1.7\n';
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
