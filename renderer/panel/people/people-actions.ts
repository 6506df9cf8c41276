/** What can be done with the people and papers of an article; each act is one step of Undo. */
import type { OperationInput, OperationOutput } from '../../../shared/contract';
import type { ArticleId, Source } from '../../../shared/model';
import { runCommand } from '../../app/commands';
import { attempt } from '../../app/attempt';
import { announce } from '../../services/announcer';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { historyQuery, queryClient, sourcesQuery } from '../../services/queries';
import { showToast } from '../../ui';

/** Shows what came of an act at once, and tells it. */
function settle(
  article: ArticleId,
  history: OperationOutput<'history.get'>,
  change: (list: readonly Source[]) => Source[],
  said: string,
): void {
  queryClient.setQueryData(sourcesQuery(article).queryKey, (list) => (list ? change(list) : list));
  queryClient.setQueryData(historyQuery(article).queryKey, history);
  announce(said);
}

const withUndo = (text: string): void =>
  void showToast(text, { label: t('common.undo'), run: () => runCommand('app.undo') });

export const addPerson = (article: ArticleId, name: string): Promise<void> =>
  attempt(async () => {
    const { source, history } = await call('sources.create', { article, name });
    const put = (list: readonly Source[]) => [...list.filter(({ id }) => id !== source.id), source];
    settle(article, history, put, t('people.saidAdded', { name: source.name }));
  });

type Facts = Omit<OperationInput<'sources.update'>, 'source' | 'group'>;

export const changePerson = (article: ArticleId, person: Source, facts: Facts): Promise<void> =>
  attempt(async () => {
    const { source, history } = await call('sources.update', { source: person.id, ...facts });
    const put = (list: readonly Source[]) => list.map((each) => (each.id === source.id ? source : each));
    settle(article, history, put, t('people.saidChanged', { name: source.name }));
  });

export const mergePeople = (article: ArticleId, from: Source, into: Source): Promise<void> =>
  attempt(async () => {
    const { source, touched, history } = await call('sources.merge', { into: into.id, from: [from.id] });
    const put = (list: readonly Source[]) =>
      list.filter(({ id }) => id !== from.id).map((each) => (each.id === source.id ? source : each));
    const text = t('people.saidMerged', { name: from.name, into: source.name, marks: touched.marks });
    settle(article, history, put, text);
    withUndo(text);
  });

export const deletePerson = (article: ArticleId, person: Source): Promise<void> =>
  attempt(async () => {
    const { history } = await call('sources.delete', { sources: [person.id] });
    const text = t('people.saidDeleted', { name: person.name });
    settle(article, history, (list) => list.filter(({ id }) => id !== person.id), text);
    withUndo(text);
  });
