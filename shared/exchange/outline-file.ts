/** An outline as the file that it is saved as. Pure. */
import type { OutlineFormat } from '../contract';
import { outlineDocx } from './docx';
import { safeFileName } from './file-names';
import { outlineMarkdown, type Outline } from './outline';
import { utf8Pieces } from './utf8';

export interface OutlineFile {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: Iterable<Uint8Array<ArrayBuffer>>;
}

/** The file, made piece by piece as its pieces are asked for. */
export function outlineFile(outline: Outline, format: OutlineFormat): OutlineFile {
  const stem = safeFileName(outline.title, 'outline');
  if (format === 'outlineMarkdown') {
    const pieces = utf8Pieces(outlineMarkdown(outline));
    return { name: `${stem}.md`, mediaType: 'text/markdown; charset=utf-8', pieces };
  }
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: `${stem}.docx`, mediaType, pieces: outlineDocx(outline) };
}
