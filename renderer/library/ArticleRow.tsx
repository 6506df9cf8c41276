/** One line of the library, as a newspaper's contents page would set it. */
import { GridListItem } from 'react-aria-components';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '../../shared/contract';
import { BASE_KINDS } from '../../shared/model';
import { placeToHash } from '../app/navigation';
import { dateLocale, kindName, t } from '../services/messages';
import { Button, KindBadge } from '../ui';
import { formatDay } from '../../shared/text/published-date';
import { focusKeyOf, rememberOpening } from './use-return';
import { formatWhen } from './when';
import styles from './LibraryScreen.module.css';

export interface ArticleRowProps {
  readonly article: ArticleSummary;
  readonly nowMs: number;
  /** Opens the menu of acts at its button. */
  readonly onMenu: (article: ArticleSummary, trigger: Element) => void;
}

export function ArticleRow({ article, nowMs, onMenu }: ArticleRowProps) {
  const { meta } = article;
  return (
    <GridListItem
      id={article.id}
      textValue={meta.title}
      className={styles.row ?? ''}
      data-focus-key={focusKeyOf(article.id)}
    >
      <div className={styles.about}>
        <a
          href={`#${placeToHash({ screen: 'reader', article: article.id })}`}
          tabIndex={-1}
          className={styles.articleTitle}
          onClick={() => rememberOpening(article.id)}
        >
          <bdi>{meta.title}</bdi>
        </a>
        <p className={styles.where}>
          <span dir="auto" className={meta.outlet === null ? styles.unknown : undefined}>
            {meta.outlet ?? t('library.outletNotStated')}
          </span>
          <span aria-hidden="true" className={styles.dot}>
            ·
          </span>
          <span className={meta.published === null ? styles.unknown : undefined}>
            {meta.published === null ? t('library.dateNotStated') : formatDay(meta.published, dateLocale)}
          </span>
          <Tags tags={article.articleTags} />
          {article.sample ? <span className={styles.sample}>{t('library.sample')}</span> : null}
        </p>
      </div>
      <div className={styles.facts}>
        <p className={styles.words}>{t('library.words', { count: article.words })}</p>
        <Marks article={article} />
        <p className={styles.opened}>
          {article.openedAt === null
            ? t('library.neverOpened')
            : t('library.openedOn', { when: formatWhen(article.openedAt, nowMs, dateLocale) })}
        </p>
      </div>
      <Button
        variant="quiet"
        size="s"
        aria-label={t('library.actionsFor', { title: meta.title })}
        aria-haspopup="menu"
        className={styles.more}
        onPress={(event) => onMenu(article, event.target)}
      >
        <Ellipsis aria-hidden />
      </Button>
    </GridListItem>
  );
}

const MOST_TAGS = 4;

/** The tags of the article itself; beyond the first few, how many more. */
function Tags({ tags }: { readonly tags: readonly string[] }) {
  const rest = tags.length - MOST_TAGS;
  return (
    <>
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
      {rest > 0 ? <span className={styles.dot}>{t('library.tags.more', { count: rest })}</span> : null}
    </>
  );
}

/** Marks by kind: the four in their order, then what a pack added; letter and number, the name for who hears it. */
function Marks({ article }: { readonly article: ArticleSummary }) {
  const codes = Object.keys(article.marksByKind);
  const ordered = [...BASE_KINDS.filter((kind) => codes.includes(kind)), ...codes.filter((c) => !isBase(c))];
  if (ordered.length === 0) return <p className={styles.marks}>{t('library.marks', { count: 0 })}</p>;
  return (
    <ul role="list" className={styles.marks}>
      {ordered.map((code) => {
        const name = kindName(code);
        const count = article.marksByKind[code] ?? 0;
        return (
          <li key={code} className={styles.kindCount} title={t('library.kindCount', { kind: name, count })}>
            <KindBadge kind={code} letter={name.slice(0, 1).toUpperCase()} label={name} />
            {count}
          </li>
        );
      })}
    </ul>
  );
}

const isBase = (code: string): boolean => (BASE_KINDS as readonly string[]).includes(code);
