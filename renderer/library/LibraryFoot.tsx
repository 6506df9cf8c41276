/** Below the list: the trash, and what comes in from files of our own and of others. */
import { memo } from 'react';
import { FileInput, PackageOpen, Trash2 } from 'lucide-react';
import { goTo } from '../app/navigation';
import { openBringBack } from '../bring-back/bring-back-state';
import { openElsewhere } from '../elsewhere/elsewhere-state';
import { t } from '../services/messages';
import { Button } from '../ui';
import { putSampleBack } from './actions';
import styles from './LibraryScreen.module.css';

export interface LibraryFootProps {
  /** Articles in the trash. */
  readonly trashed: number;
  readonly isSearching: boolean;
  readonly offersSample: boolean;
}

export const LibraryFoot = memo(function LibraryFoot({ trashed, isSearching, offersSample }: LibraryFootProps) {
  return (
    <footer className={styles.foot}>
      <Button variant="quiet" size="s" icon={<Trash2 aria-hidden />} onPress={() => goTo({ screen: 'trash' })}>
        {t('trash.link')}
        {trashed > 0 ? <span className={styles.footCount}>{trashed}</span> : null}
      </Button>
      {isSearching && trashed > 0 ? (
        <p className={styles.footNote}>{t('library.search.noTrash', { count: trashed })}</p>
      ) : null}
      <Button variant="quiet" size="s" icon={<PackageOpen aria-hidden />} onPress={() => openBringBack()}>
        {t('bringBack.open')}
      </Button>
      <Button
        variant="quiet"
        size="s"
        icon={<FileInput aria-hidden />}
        onPress={() => openElsewhere({ article: null })}
      >
        {t('elsewhere.open')}
      </Button>
      {offersSample ? (
        <Button variant="quiet" size="s" onPress={() => void putSampleBack()}>
          {t('library.sampleBack')}
        </Button>
      ) : null}
    </footer>
  );
});
