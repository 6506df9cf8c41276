/** Puts the selected articles into a collection, an old or a new one. */
import { useState } from 'react';
import { FolderPlus, Plus } from 'lucide-react';
import type { ArticleSummary } from '../../../shared/contract';
import { t } from '../../services/messages';
import { useCollections } from '../../services/queries';
import { Button, Menu, MenuItem } from '../../ui';
import { useLibraryView } from '../library-view';
import { NameDialog } from './NameDialog';
import { addToCollection, createCollection, removeFromCollection } from './order-actions';

const NEW = 'new';

export function CollectMenu({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const collections = useCollections().data ?? [];
  const shownId = useLibraryView(({ filter }) => filter.collection);
  const shown = collections.find(({ id }) => id === shownId);
  const [isNaming, setNaming] = useState(false);
  const act = (key: unknown) => {
    const collection = collections.find(({ id }) => id === key);
    if (collection) void addToCollection(collection, articles);
    else setNaming(true);
  };
  return (
    <>
      <Menu
        label={t('library.collection.add')}
        trigger={
          <Button size="s" icon={<FolderPlus aria-hidden />}>
            {t('library.collection.add')}
          </Button>
        }
        onAction={act}
      >
        {collections.map(({ id, name }) => (
          <MenuItem key={id} id={id} text={name} />
        ))}
        <MenuItem id={NEW} text={t('library.collection.new')} icon={<Plus />} />
      </Menu>
      {shown ? (
        <Button size="s" onPress={() => void removeFromCollection(shown, articles)}>
          {t('library.collection.remove', { name: shown.name })}
        </Button>
      ) : null}
      {isNaming ? (
        <NameDialog
          title={t('library.collection.new')}
          onClose={() => setNaming(false)}
          onSave={(name) => createCollection(name, articles)}
        />
      ) : null}
    </>
  );
}
