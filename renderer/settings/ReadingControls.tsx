import { DEFAULT_SETTINGS, type ReadingFace, type Settings } from '../../shared/model';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { updateSettings } from '../services/settings';
import { Button, Select, Slider } from '../ui';
import styles from './Settings.module.css';

const FACES: readonly ReadingFace[] = ['serif', 'hyperlegible', 'opendyslexic', 'system'];

const faceChoices = FACES.map((face) => ({
  value: face,
  text: t(`settings.face.${face}`),
  detail: t(`settings.face.${face}Detail`),
}));

const step = { lessLabel: t('settings.less'), moreLabel: t('settings.more') };

/** Face, size and spacing of everything that is read: in Settings and behind "Aa". */
export function ReadingControls({ settings }: { readonly settings: Settings }) {
  const reset = () => {
    const { face, textSizePercent, leadingPercent, spacingPercent, measureCh } = DEFAULT_SETTINGS;
    updateSettings({ face, textSizePercent, leadingPercent, spacingPercent, measureCh });
    announce(t('settings.resetReadingDone'));
  };
  return (
    <div className={styles.controls}>
      <Select
        label={t('settings.face')}
        choices={faceChoices}
        value={settings.face}
        onChange={(face) => updateSettings({ face })}
      />
      <Slider
        {...step}
        label={t('settings.size')}
        value={settings.textSizePercent}
        min={80}
        max={200}
        step={5}
        onChange={(textSizePercent) => updateSettings({ textSizePercent })}
        format={(value) => t('settings.percent', { value })}
      />
      <Slider
        {...step}
        label={t('settings.leading')}
        value={settings.leadingPercent}
        min={140}
        max={240}
        step={4}
        onChange={(leadingPercent) => updateSettings({ leadingPercent })}
        format={(value) => t('settings.lines', { value: value / 100 })}
      />
      <Slider
        {...step}
        label={t('settings.spacing')}
        value={settings.spacingPercent}
        min={0}
        max={20}
        step={2}
        onChange={(spacingPercent) => updateSettings({ spacingPercent })}
        format={(value) => (value === 0 ? t('settings.noSpacing') : t('settings.spacingValue', { value }))}
      />
      <Slider
        {...step}
        label={t('settings.measure')}
        value={settings.measureCh}
        min={40}
        max={90}
        step={2}
        onChange={(measureCh) => updateSettings({ measureCh })}
        format={(value) => t('settings.characters', { value })}
      />
      <Button size="s" variant="quiet" className={styles.reset} onPress={reset}>
        {t('settings.resetReading')}
      </Button>
    </div>
  );
}
