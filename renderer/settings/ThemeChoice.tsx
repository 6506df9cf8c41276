import type { Settings, Theme } from '../../shared/model';
import { t } from '../services/messages';
import { updateSettings } from '../services/settings';
import { ChoiceCards, Select } from '../ui';
import { paintedTheme } from '../app/appearance';
import { useMedia } from '../app/use-media';
import styles from './Settings.module.css';

const THEMES: readonly Theme[] = ['system', 'light', 'cream', 'dark', 'contrast'];

/** The themes, each as a small page in its own colours. */
export function ThemeChoice({ settings }: { readonly settings: Settings }) {
  const wish = {
    isDark: useMedia('(prefers-color-scheme: dark)'),
    isMoreContrast: useMedia('(prefers-contrast: more)'),
  };
  return (
    <ChoiceCards
      label={t('settings.theme')}
      choices={THEMES.map((theme) => ({
        value: theme,
        text: t(`settings.theme.${theme}`),
        icon: <Swatch theme={paintedTheme(theme, wish)} />,
      }))}
      value={settings.theme}
      onChange={(theme) => updateSettings({ theme })}
    />
  );
}

/** The same choice in one line. */
export function ThemeSelect({ settings }: { readonly settings: Settings }) {
  return (
    <Select
      label={t('settings.theme')}
      choices={THEMES.map((theme) => ({ value: theme, text: t(`settings.theme.${theme}`) }))}
      value={settings.theme}
      onChange={(theme) => updateSettings({ theme })}
    />
  );
}

const Swatch = ({ theme }: { readonly theme: string }) => (
  <span className={styles.swatch} data-theme={theme}>
    <span className={styles.swatchRail} />
    <span className={styles.swatchText}>
      <i />
      <i data-kind="claim" />
      <i />
      <i data-kind="framing" />
    </span>
  </span>
);
