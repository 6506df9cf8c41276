/** Goes to the part of the panel that says more. */
import { createContext, useContext } from 'react';
import { t } from '../../services/messages';
import { catchFocus } from '../catch-focus';
import { setPanelTab, type PanelTab } from '../panel-state';
import styles from './Figures.module.css';

/** The parts that the panel has. */
export const PanelTabsContext = createContext<ReadonlySet<PanelTab>>(new Set());

interface MoreProps {
  readonly tab: PanelTab;
  /** What it is more of, for assistive technology: "More: who gets to speak". */
  readonly about: string;
  /** Shown instead of "More". */
  readonly text?: string;
}

export function More({ tab, about, text }: MoreProps) {
  const shown = text ?? t('figures.more');
  if (!useContext(PanelTabsContext).has(tab)) return null;
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={text === undefined ? t('figures.moreAbout', { about }) : undefined}
      onClick={() => {
        setPanelTab(tab);
        // This button goes away with its part: the focus goes on to the part's own tab.
        catchFocus(() => document.querySelector<HTMLElement>('#panel [role="tab"][aria-selected="true"]'));
      }}
    >
      {shown}
    </button>
  );
}
