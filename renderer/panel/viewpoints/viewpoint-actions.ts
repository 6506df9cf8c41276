/** What can be done with viewpoints and the question before them; each act is one step of Undo. */
import type { ArticleId, Dispute, Source, Viewpoint, ViewpointId } from '../../../shared/model';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { itemsQuery, queryClient, viewpointsQuery } from '../../services/queries';
import { changePerson } from '../people/people-actions';
import { didIt, offerUndo, put, settle, showSources, showViewpoints } from '../settle';

export interface GateAnswer {
  readonly answer: Dispute['answer'];
  /** Absent: stays as it is. */
  readonly about?: string;
  /** Names of sides; those that are not there yet are put down. */
  readonly between?: readonly string[];
}

/** Answers "Is this a dispute, and between whom?" */
export const answerGate = (
  article: ArticleId,
  { answer, about, between }: GateAnswer,
  said: string,
): Promise<boolean> =>
  didIt(async () => {
    const { dispute, viewpoints, history } = await call('disputes.set', {
      ...{ article, answer },
      ...(about === undefined ? {} : { about }),
      ...(between === undefined ? {} : { between: [...between] }),
    });
    queryClient.setQueryData(itemsQuery(article).queryKey, (items) => (items ? { ...items, dispute } : items));
    queryClient.setQueryData(viewpointsQuery(article).queryKey, viewpoints);
    settle(article, history, said);
  });

export const addViewpoint = (article: ArticleId, name: string): Promise<boolean> =>
  didIt(async () => {
    const { viewpoint, history } = await call('viewpoints.create', { article, name });
    showViewpoints(article, (list) => put(list, viewpoint));
    settle(article, history, t('viewpoints.saidAdded', { name: viewpoint.name }));
  });

export const renameViewpoint = (article: ArticleId, before: Viewpoint, name: string): Promise<boolean> =>
  didIt(async () => {
    const { viewpoint, history } = await call('viewpoints.update', { viewpoint: before.id, name });
    showViewpoints(article, (list) => put(list, viewpoint));
    settle(article, history, t('viewpoints.saidRenamed', { before: before.name, name: viewpoint.name }));
  });

const moved = (list: readonly Source[], from: ViewpointId, to: ViewpointId | null): Source[] =>
  list.map((source) => (source.viewpoint === from ? { ...source, viewpoint: to } : source));

export const mergeViewpoints = (article: ArticleId, from: Viewpoint, into: Viewpoint): Promise<boolean> =>
  didIt(async () => {
    const { viewpoint, touched, history } = await call('viewpoints.merge', { into: into.id, from: [from.id] });
    showSources(article, (list) => moved(list, from.id, viewpoint.id));
    showViewpoints(article, (list) =>
      put(
        list.filter(({ id }) => id !== from.id),
        viewpoint,
      ),
    );
    const text = t('viewpoints.saidMerged', {
      ...{ name: from.name, into: viewpoint.name },
      ...{ people: touched.sources, marks: touched.marks, notes: touched.items },
    });
    settle(article, history, text);
    offerUndo(text);
  });

export const deleteViewpoint = (article: ArticleId, viewpoint: Viewpoint): Promise<boolean> =>
  didIt(async () => {
    const { touched, history } = await call('viewpoints.delete', { viewpoints: [viewpoint.id] });
    showSources(article, (list) => moved(list, viewpoint.id, null));
    showViewpoints(article, (list) => list.filter(({ id }) => id !== viewpoint.id));
    const text = t('viewpoints.saidDeleted', {
      name: viewpoint.name,
      ...{ people: touched.sources, marks: touched.marks, notes: touched.items },
    });
    settle(article, history, text);
    offerUndo(text);
  });

/** Puts somebody under a viewpoint; null: under none. */
export const putUnder = (article: ArticleId, person: Source, viewpoint: Viewpoint | null): Promise<boolean> =>
  changePerson(
    article,
    person,
    { viewpoint: viewpoint?.id ?? null },
    viewpoint
      ? t('viewpoints.saidUnder', { person: person.name, name: viewpoint.name })
      : t('viewpoints.saidUnderNone', { person: person.name }),
  );
