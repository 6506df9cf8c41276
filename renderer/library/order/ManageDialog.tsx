/** Collections and saved searches, to rename and to delete. */
import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { t } from '../../services/messages';
import { useCollections, useSavedSearches } from '../../services/queries';
import { Dialog, IconButton, TextField } from '../../ui';
import { deleteCollection, deleteSearch, renameCollection, renameSearch } from './order-actions';
import styles from './Order.module.css';

export function ManageDialog({ onClose }: { readonly onClose: () => void }) {
  const collections = useCollections().data ?? [];
  const searches = useSavedSearches().data ?? [];
  return (
    <Dialog title={t('library.order.manage')} isOpen onClose={onClose} closeLabel={t('common.close')} size="s">
      <h3 className={styles.part}>{t('library.collections')}</h3>
      {collections.length === 0 ? <p className={styles.none}>{t('library.collection.none')}</p> : null}
      <ul role="list">
        {collections.map(({ id, name }) => (
          <Named
            key={id}
            name={name}
            onRename={(next) => renameCollection(id, next, name)}
            onDelete={() => void deleteCollection(id, name)}
          />
        ))}
      </ul>
      <h3 className={styles.part}>{t('library.savedSearches')}</h3>
      {searches.length === 0 ? <p className={styles.none}>{t('library.saved.none')}</p> : null}
      <ul role="list">
        {searches.map(({ id, name }) => (
          <Named
            key={id}
            name={name}
            onRename={(next) => renameSearch(id, next, name)}
            onDelete={() => void deleteSearch(id, name)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface NamedProps {
  readonly name: string;
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onDelete: () => void;
}

function Named({ name, onRename, onDelete }: NamedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = async () => {
    const next = typed?.trim() ?? '';
    if (next !== '' && next !== name) await onRename(next);
    setTyped(null);
  };
  return (
    <li className={styles.named}>
      <TextField
        label={t('library.order.nameOf', { name })}
        isLabelHidden
        value={typed ?? name}
        onChange={setTyped}
        onBlur={() => void finish()}
        onKeyDown={(event) => event.key === 'Enter' && void finish()}
      />
      <IconButton label={t('library.order.delete', { name })} onPress={onDelete}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
