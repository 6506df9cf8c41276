/** The picture that came with a block under review: small, in a box of its own shape, so that nothing jumps. */
import { UNDESCRIBED_PICTURE, type Block } from '../../../shared/model';
import { blockText } from '../../../shared/text';
import { t } from '../../services/messages';
import { usePictureAddress } from '../../services/pictures';
import styles from './BlockList.module.css';

export function PictureThumb({ block }: { readonly block: Block }) {
  return block.picture ? <Thumb block={block} picture={block.picture} /> : null;
}

function Thumb({ block, picture }: { readonly block: Block; readonly picture: NonNullable<Block['picture']> }) {
  const { hash, width, height } = picture;
  const address = usePictureAddress(hash);
  const words = blockText(block);
  const isDescribed = block.role === 'image' && words !== UNDESCRIBED_PICTURE;
  return (
    <span className={styles.thumb} style={{ aspectRatio: `${width} / ${height}`, maxWidth: `min(100%, ${width}px)` }}>
      <img
        src={address ?? undefined}
        alt={isDescribed ? words : t('picture.none')}
        decoding="async"
        draggable={false}
      />
    </span>
  );
}
