import { Menu as MenuIcon } from 'lucide-react';
import { t } from '../services/messages';
import { Dialog, IconButton } from '../ui';
import { Brand } from './Brand';
import { useLayout } from './layout';
import { RailContents } from './RailContents';
import { SavedSign } from './SavedSign';
import styles from './TopBar.module.css';

/** The rail of a narrow window: a bar, and a menu that holds the rest. */
export function TopBar() {
  const { railOpen, setRailOpen } = useLayout();
  return (
    <header className={styles.bar} data-region="rail" tabIndex={-1} data-print="hide">
      <IconButton label={t('shell.menu')} onPress={() => setRailOpen(true)}>
        <MenuIcon aria-hidden />
      </IconButton>
      <Brand className={styles.brand} />
      <SavedSign />
      <Dialog
        place="start"
        size="xs"
        title={t('app.name')}
        isOpen={railOpen}
        onClose={() => setRailOpen(false)}
        closeLabel={t('common.close')}
      >
        <nav className={styles.menu} aria-label={t('shell.rail')}>
          <RailContents />
        </nav>
      </Dialog>
    </header>
  );
}
