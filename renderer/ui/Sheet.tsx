import type { ReactNode } from 'react';
import { Dialog, type DialogProps } from './Dialog';
import { Progress, Spinner } from './Progress';
import styles from './Sheet.module.css';

/** How far something is. */
export interface SheetRunning {
  /** What is being done, and how much of it is done. */
  readonly text: string;
  /** Name of the bar: the same all along. */
  readonly label: string;
  readonly done: number;
  /** Null: not known yet. */
  readonly total: number | null;
}

export interface SheetProps extends Pick<DialogProps, 'title' | 'onClose' | 'closeLabel' | 'actions' | 'children'> {
  /** Why it did not go: said at once, above all else. */
  readonly problem?: string | null;
  /** Under way: stands in place of the body. */
  readonly running?: SheetRunning | null;
}

/** A sheet at the window's edge for something that takes its time: head, body or how far it is, foot. A click outside closes nothing. */
export function Sheet({ problem = null, running = null, children, ...dialog }: SheetProps) {
  return (
    <Dialog {...dialog} isOpen place="side" size="s" isDismissable={false}>
      {problem === null ? null : <SheetProblem>{problem}</SheetProblem>}
      {running ? (
        <div className={styles.running}>
          <p className={styles.text}>{running.text}</p>
          {running.total === null ? (
            <Spinner label={running.label} />
          ) : (
            <Progress label={running.label} value={running.done} max={Math.max(running.total, 1)} />
          )}
        </div>
      ) : (
        children
      )}
    </Dialog>
  );
}

/** What did not go, or what to know before it does. `isQuiet`: part of what is read anyway, not said at once. */
export const SheetProblem = ({
  isQuiet = false,
  children,
}: {
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}) => (
  <p {...(isQuiet ? {} : { role: 'alert' })} className={styles.problem}>
    {children}
  </p>
);

/** A quieter line that explains. */
export const SheetHelp = ({ children }: { readonly children: ReactNode }) => <p className={styles.help}>{children}</p>;

export interface OutcomeGroup {
  readonly key: string;
  readonly text: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
  /** Its lines are shown without being asked for. */
  readonly isOpen: boolean;
}

/** More lines than this are counted, not listed. */
const MOST_LINES = 100;

/** What became of many things: how many of each, and each by name where one asks. Without any it is left out. */
export function OutcomeList({
  groups,
  more,
}: {
  readonly groups: readonly OutcomeGroup[];
  /** Says how many are not listed. */
  readonly more: (count: number) => string;
}) {
  const filled = groups.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) return null;
  return (
    <ul className={styles.outcomes}>
      {filled.map(({ key, text, lines, isOpen }) => (
        <li key={key}>
          <details open={isOpen}>
            <summary className={styles.summary}>
              <span className={styles.number}>{lines.length}</span> {text}
            </summary>
            <ul className={styles.lines}>
              {lines.slice(0, MOST_LINES).map((line) => (
                <li key={line.key}>{line.text}</li>
              ))}
              {lines.length > MOST_LINES ? <li>{more(lines.length - MOST_LINES)}</li> : null}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
