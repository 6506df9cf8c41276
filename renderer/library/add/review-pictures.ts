/** Pictures that a person puts beside a block under review, or takes out of it. */
import type { Block } from '../../../shared/model';
import { choosePicture, firstPicture } from '../../app/choose-picture';
import { keepOnShelf, readPicture } from '../../importers';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { showToast } from '../../ui';
import { changeReview, useAddFlow } from './flow';
import { setPicture } from './review-state';

/** Only what stands for a picture has one. */
export const takesPicture = ({ role }: Block): boolean => role === 'image' || role === 'caption';

/** Asks for a picture file and puts it beside the block. */
export async function choosePictureFor(row: number): Promise<void> {
  const file = await choosePicture();
  if (file) await putPictureAt(row, file);
}

export function takePictureFrom(row: number): void {
  changeReview((review) => setPicture(review, row, null));
  announce(t('picture.takenOutSaid'));
}

/** Takes a picture that was let go, or pasted, over a row; false where it was none, or no row of the list was meant. */
export function isPictureForRow(files: readonly File[], target: EventTarget | null): boolean {
  const picture = firstPicture(files);
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!picture || !row) return false;
  const index = Number(row.dataset['row']);
  const block = useAddFlow.getState().review?.blocks[index];
  if (block && takesPicture(block)) void putPictureAt(index, picture);
  else tell(t('picture.dropHere'));
  return true;
}

async function putPictureAt(row: number, file: File): Promise<void> {
  const { review } = useAddFlow.getState();
  const block = review?.blocks[row];
  announce(t('picture.reading'));
  const read = await readPicture(new Uint8Array(await file.arrayBuffer())).catch(
    () => ({ refused: 'damaged' }) as const,
  );
  if ('refused' in read) return tell(t(`picture.leftOut.${read.refused}`, { count: 1 }));
  keepOnShelf([read]);
  const { hash, width, height } = read;
  // The list may have become another one while the picture was read.
  changeReview((now) => (now.blocks[row] === block ? setPicture(now, row, { hash, width, height }) : now));
  announce(t('picture.putSaid'));
}

function tell(text: string): void {
  announce(text, 'assertive');
  showToast({ text, tone: 'problem' });
}
