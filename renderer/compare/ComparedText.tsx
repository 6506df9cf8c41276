/** The text of two versions with what changed in it: running, or the one beside the other. */
import { memo, useState, type ReactNode, type RefObject } from 'react';
import { t } from '../services/messages';
import { Button, VisuallyHidden } from '../ui';
import type { CompareLook } from './CompareBar';
import type { Fold, LaidComparison, LaidRow, LaidRun, MovedAway } from './lay';
import styles from './Compare.module.css';

interface ComparedTextProps {
  readonly parts: LaidComparison['parts'];
  readonly look: CompareLook;
  readonly language: string | null;
  readonly fromOrd: number;
  readonly toOrd: number;
  readonly textRef: RefObject<HTMLDivElement | null>;
  readonly onGo: (place: number) => void;
}

export const ComparedText = memo(function ComparedText(props: ComparedTextProps) {
  const { parts, look, language, fromOrd, toOrd, textRef, onGo } = props;
  return (
    <section aria-label={t('compare.text')} data-region="text" tabIndex={-1} className={styles.section}>
      {look === 'sides' ? (
        <div className={styles.columnHeads}>
          <p className={styles.label}>{t('compare.headlineWas', { ord: fromOrd })}</p>
          <p className={styles.label}>{t('compare.headlineWas', { ord: toOrd })}</p>
        </div>
      ) : null}
      <div ref={textRef} className={styles.text} lang={language ?? undefined} dir="auto">
        {parts.map((part) => {
          if (part.kind === 'row') return <Row key={part.key} row={part} look={look} />;
          if (part.kind === 'away') return <Away key={part.key} note={part} onGo={onGo} />;
          return <Folded key={part.key} fold={part} look={look} />;
        })}
      </div>
    </section>
  );
});

function Folded({ fold, look }: { readonly fold: Fold; readonly look: CompareLook }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        size="s"
        className={styles.fold}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
        lang="en"
      >
        {t(isOpen ? 'compare.unfold' : 'compare.fold', { count: fold.paragraphs })}
      </Button>
      {isOpen ? null : (
        <p className={styles.printed} lang="en">
          {t('compare.foldPrinted', { count: fold.paragraphs })}
        </p>
      )}
      {isOpen ? fold.rows.map((row) => <Row key={row.key} row={row} look={look} />) : null}
    </>
  );
}

/** So much of a moved paragraph is shown where it was. */
const AWAY_UNITS = 60;

function Away({ note, onGo }: { readonly note: MovedAway; readonly onGo: (place: number) => void }) {
  const words = note.words.length > AWAY_UNITS ? `${note.words.slice(0, AWAY_UNITS).trimEnd()} …` : note.words;
  return (
    <p className={styles.away}>
      <span>{t(note.direction === 'down' ? 'compare.awayDown' : 'compare.awayUp', { words })}</span>
      <Button
        variant="quiet"
        size="s"
        aria-label={t('compare.awayGoLabel')}
        onPress={() => onGo(note.place)}
        className={styles.awayGo}
      >
        {t('compare.awayGo')}
      </Button>
    </p>
  );
}

const Row = memo(function Row({ row, look }: { readonly row: LaidRow; readonly look: CompareLook }) {
  const isKept = row.change === 'kept' && row.place === null;
  return (
    <div
      className={styles.row}
      data-change={row.change}
      data-quiet={isKept || undefined}
      data-page={row.isPage || undefined}
      {...(row.place === null ? {} : { 'data-place': row.place, tabIndex: -1 })}
    >
      <RowSigns row={row} />
      {look === 'running' ? (
        <Paragraphs row={row} paragraphs={row.running} />
      ) : (
        <div className={styles.sides}>
          <div>
            <Paragraphs row={row} paragraphs={row.old} />
          </div>
          <div>
            <Paragraphs row={row} paragraphs={row.new} />
          </div>
        </div>
      )}
    </div>
  );
});

/** What the row as a whole is or became, in words. */
function RowSigns({ row }: { readonly row: LaidRow }) {
  const { change, roleChange, oldCount, newCount, isPage } = row;
  const signs = [
    ...(change === 'added' ? [t('compare.isAdded')] : []),
    ...(change === 'removed' ? [t('compare.isRemoved')] : []),
    ...(change === 'moved' ? [t('compare.isMoved')] : []),
    ...(change === 'split' ? [t('compare.isSplit', { count: newCount })] : []),
    ...(change === 'joined' ? [t('compare.isJoined', { old: oldCount, count: newCount })] : []),
    ...(roleChange
      ? [t('compare.isRole', { old: t(`role.${roleChange.old}`), new: t(`role.${roleChange.new}`) })]
      : []),
    ...(isPage ? [t('compare.isPage')] : []),
  ];
  if (signs.length === 0) return null;
  return (
    <p className={styles.signs} lang="en">
      {signs.join(' · ')}
    </p>
  );
}

function Paragraphs({ row, paragraphs }: { readonly row: LaidRow; readonly paragraphs: LaidRow['running'] }) {
  return paragraphs.map((runs, i) => (
    <p key={i} className={styles.paragraph} data-role={row.role} dir="auto">
      {runs.map((run, j) => (
        <Words key={j} run={run} />
      ))}
    </p>
  ));
}

function Words({ run: { kind, text, place } }: { readonly run: LaidRun }): ReactNode {
  // White space that came or went is no change that one could see.
  if (kind === 'same' || place === null) return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag data-place={place} tabIndex={-1} className={styles[kind]}>
      <Unseen>{t(`compare.${kind}`)} </Unseen>
      {text}
      <Unseen> {t('compare.end')}</Unseen>
    </Tag>
  );
}

/** For screen readers; not copied with the words. A direction of its own: a paragraph's is that of the article's words. */
const Unseen = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.unseen} dir="ltr" lang="en">
    <VisuallyHidden>{children}</VisuallyHidden>
  </span>
);
