/** The tags of the selected articles: which are on, which go, which come. One step of Undo for all of it. */
import { useId, useMemo, useState } from 'react';
import { Tag } from 'lucide-react';
import type { ArticleSummary } from '../../../shared/contract';
import { messages, t } from '../../services/messages';
import { useArticles } from '../../services/queries';
import { Button, Dialog, TextField, ToggleButton } from '../../ui';
import { tagArticles } from './order-actions';
import styles from './Order.module.css';

/** As the contract has it. */
const LONGEST_TAG_CHARS = 60;
const MOST_KNOWN = 24;

/** The tags in a line that was typed. */
export const readTyped = (line: string): string[] => [
  ...new Set(
    line
      .split(/[,،、，]/u)
      .map((tag) => tag.trim().slice(0, LONGEST_TAG_CHARS))
      .filter(Boolean),
  ),
];

function countTags(articles: readonly ArticleSummary[], tagsOf: (article: ArticleSummary) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const tag of articles.flatMap(tagsOf)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

export function TagButton({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" icon={<Tag aria-hidden />} onPress={() => setOpen(true)}>
        {t('library.tags.open')}
      </Button>
      {isOpen ? <TagDialog articles={articles} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export interface TagDialogProps {
  readonly articles: readonly ArticleSummary[];
  readonly onClose: () => void;
}

export function TagDialog({ articles, onClose }: TagDialogProps) {
  const form = useId();
  const library = useArticles(false).data;
  const [typed, setTyped] = useState('');
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const [coming, setComing] = useState<ReadonlySet<string>>(new Set());
  const carried = useMemo(() => countTags(articles, ({ articleTags }) => articleTags), [articles]);
  const known = useMemo(() => {
    const counts = countTags(library ?? [], ({ tags, articleTags }) => [...new Set([...tags, ...articleTags])]);
    const collator = new Intl.Collator(messages.locale, { numeric: true });
    return [...counts]
      .filter(([tag]) => (carried.get(tag) ?? 0) < articles.length)
      .sort(([a, m], [b, n]) => n - m || collator.compare(a, b))
      .slice(0, MOST_KNOWN)
      .map(([tag]) => tag);
  }, [library, carried, articles.length]);
  const toggle = (set: ReadonlySet<string>, tag: string): ReadonlySet<string> =>
    set.has(tag) ? new Set([...set].filter((each) => each !== tag)) : new Set([...set, tag]);
  const save = async () => {
    const add = [...new Set([...coming, ...readTyped(typed)])];
    const remove = [...going].filter((tag) => !add.includes(tag));
    if (add.length + remove.length === 0 || (await tagArticles(articles, add, remove))) onClose();
  };
  return (
    <Dialog
      title={t('library.tags.title', { count: articles.length })}
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('library.tags.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.tagForm}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('library.tags.add')}
          help={t('library.tags.addHelp')}
          value={typed}
          onChange={setTyped}
          maxLength={1_000}
          autoFocus
        />
        {known.length > 0 ? (
          <section aria-label={t('library.tags.known')}>
            <h3 className={styles.part}>{t('library.tags.known')}</h3>
            <div className={styles.chips}>
              {known.map((tag) => (
                <ToggleButton
                  key={tag}
                  size="s"
                  className={styles.chip}
                  aria-label={t('library.tags.give', { tag })}
                  isSelected={coming.has(tag)}
                  onChange={() => setComing(toggle(coming, tag))}
                >
                  {tag}
                </ToggleButton>
              ))}
            </div>
          </section>
        ) : null}
        <section aria-label={t('library.tags.isOn')}>
          <h3 className={styles.part}>{t('library.tags.isOn')}</h3>
          {carried.size === 0 ? <p className={styles.none}>{t('library.tags.none')}</p> : null}
          <ul role="list" className={styles.carried}>
            {[...carried].map(([tag, count]) => (
              <li key={tag} className={styles.named}>
                <span>
                  <span className={going.has(tag) ? styles.going : undefined}>{tag}</span>{' '}
                  {articles.length > 1 ? (
                    <span className={styles.none}>{t('library.tags.has', { count, all: articles.length })}</span>
                  ) : null}
                </span>
                <ToggleButton
                  size="s"
                  aria-label={t('library.tags.takeOff', { tag })}
                  isSelected={going.has(tag)}
                  onChange={() => setGoing(toggle(going, tag))}
                >
                  {t('library.tags.off')}
                </ToggleButton>
              </li>
            ))}
          </ul>
        </section>
      </form>
    </Dialog>
  );
}
