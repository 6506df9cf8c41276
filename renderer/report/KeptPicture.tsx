/** A kept picture above its words. Its shape stands before its bytes are there, so that pages don't break anew. */
import type { PictureRef } from '../../shared/model';
import { t } from '../services/messages';
import { usePictureAddress } from '../services/pictures';
import styles from './MarkedText.module.css';

export interface KeptPictureProps {
  readonly picture: PictureRef;
  /** What the article says it shows; empty: nothing. */
  readonly words: string;
}

export function KeptPicture({ picture: { hash, width, height }, words }: KeptPictureProps) {
  return (
    <img
      className={styles.picture}
      src={usePictureAddress(hash) ?? undefined}
      alt={words || t('picture.none')}
      width={width}
      height={height}
      draggable={false}
    />
  );
}
