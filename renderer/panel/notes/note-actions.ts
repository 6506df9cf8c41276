/** What can be done with the notes beside the marks; each act is one step of Undo. */
import type { OperationInput, OperationOutput } from '../../../shared/contract';
import type { Absence, ArticleId, Check, HeadlineCheck, TextRange } from '../../../shared/model';
import { attempt } from '../../app/attempt';
import { runCommand } from '../../app/commands';
import { announce } from '../../services/announcer';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { historyQuery, itemsQuery, queryClient, type ArticleItems } from '../../services/queries';
import { showToast } from '../../ui';
import { shorten, withPassage } from './words';

/** Shows what came of an act at once, before the push arrives. */
function settle(
  article: ArticleId,
  history: OperationOutput<'history.get'>,
  change: (items: ArticleItems) => ArticleItems,
): void {
  queryClient.setQueryData(itemsQuery(article).queryKey, (items) => items && change(items));
  queryClient.setQueryData(historyQuery(article).queryKey, history);
}

/** Puts a record in its place, or at the end. */
const put = <T extends { readonly id: string }>(list: readonly T[], record: T): T[] =>
  list.some(({ id }) => id === record.id)
    ? list.map((each) => (each.id === record.id ? record : each))
    : [...list, record];

const without = <T extends { readonly id: string }>(list: readonly T[], id: string): T[] =>
  list.filter((each) => each.id !== id);

/** Says a deletion and offers to take it back. */
function tellDeleted(text: string): void {
  announce(text);
  showToast(text, { label: t('common.undo'), run: () => runCommand('app.undo') });
}

/** Whether an act went through: a form that was refused stays open with what was typed. */
async function succeeded(act: () => Promise<void>): Promise<boolean> {
  let isDone = false;
  await attempt(async () => {
    await act();
    isDone = true;
  });
  return isDone;
}

export type HeadlineChange = Omit<OperationInput<'headline.set'>, 'article' | 'layer'>;

/** @throws CallError when it was not kept */
export async function storeHeadline(article: ArticleId, change: HeadlineChange): Promise<HeadlineCheck> {
  const { headline, history } = await call('headline.set', { article, ...change });
  settle(article, history, (items) => ({ ...items, headline }));
  return headline;
}

export const changeHeadline = (
  article: ArticleId,
  change: HeadlineChange,
  say: (headline: HeadlineCheck) => string,
): Promise<boolean> => succeeded(async () => announce(say(await storeHeadline(article, change))));

export type AbsenceFields = Pick<Absence, 'what' | 'text' | 'reason' | 'source' | 'viewpoint'>;

/** Puts down what is missing, or changes it where `known` is given. */
export const saveAbsence = (article: ArticleId, fields: AbsenceFields, known?: Absence): Promise<boolean> =>
  succeeded(async () => {
    const { absence, history } = known
      ? await call('absences.update', { absence: known.id, ...fields })
      : await call('absences.create', { article, ...fields });
    settle(article, history, (items) => ({ ...items, absences: put(items.absences, absence) }));
    announce(t(known ? 'notes.saidChanged' : 'notes.saidAbsenceAdded', { text: shorten(absence.text) }));
  });

export const deleteAbsence = (article: ArticleId, { id }: Absence): Promise<boolean> =>
  succeeded(async () => {
    const { history } = await call('absences.delete', { absences: [id] });
    settle(article, history, (items) => ({ ...items, absences: without(items.absences, id) }));
    tellDeleted(t('notes.saidAbsenceDeleted'));
  });

export type CheckFields = Pick<Check, 'lookedUp' | 'where' | 'address' | 'found' | 'mark'>;

/** Puts down what was looked up, or changes it where `known` is given. */
export const saveCheck = (article: ArticleId, fields: CheckFields, known?: Check): Promise<boolean> =>
  succeeded(async () => {
    const { check, history } = known
      ? await call('checks.update', { check: known.id, ...fields })
      : await call('checks.create', { article, ...fields });
    settle(article, history, (items) => ({ ...items, checks: put(items.checks, check) }));
    announce(t(known ? 'notes.saidChanged' : 'notes.saidCheckAdded', { text: shorten(check.lookedUp) }));
  });

export const deleteCheck = (article: ArticleId, { id }: Check): Promise<boolean> =>
  succeeded(async () => {
    const { history } = await call('checks.delete', { checks: [id] });
    settle(article, history, (items) => ({ ...items, checks: without(items.checks, id) }));
    tellDeleted(t('notes.saidCheckDeleted'));
  });

/** Adds words to the passages of the headline check, wherever the person is; says so when they are there already. */
export async function addPassage(article: ArticleId, words: string, range: TextRange): Promise<void> {
  await attempt(async () => {
    const { headline } = await queryClient.query(itemsQuery(article));
    const passages = withPassage(headline?.passages ?? [], range);
    const shown = shorten(words);
    if (!passages) return announce(t('notes.saidPassageThere', { words: shown }));
    const { passages: kept } = await storeHeadline(article, { passages });
    announce(t('notes.saidPassageAdded', { words: shown, count: kept.length }));
  });
}
