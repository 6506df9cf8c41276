import { DEFAULT_SETTINGS } from '../../shared/model';
import { useCommands, useShownKeys } from '../app/commands';
import { goTo } from '../app/navigation';
import { t } from '../services/messages';
import { useSettings } from '../services/queries';
import { Button, Popover } from '../ui';
import { useState } from 'react';
import { ReadingControls } from './ReadingControls';
import { ThemeSelect } from './ThemeChoice';
import styles from './Settings.module.css';

export interface ComfortPopoverProps {
  /** Opened and closed by the screen; absent: it minds itself, and the command "Text size, face and spacing" opens it. */
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** "Aa": how the text looks, next to the text. */
export function ComfortPopover({ isOpen, onOpenChange }: ComfortPopoverProps) {
  const [isOpenHere, setIsOpenHere] = useState(false);
  const settings = useSettings().data ?? DEFAULT_SETTINGS;
  const shownKeys = useShownKeys();
  const setOpen = onOpenChange ?? setIsOpenHere;
  useCommands({ 'view.comfort': () => setOpen(true) }, isOpen === undefined);
  return (
    <Popover
      label={t('comfort.title')}
      isOpen={isOpen ?? isOpenHere}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="quiet"
          size="s"
          className={styles.aa}
          aria-label={t('comfort.title')}
          aria-keyshortcuts={shownKeys('view.comfort')}
        >
          <span aria-hidden>{t('comfort.button')}</span>
        </Button>
      }
    >
      <ThemeSelect settings={settings} />
      <ReadingControls settings={settings} />
      <Button
        size="s"
        variant="quiet"
        className={styles.reset}
        onPress={() => {
          setOpen(false);
          goTo({ screen: 'settings' });
        }}
      >
        {t('comfort.all')}
      </Button>
    </Popover>
  );
}
