/** The frame that reads PDF files: their text layer, page by page. Actions, scripts, forms and attachments in them are never looked at. */
import { getDocument } from 'unpdf/pdfjs';
import { blocksOfPages } from '../files/pdf-blocks';
import type { PlacedPage, PlacedWords } from '../files/pdf-layout';
import { readProperties } from '../files/properties';
import type { BytesJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

/** An article is never that long; a book can be split. */
const MAX_PAGES = 600;
/** Fewer letters a page than this are stamps on a scan. */
const MIN_LETTERS_A_PAGE = 12;

serveJobs(async ({ content: { bytes } }: BytesJob) => {
  const start = bytes.subarray(0, 1_024);
  if (!String.fromCharCode(...start).includes('%PDF-')) throw new Refusal('damaged');
  const pdf = await open(bytes);
  if (pdf.numPages > MAX_PAGES) throw new Refusal('tooBig');
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ includeMarkedContent: false });
    const words = content.items.flatMap((item) => ('str' in item ? [placed(item)] : []));
    pages.push({ width, height, words: words.filter((word) => word !== null) });
    page.cleanup();
  }
  const letters = pages.reduce((sum, page) => sum + page.words.reduce((s, word) => s + word.text.trim().length, 0), 0);
  if (letters < MIN_LETTERS_A_PAGE * pages.length) throw new Refusal('noScan');
  const blocks = blocksOfPages(pages);
  if (blocks.length === 0) throw new Refusal('noScan');
  const { info } = await pdf.getMetadata();
  const stated = info as Readonly<Record<string, unknown>>;
  const meta = readProperties({ title: stated['Title'], authors: [stated['Author']], language: stated['Language'] });
  // A PDF's pictures are cut into strips and layers: none is kept.
  return {
    blocks,
    meta,
    leftOutWords: 0,
    isPartOnly: false,
    encoding: null,
    sources: [],
    pictures: [],
    leftOutPictures: 0,
  };
});

async function open(bytes: Uint8Array) {
  const task = getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  task.onPassword = () => {
    throw new Refusal('locked');
  };
  try {
    return await task.promise;
  } catch (error) {
    const isLocked = error instanceof Refusal || (error instanceof Error && error.name === 'PasswordException');
    throw new Refusal(isLocked ? 'locked' : 'damaged');
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Words set upright; null for those that run up or down the page's edge. */
function placed({ str, transform, width, height, fontName }: TextItem): PlacedWords | null {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  if (Math.abs(b) > Math.abs(a) * 0.2) return null;
  return { text: str, x, y, width, size: height > 0 ? height : Math.abs(d), font: fontName };
}
