/**
 * The reader's frame: the text in the middle, the panel at its right, nothing ever over the words.
 * The reader fills the slots; this file decides where they go at which width.
 */
import { useEffect, useRef, type ReactNode } from 'react';
import { X } from 'lucide-react';
import { t } from '../services/messages';
import { IconButton } from '../ui';
import { PANEL_FOLDS, useLayout } from './layout';
import { useMedia } from './use-media';
import styles from './ReaderLayout.module.css';

export interface ReaderLayoutProps {
  /** The bar over the text: first child where one is (it may shrink), then the tools. */
  readonly header: ReactNode;
  /** The kinds with keys and counts; always in sight. */
  readonly legend?: ReactNode;
  /** The text. Gets all the height that is left and scrolls by itself (`height: 100%; overflow: auto`). */
  readonly children: ReactNode;
  /** The selected mark's card; docks under the text and takes height from it instead of covering it. */
  readonly card?: ReactNode;
  /** The panel's contents; scrolls by itself. Null: no panel and no button for it. */
  readonly panel: ReactNode;
}

export function ReaderLayout({ header, legend, children, card, panel }: ReaderLayoutProps) {
  const { panelOpen, setPanelOpen } = useLayout();
  const isDrawer = useMedia(PANEL_FOLDS);
  const asideRef = useRef<HTMLElement>(null);
  const hasPanel = panel !== null && panel !== undefined;
  const isShown = hasPanel && panelOpen;
  const isDrawerShown = isShown && isDrawer;
  useDrawerFocus(asideRef, isDrawerShown);
  useEffect(
    () => () => {
      // The next article starts with its text, not under a drawer that was left open.
      if (window.matchMedia(PANEL_FOLDS).matches) setPanelOpen(false);
    },
    [setPanelOpen],
  );

  return (
    <div className={styles.layout} data-panel={isShown ? (isDrawer ? 'drawer' : 'beside') : 'none'}>
      <main
        id="main"
        tabIndex={-1}
        aria-label={t('shell.main')}
        className={styles.main}
        // Whoever goes to the text, by Tab or from the panel, wants to see it.
        onFocus={isDrawerShown ? () => setPanelOpen(false) : undefined}
      >
        <header className={styles.header} data-region="tools" tabIndex={-1} data-print="hide">
          {header}
        </header>
        {legend ? <div className={styles.legend}>{legend}</div> : null}
        <div className={styles.text}>{children}</div>
        {card ? (
          <section
            aria-label={t('shell.card')}
            data-region="card"
            tabIndex={-1}
            className={styles.card}
            data-print="hide"
          >
            {card}
          </section>
        ) : null}
      </main>
      {isShown ? (
        <>
          {isDrawer ? (
            <div className={styles.scrim} onClick={() => setPanelOpen(false)} aria-hidden data-print="hide" />
          ) : null}
          <aside
            id="panel"
            ref={asideRef}
            data-region="panel"
            data-print="hide"
            tabIndex={-1}
            aria-label={t('shell.panel')}
            className={styles.panel}
            onKeyDown={(event) => {
              if (isDrawer && event.key === 'Escape' && !event.defaultPrevented) {
                event.stopPropagation();
                setPanelOpen(false);
              }
            }}
          >
            {isDrawer ? (
              <IconButton label={t('shell.hidePanel')} onPress={() => setPanelOpen(false)} className={styles.close}>
                <X aria-hidden />
              </IconButton>
            ) : null}
            {panel}
          </aside>
        </>
      ) : null}
    </div>
  );
}

/** A drawer takes the focus when it opens and, unless the focus went on meanwhile, gives it back when it goes. */
function useDrawerFocus(ref: React.RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const aside = ref.current;
    if (!isOpen || !aside) return undefined;
    const before = document.activeElement;
    aside.focus();
    return () => {
      const isElsewhere = document.activeElement !== document.body && !aside.contains(document.activeElement);
      if (!isElsewhere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isOpen, ref]);
}

/** Whether the panel is shown, and the switch for it. */
export function usePanelShown(): readonly [boolean, (shown: boolean) => void] {
  const shown = useLayout((state) => state.panelOpen);
  const setShown = useLayout((state) => state.setPanelOpen);
  return [shown, setShown];
}

export { togglePanel } from './layout';
