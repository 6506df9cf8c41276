/** A block's words as the reader will show them. */
import { Fragment, type ReactNode } from 'react';
import type { Block, Run } from '../../../shared/model';
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

export function BlockText({ block }: { readonly block: Block }) {
  const runs: Run[] = [];
  let shown = 0;
  for (const run of block.runs) {
    const room = SHOWN_CHARACTERS - shown;
    if (room <= 0) break;
    runs.push(run.text.length > room ? { ...run, text: `${run.text.slice(0, room)}…` } : run);
    shown += run.text.length;
  }
  return (
    <span className={styles.text} data-soft-wrap={block.softWrap || undefined}>
      {runs.map((run, i) => (
        <Fragment key={i}>{styled(run)}</Fragment>
      ))}
    </span>
  );
}
