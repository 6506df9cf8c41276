/** The words of a block in a text field: Enter cuts at the caret, leaving the field keeps what was corrected. */
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Block } from '../../../shared/model';
import { blockText } from '../../../shared/text';
import { t } from '../../services/messages';
import styles from './BlockList.module.css';

export interface BlockFieldProps {
  readonly block: Block;
  readonly number: number;
  readonly problem: string | null;
  readonly onSplit: (typed: string, caret: number) => void;
  /** Answers whether it could be kept. */
  readonly onCommit: (typed: string) => boolean;
  readonly onRevert: () => void;
  /** The field is gone by a key: the focus belongs to its row again. */
  readonly onLeave: () => void;
}

export function BlockField(props: BlockFieldProps) {
  const { block, number, problem, onSplit, onCommit, onRevert, onLeave } = props;
  const [typed, setTyped] = useState(() => blockText(block));
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const isReverted = useRef(false);
  const helpId = useId();
  const problemId = useId();

  useLayoutEffect(() => {
    const field = fieldRef.current;
    field?.focus();
    field?.setSelectionRange(0, 0);
  }, []);
  // As high as its words, so that nothing scrolls inside of it.
  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }, [typed]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The list's own letters and arrows are no keys of this field.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      isReverted.current = true;
      onRevert();
      onLeave();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        if (onCommit(typed)) onLeave();
      } else {
        onSplit(typed, event.currentTarget.selectionStart);
        onLeave();
      }
    }
  };
  return (
    <div className={styles.field}>
      <textarea
        ref={fieldRef}
        dir="auto"
        rows={1}
        spellCheck={false}
        value={typed}
        aria-label={t('recut.fieldLabel', { number })}
        aria-describedby={problem ? `${problemId} ${helpId}` : helpId}
        aria-invalid={problem !== null}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Another window in front is no leaving; nor is a field that was put back.
          if (document.hasFocus() && !isReverted.current) onCommit(typed);
        }}
      />
      {problem ? (
        <p id={problemId} className={styles.fieldProblem}>
          {problem}
        </p>
      ) : null}
      <p id={helpId} className={styles.fieldHelp}>
        {t('recut.fieldHelp')}
      </p>
    </div>
  );
}
