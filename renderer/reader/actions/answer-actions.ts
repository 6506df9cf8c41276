/** Answers about a mark: each is stored at once and is one step of Undo. */
import type { OperationInput } from '../../../shared/contract';
import type { LinkRel, Mark, MarkFieldsPatch, MarkLink, Source, Viewpoint } from '../../../shared/model';
import { attempt } from '../../app/attempt';
import { announce } from '../../services/announcer';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { historyQuery, queryClient, showMark, sourcesQuery, viewpointsQuery } from '../../services/queries';
import { quotePieces } from '../logic/excerpt';
import type { ReaderSession } from '../session';
import { findMark } from './target-mark';

type Answer = Pick<OperationInput<'marks.update'>, 'source' | 'viewpoint' | 'fields' | 'links'>;

/** Stores answers and tells them. */
export async function storeAnswer(session: ReaderSession, mark: Mark, answer: Answer, said: string): Promise<void> {
  if (session.isLocked) return announce(t(session.refusal));
  await attempt(async () => {
    const { mark: changed, history } = await call('marks.update', { mark: mark.id, ...answer });
    showMark(session.article.id, changed);
    queryClient.setQueryData(historyQuery(session.article.id).queryKey, history);
    announce(said);
  });
}

/** `answer` null: it is taken back. */
const saidOf = (field: string, answer: string | null): string =>
  answer === null ? t('answers.saidTakenBack', { field }) : t('answers.saidAnswer', { field, answer });

export const setFields = (
  session: ReaderSession,
  mark: Mark,
  fields: MarkFieldsPatch,
  field: string,
  answer: string | null,
): Promise<void> => storeAnswer(session, mark, { fields }, saidOf(field, answer));

export const setViewpoint = (session: ReaderSession, mark: Mark, viewpoint: Viewpoint | null): Promise<void> =>
  storeAnswer(
    session,
    mark,
    { viewpoint: viewpoint?.id ?? null },
    saidOf(t('answers.viewpoint'), viewpoint?.name ?? null),
  );

/** Names a viewpoint and puts the mark under it, in one step. */
export async function setNewViewpoint(session: ReaderSession, mark: Mark, name: string): Promise<void> {
  const article = session.article.id;
  await attempt(async () => {
    const { viewpoint, history } = await call('viewpoints.create', { article, name, marks: [mark.id] });
    queryClient.setQueryData(viewpointsQuery(article).queryKey, (list) =>
      list && !list.some(({ id }) => id === viewpoint.id) ? [...list, viewpoint] : list,
    );
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    announce(t('answers.saidNewViewpoint', { name: viewpoint.name }));
  });
}

const isSameLink = (a: MarkLink, b: MarkLink): boolean =>
  a.rel === b.rel && ('mark' in a ? 'mark' in b && a.mark === b.mark : 'source' in b && a.source === b.source);

/** The links of a mark as they are stored now: what is shown may be one step behind. */
const linksOf = (session: ReaderSession, mark: Mark): readonly MarkLink[] => (findMark(session, mark.id) ?? mark).links;

/** "Another passage" is the answer that goes with a passage that backs a claim. */
const backedElsewhere: MarkFieldsPatch = { claim: { backing: 'elsewhere' } };

/** Links a passage: what backs the claim, or what replies to what. */
export async function linkPassage(session: ReaderSession, mark: Mark, rel: LinkRel, passage: Mark): Promise<void> {
  const links = linksOf(session, mark);
  const link: MarkLink = { rel, mark: passage.id };
  const words = quotePieces(session.article.version.text, passage.ranges);
  if (links.some((each) => isSameLink(each, link))) return announce(t('answers.saidLinkedAlready', { words }));
  await storeAnswer(
    session,
    mark,
    { links: [...links, link], ...(rel === 'backs' ? { fields: backedElsewhere } : {}) },
    t('answers.saidLinked', { words }),
  );
}

export const accuse = (session: ReaderSession, mark: Mark, source: Source): Promise<void> =>
  storeAnswer(
    session,
    mark,
    { links: [...linksOf(session, mark), { rel: 'accuses', source: source.id }] },
    saidOf(t('answers.accuses'), source.name),
  );

/** Puts somebody down, then says that the claim accuses them: two steps of Undo, for two things. */
export async function accuseNew(session: ReaderSession, mark: Mark, name: string): Promise<void> {
  const article = session.article.id;
  let made: Source | undefined;
  await attempt(async () => {
    const { source, history } = await call('sources.create', { article, name });
    queryClient.setQueryData(sourcesQuery(article).queryKey, (list) =>
      list && !list.some(({ id }) => id === source.id) ? [...list, source] : list,
    );
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    made = source;
  });
  if (made) await accuse(session, mark, made);
}

export const unlink = (session: ReaderSession, mark: Mark, link: MarkLink, what: string): Promise<void> =>
  storeAnswer(
    session,
    mark,
    { links: linksOf(session, mark).filter((each) => !isSameLink(each, link)) },
    t('answers.saidUnlinked', { what }),
  );
