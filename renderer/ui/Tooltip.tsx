import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  /** Keys that do the same: "Ctrl+Z". */
  readonly keys?: string | undefined;
  /** One focusable React Aria element. */
  readonly children: ReactElement;
}

/** Names a control on hover and focus. Never holds what is said nowhere else. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
        {keys ? <Kbd>{keys}</Kbd> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
