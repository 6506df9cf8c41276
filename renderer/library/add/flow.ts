/**
 * The way of an article from outside into the library: taken in, worked out, looked through, added. The state outlives
 * the screen, so that a refused save, or a look at another place, loses nothing.
 */
import { create } from 'zustand';
import type { ArticleView } from '../../../shared/contract';
import { PlumblineError } from '../../../shared/contract';
import type { ArticleId, ArticleMeta, Block, BlockPicture } from '../../../shared/model';
import {
  importChapters,
  importFile,
  ImportProblem,
  importRichText,
  importText,
  importWeb,
  isBook,
  isWebBook,
  listChapters,
  webFile,
  withAddress,
  type BookChapters,
  type SourceFormat,
} from '../../importers';
import { call, CallError } from '../../services/api';
import { errorText, t } from '../../services/messages';
import { savingPictures } from '../../services/pictures';
import { addVersion } from '../../versions/version-actions';
import { getPage } from '../../services/pages';
import { useSavedState } from '../../services/saved-state';
import type { MetaInput } from '../details/meta-input';
import { inputToMeta } from '../details/meta-input';
import { effectiveMeta } from './meta-proposal';
import { startReview, switchFormat, type RecutOf, type Review } from './review-state';
import { addressIn, hostOf } from './web-address';

export interface OpenBook {
  readonly file: File;
  /** Where it was got from; null: it was opened. */
  readonly address: string | null;
  readonly chapters: BookChapters['chapters'];
  /** Places of the chosen chapters. */
  readonly chosen: ReadonlySet<number>;
}

export interface AddFlow {
  /** The words in the paste area. */
  readonly pasted: string;
  /** The address of a web page, as it stands in its field. */
  readonly address: string;
  /** Why the button that gets the page is to have the focus: its address was pasted, or getting it was stopped. */
  readonly offer: 'pasted' | 'stopped' | null;
  /** An address on the person's own network that waits for their word. */
  readonly private: string | null;
  /** What is being worked out; `name` null: pasted words; `host`: where a page is being got from. */
  readonly work: {
    readonly name: string | null;
    readonly host: string | null;
    readonly stop: AbortController;
  } | null;
  readonly review: Review | null;
  /** An e-book whose chapters are to be chosen. */
  readonly book: OpenBook | null;
  /** A sentence that says what went wrong and what to do. */
  readonly problem: string | null;
  /** Files that wait until the one under review is added or left out. */
  readonly waiting: readonly File[];
  readonly isSaving: boolean;
}

const EMPTY: AddFlow = {
  pasted: '',
  address: '',
  offer: null,
  private: null,
  work: null,
  review: null,
  book: null,
  problem: null,
  waiting: [],
  isSaving: false,
};

export const useAddFlow = create<AddFlow>(() => EMPTY);

const set = (change: Partial<AddFlow>) => useAddFlow.setState(change);

/** Above this a text area takes seconds to lay its words out. */
export const SHOWN_TEXT_LIMIT_CHARACTERS = 300_000;

/** The language to begin with: the browser's own, without its region. */
export function knownMeta(): Partial<ArticleMeta> {
  const language = navigator.language.split('-')[0];
  return language ? { language } : {};
}

/** How a browser says that a file is gone from the disk, or may not be read. */
const OF_THE_DISK = new Set(['NotReadableError', 'NotFoundError', 'NotAllowedError', 'SecurityError']);

/** What went wrong, said so that the person knows what to do; `name`: of the file that it is about. */
export function problemText(error: unknown, name: string | null): string {
  if (error instanceof ImportProblem) return t(error.messageKey, error.values);
  const known = error instanceof CallError ? error.data : error instanceof PlumblineError ? error.toData() : null;
  if (name === null) return known ? errorText(known) : t('error.internal');
  if (known) return OURS.has(known.code) ? t('importing.failed', { name }) : errorText(known);
  const isOfDisk = error instanceof DOMException && OF_THE_DISK.has(error.name);
  return t(isOfDisk ? 'importing.unreadable' : 'importing.failed', { name });
}

/** Faults of the program: their own words would not say which file to do something about. */
const OURS: ReadonlySet<string> = new Set(['internal', 'invalidInput', 'unknownOperation']);

/** Runs an import as the one that is under way. Answers null where it failed or was stopped; the flow says which. */
async function work<Read>(
  name: string | null,
  run: (signal: AbortSignal) => Promise<Read>,
  host: string | null = null,
): Promise<Read | null> {
  useAddFlow.getState().work?.stop.abort();
  const stop = new AbortController();
  set({ work: { name, host, stop }, problem: null });
  try {
    const imported = await run(stop.signal);
    stop.signal.throwIfAborted();
    set({ work: null });
    return imported;
  } catch (error) {
    if (!stop.signal.aborted) set({ work: null, problem: problemText(error, name) });
    return null;
  }
}

/**
 * Takes words that were pasted or dropped, by the markup that came with them where it says more than they do. An address
 * alone is offered as the page that it leads to.
 */
export async function takeText(text: string, html: string | null = null): Promise<void> {
  const address = addressIn(text);
  if (address !== null) return set({ address, offer: 'pasted', pasted: '', problem: null });
  const imported = await work(null, async (signal) => {
    const options = { meta: knownMeta(), signal };
    return html !== null && saysMore(html) ? importRichText(html, text, options) : importText(text, options);
  });
  if (imported) set({ review: startReview(imported), pasted: text });
}

/** Markup with paragraphs, headings, lists or links of its own; that of code editors and text areas has none. */
const saysMore = (html: string): boolean =>
  html.length < MAX_PASTED_MARKUP && /<(?:p|h[1-6]|li|blockquote|table|article|figure)[\s>]|<a\s[^>]*href/i.test(html);
const MAX_PASTED_MARKUP = 20_000_000;

/** Opens files one after the other: the first now, the rest when it is added or left out. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const { review, book, work: underWay, waiting } = useAddFlow.getState();
  if (review || book || underWay) return set({ waiting: [...waiting, ...files] });
  const [file, ...rest] = files;
  if (!file) return;
  set({ waiting: [...waiting, ...rest] });
  if (isBook(file)) return openBook(file);
  const imported = await work(file.name, (signal) => importFile(file, { meta: knownMeta(), signal }));
  if (imported) set({ review: startReview(imported), pasted: imported.source?.text ?? '' });
}

/** Gets a page from the web, now, because the person asked; `isConfirmed`: also from their own network. */
export async function takeAddress(address: string, isConfirmed = false): Promise<void> {
  set({ private: null });
  const host = hostOf(address);
  const get = async (signal: AbortSignal) => {
    try {
      const page = await getPage(address, isConfirmed, signal);
      if (isWebBook(page)) return { page, imported: null };
      return { page, imported: await importWeb(page, { meta: knownMeta(), signal }) };
    } catch (error) {
      if (isConfirmed || !isPrivate(error)) throw error;
      return 'private';
    }
  };
  // Every sentence about a file that cannot be read names it.
  const got = await work(host, get, host);
  if (got === null) return;
  if (got === 'private') return set({ private: address });
  if (got.imported === null) return openBook(webFile(got.page), got.page.address);
  set({ review: startReview(got.imported), pasted: got.imported.source?.text ?? '' });
}

const isPrivate = (error: unknown): boolean =>
  error instanceof CallError && error.data.code === 'pageNotFetched' && error.data.detail['reason'] === 'private';

async function openBook(file: File, address: string | null = null): Promise<void> {
  const chapters = await work(file.name, (signal) => listChapters(file, { signal }));
  if (!chapters) return;
  set({ book: { file, address, chapters, chosen: new Set(chapters.length === 1 ? [0] : []) } });
  if (chapters.length === 1) await takeChapters();
}

export const chooseChapters = (chosen: ReadonlySet<number>): void =>
  useAddFlow.setState(({ book }) => ({ book: book && { ...book, chosen } }));

/** Goes on with the chosen chapters; the choice stays, to come back to. */
export async function takeChapters(): Promise<void> {
  const { book } = useAddFlow.getState();
  if (!book || book.chosen.size === 0) return;
  const chosen = [...book.chosen].sort((a, b) => a - b);
  const imported = await work(book.file.name, async (signal) => {
    const read = await importChapters(book.file, chosen, { meta: knownMeta(), signal });
    return book.address === null ? read : withAddress(read, book.address);
  });
  if (imported) set({ review: startReview(imported), pasted: '' });
}

/** Leaves the book. */
export const closeBook = (): void => set({ book: null, problem: null });

/** Reads the same words in the other format. */
export async function changeFormat(format: SourceFormat): Promise<void> {
  const { review } = useAddFlow.getState();
  if (!review?.source || review.source.format === format) return;
  const { text, html } = review.source;
  const imported = await work(review.name, async (signal) => {
    const options = { meta: knownMeta(), signal };
    if (format === 'rich') return importRichText(html ?? '', text, options);
    const read = await importText(text, { ...options, format }, review.name);
    return read.source ? { ...read, source: { ...read.source, html } } : read;
  });
  const now = useAddFlow.getState().review;
  if (imported && now) set({ review: switchFormat(now, imported) });
}

export function stopWork(): void {
  const { work: underWay } = useAddFlow.getState();
  underWay?.stop.abort();
  set({ work: null, offer: underWay?.host ? 'stopped' : null });
}

export const changeReview = (change: (review: Review) => Review): void =>
  useAddFlow.setState((flow) => (flow.review ? { review: change(flow.review) } : flow));

export const typePasted = (pasted: string): void => set({ pasted });
export const typeAddress = (address: string): void => set({ address });
/** The offer was made; the person goes on from there. */
export const forgetOffer = (): void => set({ offer: null });
/** The person does not want a page from their own network. */
export const keepOut = (): void => set({ private: null });
export const dismissProblem = (): void => set({ problem: null });

/** Opens the text of an article as it stands, to be corrected or cut anew for its next version. */
export function startRecut({ id, meta, version, roles, pictures }: ArticleView): void {
  stopWork();
  const pictureOf = new Map(pictures.map(({ block, picture }) => [block, picture]));
  const blocks = version.blocks.map((block, i): Block => {
    const role = roles[i] ?? block.role;
    const picture = pictureOf.get(i);
    return {
      ...block,
      ...(role === block.role ? {} : { role, reason: 'byReader' as const }),
      ...(picture ? { picture } : {}),
    };
  });
  const recutOf = { article: id, ord: version.ord + 1, pictures };
  set({ review: startReview({ draft: { meta, blocks }, name: null, source: null, recutOf }), problem: null });
}

/**
 * Saves what was cut anew as the article's next version; `problem` says why where it is refused, or where no word and no
 * cut is another.
 */
export async function saveRecut({ article, ord, pictures }: RecutOf, blocks: readonly Block[]): Promise<boolean> {
  if (useAddFlow.getState().isSaving) return false;
  set({ isSaving: true, problem: null });
  try {
    const isAdded = (await addVersion(article, blocks, 'corrected')) || (await putPictures(article, pictures, blocks));
    if (isAdded) set({ isSaving: false, review: null });
    else set({ isSaving: false, problem: t('recut.sameText', { ord: ord - 1 }) });
    return isAdded;
  } catch (error) {
    set({ isSaving: false, problem: t('review.saveFailed', { problem: problemText(error, null) }) });
    return false;
  }
}

/** Where only pictures are others, they change in the version that is there; answers whether any did. */
async function putPictures(
  article: ArticleId,
  before: readonly BlockPicture[],
  blocks: readonly Block[],
): Promise<boolean> {
  const had = new Map(before.map(({ block, picture }) => [block, picture.hash]));
  const others = blocks.flatMap(({ picture }, block) =>
    picture?.hash === had.get(block) ? [] : [{ block, hash: picture?.hash ?? null }],
  );
  if (others.length === 0) return false;
  await savingPictures(blocks, async () => {
    for (const { block, hash } of others) await call('pictures.setOfBlock', { article, block, hash });
  });
  return true;
}

/** Back from the review to the paste area, with the words still in it. */
export const backToText = (): void => set({ review: null, problem: null });

/** Forgets everything, also the files that wait. */
export function startOver(): void {
  stopWork();
  useAddFlow.setState(EMPTY);
}

/** Leaves the article under review out and opens the next file that waits. */
export async function nextFile(): Promise<void> {
  const { waiting } = useAddFlow.getState();
  useAddFlow.setState({ ...EMPTY });
  await openFiles(waiting);
}

/** The review came to another end: its words are in the library already, or are a version of what is there. */
export const finishReview = (): void => set({ review: null, book: null, pasted: '', address: '', problem: null });

/** The article's data as the form stands: what was typed, else what the article says of itself. */
export const reviewInput = (review: Review): MetaInput => effectiveMeta(review).input;

/** Adds what is under review to the library; null where it was refused: everything stays, and `problem` says why. */
export async function saveReview(): Promise<ArticleView | null> {
  const { review, isSaving } = useAddFlow.getState();
  if (!review || isSaving) return null;
  const { meta } = inputToMeta(reviewInput(review));
  if (!meta) return null;
  set({ isSaving: true, problem: null });
  try {
    const blocks = [...review.blocks];
    const { article } = await savingPictures(blocks, () => call('articles.create', { meta, blocks }));
    set({ isSaving: false, review: null, book: null, pasted: '', address: '' });
    return article;
  } catch (error) {
    // What went wrong with the disk or the core stands at the window's top already.
    const isSaidAbove = useSavedState.getState().failure !== null;
    const problem = isSaidAbove ? t('review.notAdded') : t('review.saveFailed', { problem: problemText(error, null) });
    set({ isSaving: false, problem });
    return null;
  }
}
