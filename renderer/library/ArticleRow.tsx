/** One line of the library, as a newspaper's contents page would set it. */
import { memo, type Ref } from 'react';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '../../shared/contract';
import { BASE_KINDS } from '../../shared/model';
import { placeToHash } from '../app/navigation';
import { dateLocale, kindName, t } from '../services/messages';
import { KindBadge } from '../ui';
import { formatDay } from '../../shared/text/published-date';
import { focusKeyOf } from './use-return';
import { formatWhen } from './when';
import styles from './LibraryScreen.module.css';

export interface ArticleRowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly article: ArticleSummary;
  readonly index: number;
  /** Where the row begins below the list's own top. */
  readonly topPx: number;
  readonly nowMs: number;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  readonly isMenuOpen: boolean;
}

/** Has no handlers of its own: the list takes keys and clicks for all rows, so that a row is light to bring into view. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { ref, article, index, topPx, nowMs, isCursor, isSelected, isMenuOpen } = props;
  const { meta } = article;
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={index + 1}
      aria-label={meta.title}
      aria-selected={isSelected}
      tabIndex={isCursor ? 0 : -1}
      className={styles.row}
      style={{ transform: `translateY(${topPx}px)` }}
      data-row={index}
      data-focus-key={focusKeyOf(article.id)}
    >
      <div role="gridcell" aria-colindex={1} className={styles.cell}>
        <div className={styles.about}>
          <a
            href={`#${placeToHash({ screen: 'reader', article: article.id })}`}
            tabIndex={-1}
            className={styles.articleTitle}
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
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('library.actionsFor', { title: meta.title })}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          className={styles.more}
        >
          <Ellipsis aria-hidden />
        </button>
      </div>
    </div>
  );
});

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
