/** What can be done with the people and papers of an article; each act is one step of Undo. */
import type { OperationInput } from '../../../shared/contract';
import type { ArticleId, MarkId, Source } from '../../../shared/model';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { didIt, offerUndo, put, settle, showSources } from '../settle';

export const addPerson = (article: ArticleId, name: string): Promise<boolean> =>
  didIt(async () => {
    const { source, history } = await call('sources.create', { article, name });
    showSources(article, (list) => put(list, source));
    settle(article, history, t('people.saidAdded', { name: source.name }));
  });

type Facts = Omit<OperationInput<'sources.update'>, 'source' | 'group'>;

/** `said`: what was changed, in words. Changes of one `group` in a row are one step of Undo. */
export const changePerson = (
  article: ArticleId,
  person: Source,
  facts: Facts,
  said: string,
  group?: string,
): Promise<boolean> =>
  didIt(async () => {
    const change = { source: person.id, ...facts, ...(group === undefined ? {} : { group }) };
    const { source, history } = await call('sources.update', change);
    showSources(article, (list) => put(list, source));
    settle(article, history, said);
  });

/** Makes others the same person as `into`. */
export const mergePeople = (article: ArticleId, from: readonly Source[], into: Source): Promise<boolean> =>
  didIt(async () => {
    const ids = from.map(({ id }) => id);
    const { source, touched, history } = await call('sources.merge', { into: into.id, from: ids });
    showSources(article, (list) =>
      put(
        list.filter(({ id }) => !ids.includes(id)),
        source,
      ),
    );
    const text = t('people.saidMerged', {
      ...{ name: from[0]?.name ?? '', count: from.length, into: source.name },
      ...{ marks: touched.marks, notes: touched.items },
    });
    settle(article, history, text);
    offerUndo(text);
  });

export interface Split {
  readonly name: string;
  readonly spellings: readonly string[];
  readonly marks: readonly MarkId[];
}

/** Makes a second person out of one. */
export const splitPerson = (article: ArticleId, person: Source, { name, spellings, marks }: Split): Promise<boolean> =>
  didIt(async () => {
    const parts = { name, spellings: [...spellings], marks: [...marks] };
    const { source, created, touched, history } = await call('sources.split', { source: person.id, ...parts });
    showSources(article, (list) => put(list, source, created));
    const text = t('people.saidSplit', { name: source.name, created: created.name, marks: touched.marks });
    settle(article, history, text);
    offerUndo(text);
  });

export const deletePerson = (article: ArticleId, person: Source): Promise<boolean> =>
  didIt(async () => {
    const { touched, history } = await call('sources.delete', { sources: [person.id] });
    showSources(article, (list) => list.filter(({ id }) => id !== person.id));
    const text = t('people.saidDeleted', { name: person.name, marks: touched.marks, notes: touched.items });
    settle(article, history, text);
    offerUndo(text);
  });
