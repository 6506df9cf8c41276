/** Answering a mark's question, each answer one step of Undo. */
import type { BaseKind, Mark, Source } from '../../../../shared/model';
import { attempt } from '../../../app/attempt';
import { announce } from '../../../services/announcer';
import { call } from '../../../services/api';
import { t } from '../../../services/messages';
import { historyQuery, queryClient, sourcesQuery } from '../../../services/queries';
import { storeAnswer } from '../../actions/answer-actions';
import { withChosenMark } from '../../actions/target-mark';
import type { ReaderSession } from '../../session';
import { set } from '../../state';
import { baseOf, dropsPassages, noChoice, type Choice, type ChoiceKind, type VoicedKind } from './answers';

/** Opens the question of the selected mark, else of the smallest at the cursor. */
export function openQuestion(session: ReaderSession): void {
  if (session.isLocked) return announce(t(session.refusal));
  withChosenMark(session, (mark) => {
    if (baseOf(session.article, mark)) session.change(set('questionOpen', true));
  });
}

/** The mark's links without the passages that back it, where the answer leaves none. */
const linksWith = (mark: Mark, kind: ChoiceKind, code: string | null): Pick<Mark, 'links'> | object =>
  dropsPassages(kind, code) && mark.links.some(({ rel }) => rel === 'backs')
    ? { links: mark.links.filter(({ rel }) => rel !== 'backs') }
    : {};

/** "Another passage" asks which first: passage and answer are then stored in one. */
export async function choose(session: ReaderSession, mark: Mark, choice: Choice, question: string): Promise<void> {
  if (choice.code === 'elsewhere') return session.change(set('passagesFor', 'backs'));
  await storeAnswer(
    session,
    mark,
    { fields: choice.fields, ...linksWith(mark, choice.kind, choice.code) },
    t('people.saidAnswer', { question, answer: t(choice.text) }),
  );
}

export const takeChoiceBack = (session: ReaderSession, mark: Mark, kind: ChoiceKind, question: string): Promise<void> =>
  storeAnswer(
    session,
    mark,
    { fields: noChoice[kind], ...linksWith(mark, kind, null) },
    t('people.saidTakenBack', { question }),
  );

export const assign = (session: ReaderSession, mark: Mark, source: Source, question: string): Promise<void> =>
  storeAnswer(session, mark, { source: source.id }, t('people.saidAnswer', { question, answer: source.name }));

export const giveToArticle = (session: ReaderSession, mark: Mark, kind: VoicedKind, question: string): Promise<void> =>
  storeAnswer(
    session,
    mark,
    { source: null, fields: { [kind]: { whose: 'ownVoice' } } },
    t('people.saidAnswer', { question, answer: t('people.ownVoice') }),
  );

export const takeSourceBack = (session: ReaderSession, mark: Mark, kind: BaseKind, question: string): Promise<void> =>
  storeAnswer(
    session,
    mark,
    { source: null, ...(kind === 'quote' ? {} : { fields: { [kind]: { whose: null } } }) },
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
