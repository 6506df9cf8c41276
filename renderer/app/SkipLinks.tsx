import { t } from '../services/messages';
import { useLayout } from './layout';
import { enterRegion } from './regions';
import { usePlace } from './navigation';
import styles from './Shell.module.css';

/** The first Tab stops: past the places, straight to the text or the panel. */
export function SkipLinks() {
  const isReader = usePlace((state) => state.place.screen === 'reader');
  const hasPanel = useLayout((state) => state.panelOpen) && isReader;
  const go = (event: React.MouseEvent, selector: string) => {
    // The address's fragment names the place one is in: it must not change.
    event.preventDefault();
    const target = document.querySelector<HTMLElement>(selector);
    if (target) enterRegion(target);
  };
  return (
    <nav className={styles.skip} aria-label={t('shell.skip')} data-print="hide">
      <a href="#main" onClick={(event) => go(event, isReader ? '[data-region="text"]' : '#main')}>
        {t('shell.skipToMain')}
      </a>
      {hasPanel ? (
        <a href="#panel" onClick={(event) => go(event, '#panel')}>
          {t('shell.skipToPanel')}
        </a>
      ) : null}
    </nav>
  );
}
