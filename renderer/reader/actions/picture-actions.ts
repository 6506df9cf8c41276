/** Pictures that a person puts beside a block, or takes out again. The text, and every mark, stays as it is. */
import { attempt } from '../../app/attempt';
import { choosePicture } from '../../app/choose-picture';
import { keepOnShelf, readPicture } from '../../importers';
import { announce } from '../../services/announcer';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { savePicture } from '../../services/pictures';
import { articleQuery, historyQuery, queryClient } from '../../services/queries';
import { showToast } from '../../ui';
import type { ReaderSession } from '../session';

/** Only what stands for a picture has one. */
const takesPicture = (session: ReaderSession, block: number | null | undefined): block is number =>
  block != null && /^(?:image|caption)$/.test(session.article.roles[block] ?? '');

const blockHere = (session: ReaderSession): number | undefined => session.engine?.getCursor().block;

const refuse = (text: string): void => {
  announce(text, 'assertive');
  showToast({ text, tone: 'problem' });
};

/** Asks for a picture file and puts it beside a block; absent: the one at the cursor. */
export async function choosePictureHere(
  session: ReaderSession,
  block: number | undefined = blockHere(session),
): Promise<void> {
  if (session.inTrash) return announce(t('reader.refuseInTrash'));
  if (!takesPicture(session, block)) return refuse(t('picture.notHere'));
  const file = await choosePicture();
  if (file) await putPicture(session, file, block);
}

/** Puts a picture file beside a block; absent: the one at the cursor. */
export async function putPicture(
  session: ReaderSession,
  file: File,
  block: number | null | undefined = blockHere(session),
): Promise<void> {
  if (session.inTrash) return announce(t('reader.refuseInTrash'));
  if (!takesPicture(session, block)) return refuse(t('picture.notHere'));
  announce(t('picture.reading'));
  await attempt(async () => {
    const read = await readPicture(new Uint8Array(await file.arrayBuffer()));
    if ('refused' in read) return refuse(t(`picture.leftOut.${read.refused}`, { count: 1 }));
    keepOnShelf([read]);
    await savePicture(read.hash);
    await setPicture(session, block, read.hash);
    announce(t('picture.putSaid'));
  });
}

/** Takes the picture of a block out; absent: of the one at the cursor. */
export async function takePictureOut(
  session: ReaderSession,
  block: number | undefined = blockHere(session),
): Promise<void> {
  if (session.inTrash) return announce(t('reader.refuseInTrash'));
  const has = session.article.pictures.some((one) => one.block === block);
  if (block === undefined || !has) return announce(t('picture.notHere'));
  await attempt(async () => {
    await setPicture(session, block, null);
    const undo = { label: t('common.undo'), run: () => void undoPicture(session) };
    showToast(t('picture.takenOutSaid'), undo);
    announce(t('picture.takenOutSaid'));
  });
}

async function undoPicture(session: ReaderSession): Promise<void> {
  await attempt(async () => {
    const article = session.article.id;
    const { history } = await call('history.undo', { article });
    queryClient.setQueryData(historyQuery(article).queryKey, history);
  });
}

async function setPicture(session: ReaderSession, block: number, hash: string | null): Promise<void> {
  const { id } = session.article;
  const { pictures, history } = await call('pictures.setOfBlock', { article: id, block, hash });
  queryClient.setQueryData(articleQuery(id).queryKey, (shown) => (shown ? { ...shown, pictures } : shown));
  queryClient.setQueryData(historyQuery(id).queryKey, history);
}
