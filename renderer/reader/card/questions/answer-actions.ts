/** Answering a mark's question, each answer one step of Undo. */
import type { OperationInput } from '../../../../shared/contract';
import type { Mark, Source } from '../../../../shared/model';
import { announce } from '../../../services/announcer';
import { call } from '../../../services/api';
import { t } from '../../../services/messages';
import { historyQuery, queryClient, showMark, sourcesQuery } from '../../../services/queries';
import { attempt } from '../../../app/attempt';
import { marksHere } from '../../actions/move-actions';
import type { ReaderSession } from '../../session';
import { select, set } from '../../state';
import { baseOf, noChoice, type Choice, type ChoiceKind } from './answers';

/** Opens the question of the selected mark, else of the smallest at the cursor. */
export function openQuestion(session: ReaderSession): void {
  if (session.inTrash) return announce(t('reader.refuseInTrash'));
  if (!session.selectedMark) {
    const first = session.engine ? marksHere(session, session.engine.getCursor().offset)[0] : undefined;
    if (!first) return announce(t('reader.refuseNoMark'));
    session.change(select(first));
  }
  const mark = session.selectedMark;
  if (mark && baseOf(session.article, mark)) session.change(set('questionOpen', true));
}

type Answer = Pick<OperationInput<'marks.update'>, 'source' | 'fields'>;

async function store(session: ReaderSession, mark: Mark, answer: Answer, said: string): Promise<void> {
  await attempt(async () => {
    const { mark: changed, history } = await call('marks.update', { mark: mark.id, ...answer });
    showMark(session.article.id, changed);
    queryClient.setQueryData(historyQuery(session.article.id).queryKey, history);
    announce(said);
  });
}

export const choose = (session: ReaderSession, mark: Mark, choice: Choice, question: string): Promise<void> =>
  store(session, mark, { fields: choice.fields }, t('people.saidAnswer', { question, answer: t(choice.text) }));

export const takeChoiceBack = (session: ReaderSession, mark: Mark, kind: ChoiceKind, question: string): Promise<void> =>
  store(session, mark, { fields: noChoice[kind] }, t('people.saidTakenBack', { question }));

export const assign = (session: ReaderSession, mark: Mark, source: Source, question: string): Promise<void> =>
  store(session, mark, { source: source.id }, t('people.saidAnswer', { question, answer: source.name }));

export const giveToArticle = (session: ReaderSession, mark: Mark, question: string): Promise<void> =>
  store(
    session,
    mark,
    { source: null, fields: { opinion: { whose: 'ownVoice' } } },
    t('people.saidAnswer', { question, answer: t('people.ownVoice') }),
  );

export const takeSourceBack = (session: ReaderSession, mark: Mark, question: string): Promise<void> =>
  store(
    session,
    mark,
    { source: null, ...(baseOf(session.article, mark) === 'opinion' ? { fields: { opinion: { whose: null } } } : {}) },
    t('people.saidTakenBack', { question }),
  );

/** Puts somebody down and gives them the mark, in one step. */
export async function assignNew(session: ReaderSession, mark: Mark, name: string, question: string): Promise<void> {
  const article = session.article.id;
  await attempt(async () => {
    const { source, history } = await call('sources.create', { article, name, marks: [mark.id] });
    queryClient.setQueryData(sourcesQuery(article).queryKey, (list) =>
      list && !list.some(({ id }) => id === source.id) ? [...list, source] : list,
    );
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    announce(t('people.saidNew', { question, answer: source.name }));
  });
}
