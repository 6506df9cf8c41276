/** A block's words as the reader will show them. */
import { Fragment, type ReactNode } from 'react';
import type { Block, Run } from '../../../shared/model';
import { t } from '../../services/messages';
import { VisuallyHidden } from '../../ui';
import styles from './BlockList.module.css';

/** Longer blocks are shown from their beginning only: a wall of text that long is nobody's paragraph. */
const SHOWN_CHARACTERS = 6_000;

function styled(run: Run): ReactNode {
  let words: ReactNode = run.text;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  // Only shown as a link: nothing under review can be followed.
  return run.link ? (
    <span className={styles.link} title={run.link}>
      {words}
    </span>
  ) : (
    words
  );
}

interface Piece extends Run {
  /** What the text that came in read here. */
  readonly was?: string;
}

/** The runs cut at corrections; the whole of a correction is one piece, in the style of its first word. */
function piecesOf({ runs, corrections = [] }: Block): Piece[] {
  const pieces: Piece[] = [];
  let [start, at, next] = [0, 0, 0];
  for (const run of runs) {
    const end = start + run.text.length;
    for (let fix = corrections[next]; fix && fix.at < end; fix = corrections[next]) {
      if (fix.at > at) pieces.push({ ...run, text: run.text.slice(at - start, fix.at - start) });
      pieces.push({ ...run, text: fix.now, was: fix.was });
      at = fix.at + fix.now.length;
      next += 1;
    }
    // A correction may reach into the next run, which then begins behind it.
    if (at < end) pieces.push({ ...run, text: run.text.slice(at - start) });
    at = Math.max(at, end);
    start = end;
  }
  return pieces;
}

/** Both spellings, told apart by more than a line through one of them. */
function corrected(was: string, words: ReactNode): ReactNode {
  return (
    <>
      <del className={styles.was}>
        <VisuallyHidden>{t('recut.wasWords')}</VisuallyHidden>
        {was}
      </del>{' '}
      <ins className={styles.now}>
        <VisuallyHidden>{t('recut.nowWords')}</VisuallyHidden>
        {words}
        <VisuallyHidden>{t('recut.wordsEnd')}</VisuallyHidden>
      </ins>
    </>
  );
}

export function BlockText({ block }: { readonly block: Block }) {
  const pieces: Piece[] = [];
  let shown = 0;
  for (const piece of piecesOf(block)) {
    const room = SHOWN_CHARACTERS - shown;
    if (room <= 0) break;
    pieces.push(piece.text.length > room ? { ...piece, text: `${piece.text.slice(0, room)}…` } : piece);
    shown += piece.text.length;
  }
  return (
    <span className={styles.text} dir="auto" data-soft-wrap={block.softWrap || undefined}>
      {pieces.map((piece, i) => (
        <Fragment key={i}>{piece.was === undefined ? styled(piece) : corrected(piece.was, styled(piece))}</Fragment>
      ))}
    </span>
  );
}
