/** What was found in one part of the library: the best first, more by asking. */
import { useId, type MouseEvent, type ReactNode } from 'react';
import type { FoundPart, FoundRow } from '../../../shared/contract';
import { goTo, placeToHash, type Place } from '../../app/navigation';
import { kindName, t } from '../../services/messages';
import { Button, KindBadge } from '../../ui';
import { rememberOpening } from '../use-return';
import { Snippet } from './Snippet';
import styles from './Search.module.css';

export interface GroupProps {
  readonly heading: string;
  readonly total: number;
  /** Null: all are shown. */
  readonly onMore: (() => void) | null;
  readonly children: ReactNode;
}

/** A heading with its number, what was found, and the way to the rest. */
export function Group({ heading, total, onMore, children }: GroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id} className={styles.heading}>
        {heading} <span className={styles.total}>{t('library.search.total', { count: total })}</span>
      </h2>
      {children}
      {onMore ? (
        <Button size="s" variant="quiet" onPress={onMore} className={styles.more}>
          {t('library.search.more', { heading })}
        </Button>
      ) : null}
    </section>
  );
}

/** Where a find is to be read: at its words, at its mark, else at the article's start. */
export function placeOf({ article, mark, at }: FoundRow): Place {
  return {
    screen: 'reader',
    article,
    ...(mark ? { mark } : {}),
    ...(at ? { words: { start: at.start, end: at.end } } : {}),
  };
}

export function FoundRows({ part }: { readonly part: FoundPart }) {
  return (
    <ul role="list" className={styles.rows}>
      {part.rows.map((row) => (
        <li key={`${row.article}/${row.mark ?? row.item ?? ''}`}>
          <FoundLink row={row} part={part.part} />
        </li>
      ))}
    </ul>
  );
}

function FoundLink({ row, part }: { readonly row: FoundRow; readonly part: FoundPart['part'] }) {
  const place = placeOf(row);
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    rememberOpening(row.article);
    goTo(place);
  };
  const kind = row.kind === null ? null : kindName(row.kind);
  return (
    <a
      href={`#${placeToHash(place)}`}
      className={styles.row}
      data-found
      data-focus-key={`found/${part}/${row.article}/${row.mark ?? row.item ?? ''}`}
      onClick={open}
    >
      <span className={styles.snippet}>
        {kind !== null && row.kind !== null ? (
          <KindBadge kind={row.kind} letter={kind.slice(0, 1).toUpperCase()} label={kind} className={styles.badge} />
        ) : null}
        <bdi>
          <Snippet snippet={row.snippet} />
        </bdi>
      </span>
      <span className={styles.where}>
        <span dir="auto" className={styles.articleTitle}>
          {row.title}
        </span>
        <span aria-hidden="true"> · </span>
        <bdi>{row.outlet ?? t('library.outletNotStated')}</bdi>
      </span>
    </a>
  );
}
