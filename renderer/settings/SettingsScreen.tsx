import { useId, type ReactNode } from 'react';
import type { Settings } from '../../shared/model';
import { CopyPath } from '../app/CopyPath';
import { t } from '../services/messages';
import { useSettings, useStatus } from '../services/queries';
import { updateSettings } from '../services/settings';
import { RadioGroup, Spinner, Switch } from '../ui';
import { KeyTable } from './KeyTable';
import { ReadingControls } from './ReadingControls';
import { ThemeChoice } from './ThemeChoice';
import styles from './Settings.module.css';

export function SettingsScreen() {
  const settings = useSettings().data;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('settings.title')}</h1>
        <p className={styles.lead}>{t('settings.intro')}</p>
      </header>
      {settings ? <Sections settings={settings} /> : <Spinner label={t('shell.loading')} />}
    </div>
  );
}

function Sections({ settings }: { readonly settings: Settings }) {
  return (
    <>
      <Section title={t('settings.look')}>
        <ThemeChoice settings={settings} />
      </Section>
      <Section title={t('settings.reading')} help={t('settings.readingHelp')}>
        <div className={styles.reading}>
          <ReadingControls settings={settings} />
          <figure className={styles.sample}>
            <figcaption className={styles.sampleTitle}>{t('settings.sample')}</figcaption>
            <p className={styles.sampleText}>{t('settings.sampleText')}</p>
          </figure>
        </div>
      </Section>
      <Section title={t('settings.text')}>
        <Switch
          isSelected={settings.paragraphNumbers}
          onChange={(paragraphNumbers) => updateSettings({ paragraphNumbers })}
          help={t('settings.numbersHelp')}
        >
          {t('settings.numbers')}
        </Switch>
        <Switch
          isSelected={settings.showHints}
          onChange={(showHints) => updateSettings({ showHints })}
          help={t('settings.hintsHelp')}
        >
          {t('settings.hints')}
        </Switch>
      </Section>
      <Section title={t('settings.announce')}>
        <RadioGroup
          label={t('settings.announceMarks')}
          choices={[
            { value: 'off', text: t('settings.announceMarks.off') },
            {
              value: 'startAndCount',
              text: t('settings.announceMarks.startAndCount'),
              detail: t('settings.announceMarks.startAndCountDetail'),
            },
            { value: 'startAndEnd', text: t('settings.announceMarks.startAndEnd') },
          ]}
          value={settings.announceMarks}
          onChange={(announceMarks) => updateSettings({ announceMarks })}
        />
      </Section>
      <Section title={t('settings.keys')}>
        <Switch
          isSelected={settings.singleKeys}
          onChange={(singleKeys) => updateSettings({ singleKeys })}
          help={t('settings.singleKeysHelp')}
        >
          {t('settings.singleKeys')}
        </Switch>
        {settings.singleKeys ? <KeyTable settings={settings} /> : null}
      </Section>
      <About />
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function Section({ title, help, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {help ? <p className={styles.help}>{help}</p> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

function About() {
  const status = useStatus().data;
  return (
    <Section title={t('settings.about')}>
      {status ? (
        <>
          <p className={styles.strong}>{t('settings.version', { version: status.version })}</p>
          <div>
            <p className={styles.help}>{t('settings.dataFolder')}</p>
            <CopyPath path={status.dataFolder} />
          </div>
        </>
      ) : null}
      <p className={styles.text}>{t('settings.privacy')}</p>
      <p className={styles.help}>{t('settings.licence')}</p>
    </Section>
  );
}
