/**
 * Many files at once: read one after the other, looked up in the library, and added together when all are read. Until
 * then nothing is saved but pictures, which go again when no article holds them.
 */
import { create } from 'zustand';
import type { OperationInput, SameArticle } from '../../../../shared/contract';
import type { ArticleId } from '../../../../shared/model';
import { canonicalText } from '../../../../shared/text';
import { goTo } from '../../../app/navigation';
import { importFile } from '../../../importers';
import { announce } from '../../../services/announcer';
import { call } from '../../../services/api';
import { t } from '../../../services/messages';
import { savingPictures } from '../../../services/pictures';
import { queryClient } from '../../../services/queries';
import { attempt, say, undoOnce } from '../../actions';
import { inputToMeta } from '../../details/meta-input';
import { knownMeta, openFiles, problemText, reviewInput } from '../flow';
import { startReview } from '../review-state';
import { Twins } from './twins';

type NewArticle = OperationInput<'articles.createMany'>['articles'][number];

/** A file that is not added by itself, since the library or another of the files has its article. */
interface Recognised extends Pick<SameArticle, 'same' | 'alike'> {
  readonly name: string;
  readonly file: File;
  /** What it would be as an article of its own; null where that is no use: word for word the same. */
  readonly copy: NewArticle | null;
}

/** What became of a file. */
export type Outcome =
  | { readonly state: 'added'; readonly name: string; readonly title: string; readonly article: ArticleId }
  | (Recognised & {
      readonly state: 'known';
      readonly title: string;
      readonly article: ArticleId;
      readonly isTrashed: boolean;
    })
  | (Recognised & { readonly state: 'twice'; readonly as: string })
  | { readonly state: 'refused'; readonly name: string; readonly reason: string; readonly file: File };

export type ManyState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly done: number; readonly total: number; readonly name: string }
  | { readonly step: 'saving'; readonly total: number }
  | { readonly step: 'failed'; readonly problem: string; readonly files: readonly File[] }
  | { readonly step: 'done'; readonly outcomes: readonly Outcome[] };

export const useMany = create<{ readonly now: ManyState }>(() => ({ now: { step: 'idle' } }));
const show = (now: ManyState): void => useMany.setState({ now });

/** One call takes so many articles (contract), and so much of them (the browser host takes 32 MB). */
export const MOST_FILES = 500;
const MOST_BYTES = 28_000_000;

let stop: AbortController | null = null;
/** Takes back what was added last; null where nothing was. */
let undo: (() => void) | null = null;

interface Ready {
  readonly name: string;
  readonly article: NewArticle;
}

type ReadFile = { readonly ready: Ready } | { readonly outcome: Outcome };

/** Reads one file and looks whether the library has it. @throws AbortError */
async function readOne(file: File, before: Twins, signal: AbortSignal): Promise<ReadFile> {
  const { name } = file;
  const refused = (reason: string): ReadFile => ({ outcome: { state: 'refused', name, reason, file } });
  try {
    const review = startReview(await importFile(file, { meta: knownMeta(), signal }));
    signal.throwIfAborted();
    const { meta } = inputToMeta(reviewInput(review));
    if (!meta) return refused(t('many.detailsUnclear', { name }));
    const blocks = [...review.blocks];
    if (canonicalText(blocks).trim() === '') return refused(t('importing.fileEmpty', { name }));
    const copyOf = (same: SameArticle['same']) => (same === 'text' ? null : { meta, blocks });
    const twin = before.find(blocks, meta.address);
    if (twin) return { outcome: { state: 'twice', name, file, ...twin, copy: copyOf(twin.same) } };
    const address = meta.address === null ? {} : { address: meta.address };
    const [same] = (await call('articles.findSame', { blocks, ...address })).found;
    signal.throwIfAborted();
    if (!same) return { ready: { name, article: { meta, blocks } } };
    const { article } = same;
    return {
      outcome: {
        state: 'known',
        name,
        title: article.meta.title,
        article: article.id,
        same: same.same,
        alike: same.alike,
        isTrashed: article.trashedAt !== null,
        file,
        copy: copyOf(same.same),
      },
    };
  } catch (error) {
    signal.throwIfAborted();
    return refused(problemText(error, name));
  }
}

/** In bytes, as it would be sent. */
const sizeOf = (article: NewArticle): number => new Blob([JSON.stringify(article)]).size;

async function readAll(files: readonly File[], signal: AbortSignal) {
  const ready: Ready[] = [];
  const outcomes: (Outcome | Ready)[] = [];
  const twins = new Twins();
  let bytes = 0;
  let copyBytes = 0;
  for (const [done, file] of files.entries()) {
    show({ step: 'reading', done, total: files.length, name: file.name });
    const read =
      done < MOST_FILES
        ? await readOne(file, twins, signal)
        : {
            outcome: {
              state: 'refused',
              name: file.name,
              reason: t('many.tooMany', { most: MOST_FILES }),
              file,
            } as const,
          };
    if ('outcome' in read) {
      const { outcome } = read;
      if ('copy' in outcome && outcome.copy) {
        copyBytes += sizeOf(outcome.copy);
        // It can still be looked over by itself.
        outcomes.push(copyBytes > MOST_BYTES ? { ...outcome, copy: null } : outcome);
      } else outcomes.push(outcome);
      continue;
    }
    const size = sizeOf(read.ready.article);
    if (bytes + size > MOST_BYTES) {
      outcomes.push({ state: 'refused', name: file.name, reason: t('many.tooMuch'), file });
      continue;
    }
    bytes += size;
    ready.push(read.ready);
    twins.add(read.ready.name, read.ready.article);
    outcomes.push(read.ready);
  }
  return { ready, outcomes };
}

/** Reads the files and adds what is new of them; the sheet shows how far it is and what came of it. */
export async function addMany(files: readonly File[]): Promise<void> {
  const { step } = useMany.getState().now;
  if (step === 'reading' || step === 'saving') return announce(t('many.busy'), 'assertive');
  const mine = new AbortController();
  stop = mine;
  undo = null;
  try {
    const { ready, outcomes } = await readAll(files, mine.signal);
    const added = await saveAll(ready, mine.signal);
    const ids = new Map(ready.map((each, i) => [each, added[i]]));
    const told = outcomes.flatMap((each): Outcome[] => {
      if ('state' in each) return [each];
      const article = ids.get(each);
      return article ? [{ state: 'added', name: each.name, title: article.meta.title, article: article.id }] : [];
    });
    show({ step: 'done', outcomes: told });
    announce(t('many.said', { ...countOutcomes(told) }).trim());
  } catch (error) {
    if (mine.signal.aborted) {
      show({ step: 'idle' });
      say(t('many.stopped', { count: files.length }));
      return;
    }
    show({ step: 'failed', problem: problemText(error, null), files });
  } finally {
    if (stop === mine) stop = null;
  }
}

/** Pictures first, as long as nobody stops it; then all articles or none. */
async function saveAll(ready: readonly Ready[], signal?: AbortSignal) {
  const given = ready.map(({ article }) => article);
  const { articles } = await savingPictures(
    given.flatMap(({ blocks }) => blocks),
    async () => {
      show({ step: 'saving', total: given.length });
      return given.length === 0 ? { articles: [] } : call('articles.createMany', { articles: given });
    },
    signal,
  );
  if (articles.length === 0) return articles;
  undo = undoOnce(() => call('articles.trash', { articles: articles.map(({ id }) => id) }));
  await queryClient.invalidateQueries({ queryKey: ['history', null] });
  return articles;
}

/** Adds the recognised files of a kind as articles of their own; a refusal leaves the summary as it is. */
export async function addCopies(state: 'known' | 'twice'): Promise<void> {
  const { now } = useMany.getState();
  if (now.step !== 'done') return;
  const chosen = now.outcomes.flatMap((each) =>
    each.state === state && each.copy ? [{ outcome: each, name: each.name, article: each.copy }] : [],
  );
  const articles = await attempt(() => saveAll(chosen));
  if (articles === null) return show(now);
  const added = new Map<Outcome, Outcome>();
  chosen.forEach(({ outcome, name }, i) => {
    const article = articles[i];
    if (article) added.set(outcome, { state: 'added', name, title: article.meta.title, article: article.id });
  });
  const outcomes = now.outcomes.map((each) => added.get(each) ?? each);
  const all = outcomes.flatMap((each) => (each.state === 'added' ? [each.article] : []));
  // Two additions, taken back as one.
  undo = () => void attempt(() => call('articles.trash', { articles: all }));
  show({ step: 'done', outcomes });
  announce(t('many.added', { count: added.size }));
}

export interface OutcomeCounts {
  readonly added: number;
  readonly known: number;
  readonly twice: number;
  readonly refused: number;
}

/** How many were added, were there already, came twice among the files, and could not be taken. */
export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const count = (wanted: Outcome['state']) => outcomes.filter(({ state }) => state === wanted).length;
  return { added: count('added'), known: count('known'), twice: count('twice'), refused: count('refused') };
}

/** Stops reading; nothing is added. What is being saved is saved. */
export function stopMany(): void {
  if (useMany.getState().now.step === 'reading') stop?.abort();
}

/** Takes back everything that was added, and closes the sheet. */
export function undoMany(): void {
  show({ step: 'idle' });
  undo?.();
  undo = null;
}

/** Closes the summary; Undo stays at hand a while. */
export function closeMany(): void {
  const { now } = useMany.getState();
  if (now.step === 'reading') return stopMany();
  if (now.step === 'saving') return;
  show({ step: 'idle' });
  const added = now.step === 'done' ? countOutcomes(now.outcomes).added : 0;
  if (added > 0 && undo) say(t('many.added', { count: added }), undo);
  undo = null;
}

/** Shows an article that was added, or was there. */
export function openAdded(article: ArticleId): void {
  closeMany();
  goTo({ screen: 'reader', article });
}

/** Looks one of the files through by itself, where it can be added as a version, as a copy, or mended. */
export function lookThrough(file: File): void {
  closeMany();
  void openFiles([file]);
  goTo({ screen: 'add' });
}

/** What a person brings: one file is looked through before it is added, several are read in one go. */
export function takeFiles(files: readonly File[]): void {
  if (files.length > 1) return void addMany(files);
  void openFiles(files);
  goTo({ screen: 'add' });
}
