/** What narrows the library, with the searches that the person saved. */
import { memo, useMemo, useState } from 'react';
import { Bookmark, Settings2 } from 'lucide-react';
import type { ArticleSummary } from '../../../shared/contract';
import { CollectionId } from '../../../shared/model';
import { kindName, messages, t } from '../../services/messages';
import { useCollections, useSavedSearches } from '../../services/queries';
import { Button, Menu, MenuItem, Select, TextField, type Choice } from '../../ui';
import { languageName } from '../details/languages';
import { choicesOf, countNarrowed } from '../filter';
import { narrow, showAll, useLibraryView } from '../library-view';
import { ManageDialog } from './ManageDialog';
import { NameDialog } from './NameDialog';
import { saveSearch } from './order-actions';
import styles from './Order.module.css';

/** Stands for "anything": no outlet, tag or language is called that. */
const ANY = '\u0000any';
/** Stands for "not stated", "no marks". */
const NONE = '\u0000none';

const toValue = (filtered: string | null): string => (filtered === null ? ANY : filtered === '' ? NONE : filtered);
const fromValue = (value: string): string | null => (value === ANY ? null : value === NONE ? '' : value);

function choose(
  values: readonly string[],
  current: string | null,
  none: string | null,
  say: (value: string) => string = (value) => value,
): Choice<string>[] {
  // What is chosen stays a choice when the last article that has it is gone.
  const all = current && !values.includes(current) ? [...values, current] : values;
  return [
    { value: ANY, text: t('library.filter.any') },
    ...all.map((value) => ({ value, text: say(value) })),
    ...(none !== null || current === '' ? [{ value: NONE, text: none ?? t('common.notStated') }] : []),
  ];
}

export const FilterBar = memo(function FilterBar({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const { text, filter } = useLibraryView();
  const collections = useCollections().data ?? [];
  const searches = useSavedSearches().data ?? [];
  const choices = useMemo(() => choicesOf(articles, messages.locale), [articles]);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const isNarrowed = countNarrowed(filter) > 0 || text.trim() !== '';
  const notStated = t('common.notStated');
  return (
    <div role="group" aria-label={t('library.filter.label')} className={styles.bar}>
      <div className={styles.fields}>
        <Select
          label={t('library.filter.collection')}
          choices={choose(
            collections.map(({ id }) => id),
            filter.collection,
            null,
            (id) => collections.find((each) => each.id === id)?.name ?? t('library.filter.gone'),
          )}
          value={toValue(filter.collection)}
          onChange={(value) => narrow({ collection: CollectionId.safeParse(value).data ?? null })}
        />
        <Select
          label={t('library.filter.outlet')}
          choices={choose(choices.outlets, filter.outlet, choices.hasNoOutlet ? notStated : null)}
          value={toValue(filter.outlet)}
          onChange={(value) => narrow({ outlet: fromValue(value) })}
        />
        <Select
          label={t('library.filter.kind')}
          choices={choose(choices.kinds, filter.kind, t('library.filter.noMarks'), kindName)}
          value={toValue(filter.kind)}
          onChange={(value) => narrow({ kind: fromValue(value) })}
        />
        <Select
          label={t('library.filter.tag')}
          choices={choose(choices.tags, filter.tag, null)}
          value={toValue(filter.tag)}
          onChange={(value) => narrow({ tag: fromValue(value) })}
        />
        <Select
          label={t('library.filter.language')}
          choices={choose(choices.languages, filter.language, choices.hasNoLanguage ? notStated : null, (tag) =>
            languageName(tag, messages.locale),
          )}
          value={toValue(filter.language)}
          onChange={(value) => narrow({ language: fromValue(value) })}
        />
      </div>
      <div className={styles.second}>
        <TextField
          type="date"
          label={t('library.filter.from')}
          value={filter.from ?? ''}
          onChange={(value) => narrow({ from: value === '' ? null : value })}
        />
        <TextField
          type="date"
          label={t('library.filter.to')}
          value={filter.to ?? ''}
          onChange={(value) => narrow({ to: value === '' ? null : value })}
        />
        <div className={styles.acts}>
          <Button size="s" variant="quiet" isDisabled={!isNarrowed} onPress={showAll}>
            {t('library.filter.clear')}
          </Button>
          <Button size="s" variant="quiet" isDisabled={!isNarrowed} onPress={() => setDialog('save')}>
            {t('library.saved.save')}
          </Button>
          {searches.length > 0 ? (
            <Menu
              label={t('library.savedSearches')}
              trigger={
                <Button size="s" variant="quiet" icon={<Bookmark aria-hidden />}>
                  {t('library.savedSearches')}
                </Button>
              }
              onAction={(key) => {
                const search = searches.find(({ id }) => id === key);
                if (search) useLibraryView.setState({ text: search.query.text, filter: search.query.filter });
              }}
            >
              {searches.map(({ id, name }) => (
                <MenuItem key={id} id={id} text={name} />
              ))}
            </Menu>
          ) : null}
          <Button size="s" variant="quiet" icon={<Settings2 aria-hidden />} onPress={() => setDialog('manage')}>
            {t('library.order.manage')}
          </Button>
        </div>
      </div>
      {dialog === 'save' ? (
        <NameDialog
          title={t('library.saved.save')}
          onClose={() => setDialog(null)}
          onSave={(name) => saveSearch(name, { text, filter })}
        />
      ) : null}
      {dialog === 'manage' ? <ManageDialog onClose={() => setDialog(null)} /> : null}
    </div>
  );
});
