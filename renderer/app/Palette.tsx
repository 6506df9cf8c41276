import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { FileText } from 'lucide-react';
import { t } from '../services/messages';
import { useArticles } from '../services/queries';
import { Kbd } from '../ui';
import { runCommand, useOfferedCommands, useShownKeys, type CommandId } from './commands';
import { matchScore, rankMatches } from './commands/fuzzy';
import { goTo } from './navigation';
import { useOverlays } from './overlays';
import styles from './Palette.module.css';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** Not offered here: the palette itself, and keys that mean something only where the focus is. */
const LEFT_OUT: ReadonlySet<CommandId> = new Set<CommandId>([
  'app.palette',
  'app.nextRegion',
  'app.previousRegion',
  'move.back',
]);
const MOST_ARTICLES = 8;

/** Ctrl+K: everything that can be done here, and articles to open, by a few letters of their names. */
export function Palette() {
  const { shown, close } = useOverlays();
  return (
    <ModalOverlay
      isOpen={shown === 'palette'}
      onOpenChange={(open) => !open && close()}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('palette.title')} className={styles.dialog ?? ''}>
          <PaletteBody onDone={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ onDone }: { readonly onDone: () => void }) {
  const [query, setQuery] = useState('');
  const { commands, articles } = useLines();
  const shownCommands = rankMatches(commands, query, (line) => line.text);
  const shownArticles = rankMatches(articles, query, (line) => `${line.text} ${line.detail ?? ''}`).slice(
    0,
    MOST_ARTICLES,
  );
  const articlesFirst = query !== '' && bestScore(shownArticles, query) > bestScore(shownCommands, query);
  const choose = (key: unknown) => {
    const line = [...commands, ...articles].find((each) => each.id === key);
    if (!line) return;
    onDone();
    // After the dialog has given the focus back: what runs may move it.
    setTimeout(line.run, 0);
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <TextField aria-label={t('palette.title')} autoFocus className={styles.field ?? ''}>
        <Input
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          placeholder={t('palette.field')}
          className={styles.input ?? ''}
        />
      </TextField>
      <ListBox
        aria-label={t('palette.list')}
        selectionMode="none"
        onAction={choose}
        className={styles.list ?? ''}
        renderEmptyState={() => <p className={styles.empty}>{t('palette.empty')}</p>}
      >
        {(articlesFirst ? (['articles', 'commands'] as const) : (['commands', 'articles'] as const)).map((id) => {
          const lines = id === 'articles' ? shownArticles : shownCommands;
          return lines.length > 0 ? section(id, lines) : null;
        })}
      </ListBox>
    </Autocomplete>
  );
}

/** How well the first of ranked lines fits. */
const bestScore = ([first]: readonly Line[], query: string): number =>
  (first && matchScore(first.text, query)) ?? -Infinity;

const section = (id: 'commands' | 'articles', lines: readonly Line[]) => (
  <ListBoxSection key={id} id={id}>
    <Header className={styles.header}>{t(`palette.${id}`)}</Header>
    {lines.map((line) => (
      <ListBoxItem key={line.id} id={line.id} textValue={line.text} className={styles.item ?? ''}>
        {id === 'articles' ? <FileText aria-hidden className={styles.icon} /> : null}
        <span className={styles.text} data-article={id === 'articles' || undefined}>
          <bdi>{line.text}</bdi>
        </span>
        {line.detail ? <bdi className={styles.detail}>{line.detail}</bdi> : null}
        {line.keys ? <Kbd>{line.keys}</Kbd> : null}
      </ListBoxItem>
    ))}
  </ListBoxSection>
);

function useLines(): { readonly commands: readonly Line[]; readonly articles: readonly Line[] } {
  const offered = useOfferedCommands();
  const shownKeys = useShownKeys();
  const articles = useArticles(false).data;
  return useMemo(() => {
    const commands: Line[] = offered
      .filter((command) => !LEFT_OUT.has(command.id))
      .map((command) => ({
        id: command.id,
        text: t(command.title),
        keys: shownKeys(command.id),
        run: () => runCommand(command.id),
      }));
    const recent = [...(articles ?? [])].sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''));
    return {
      commands,
      articles: recent.map((article) => ({
        id: article.id,
        text: article.meta.title,
        detail: article.meta.outlet ?? undefined,
        run: () => goTo({ screen: 'reader', article: article.id }),
      })),
    };
  }, [offered, shownKeys, articles]);
}
