/**
 * Files that the person named when they started Plumbline: opened as if they had been dropped. Articles first, then each
 * Plumbline file and each file of marks in its sheet; where another sheet is at work, they wait for its end.
 */
import { MOST_NAMED_FILES } from '../../shared/contract';
import { findPlumbFile, openBringBack, useBringBack } from '../bring-back/bring-back-state';
import { findMarksFile, openElsewhere, useElsewhere } from '../elsewhere/elsewhere-state';
import { useExportState } from '../exchange/export-state';
import { say } from '../library/actions';
import { useAddFlow } from '../library/add/flow';
import { takeFiles, useMany } from '../library/add/many/many';
import { errorText, t } from '../services/messages';
import { followNamedFiles, takeNamedFiles, type NamedHere } from '../services/named-files';

/** One thing to open: the articles together, or one other file. */
interface Job {
  readonly files: readonly File[];
  readonly open: () => void;
}

let jobs: readonly Job[] = [];

/** A sheet that is open is at work on something, or shows what came of it. */
const isBusy = (): boolean =>
  useMany.getState().now.step !== 'idle' ||
  useBringBack.getState().opened > 0 ||
  useElsewhere.getState().opened > 0 ||
  useExportState.getState().isOpen;

/** An article is being looked through, or is being read for that: the next one waits on the same page. */
function isLookingThrough(): boolean {
  const { review, book, work } = useAddFlow.getState();
  return review !== null || book !== null || work !== null;
}

/** What is to be opened, in its order. */
export function sortNamed(files: readonly File[]): readonly Job[] {
  const of = (find: (files: readonly File[]) => File | undefined): readonly File[] =>
    files.filter((file) => find([file]) !== undefined);
  const archives = of(findPlumbFile);
  const marks = of(findMarksFile);
  const articles = files.filter((file) => !archives.includes(file) && !marks.includes(file));
  return [
    ...(articles.length > 0 ? [{ files: articles, open: () => takeFiles(articles) }] : []),
    ...archives.map((file) => ({ files: [file], open: () => openBringBack(file) })),
    ...marks.map((file) => ({ files: [file], open: () => openElsewhere({ file, article: null }) })),
  ];
}

function openNext(): void {
  while (jobs.length > 0 && !isBusy()) {
    const [job, ...rest] = jobs;
    jobs = rest;
    job?.open();
  }
}

/** Says why files were not opened, in one sentence however many they are. */
function sayRefused({ refused, notRead }: Pick<NamedHere, 'refused' | 'notRead'>): void {
  const reasons = [
    ...refused.map(({ name, why }) => t(`named.refused.${why}`, { name, most: MOST_NAMED_FILES })),
    ...notRead.map(({ name, error }) => t('named.notRead', { name, problem: errorText(error.data) })),
  ];
  const [first] = reasons;
  if (first === undefined) return;
  say(reasons.length === 1 ? first : t('named.refusedMore', { count: reasons.length, first }), undefined, 'assertive');
}

/** Opens what came, now or when what is being done is done. */
export function openNamed(came: NamedHere): void {
  sayRefused(came);
  if (came.files.length === 0) return;
  const isWaiting = isBusy() || jobs.length > 0 || (came.files.length === 1 && isLookingThrough());
  jobs = [...jobs, ...sortNamed(came.files)];
  if (isWaiting) say(t('named.waits', { count: came.files.length, name: came.files[0]?.name ?? '' }));
  openNext();
}

/** Opens named files for as long as the page lives; returns the stop. */
export function followNamed(): () => void {
  const onWaiting = (): void => void takeNamedFiles().then(openNamed, (error: unknown) => console.error(error));
  const stops = [
    followNamedFiles(onWaiting),
    ...[useMany, useBringBack, useElsewhere, useExportState].map((store) => store.subscribe(openNext)),
  ];
  onWaiting();
  return () => stops.forEach((stop) => stop());
}
