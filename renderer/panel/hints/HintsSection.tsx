/** Dates and numbers that the text states, found by rule: looked for only while this stands on the page. */
import { useId, useMemo, useRef } from 'react';
import { DEFAULT_SETTINGS } from '../../../shared/model';
import { languageOfText } from '../../../shared/text';
import { announce } from '../../services/announcer';
import { messages, t } from '../../services/messages';
import { useSettings } from '../../services/queries';
import { updateSettings } from '../../services/settings';
import { Button } from '../../ui';
import { usePanelData } from '../panel-data';
import { DateOrder } from './DateOrder';
import { findHints } from './find-hints';
import { NumberHints } from './NumberHints';
import { UndatedEvents } from './UndatedEvents';
import styles from './Hints.module.css';

export function HintsSection() {
  const { showHints } = useSettings().data ?? DEFAULT_SETTINGS;
  const headingId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const turn = (on: boolean) => {
    updateSettings({ showHints: on });
    announce(t(on ? 'hints.saidOn' : 'hints.saidOff'));
    // The same button stays where it is, under its other name.
    toggle.current?.focus();
  };
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.heading}>
          {t('hints.title')}
        </h2>
        <Button ref={toggle} size="s" variant="quiet" className={styles.turn} onPress={() => turn(!showHints)}>
          {t(showHints ? 'hints.turnOff' : 'hints.turnOn')}
        </Button>
      </div>
      <p className={styles.lead}>{t(showHints ? 'hints.lead' : 'hints.off')}</p>
      {showHints && <Found />}
    </section>
  );
}

function Found() {
  const { article } = usePanelData();
  const { version, roles } = article;
  const { published } = article.meta;
  const { tag: language, isGuess } = languageOfText(article.meta, version);
  const hints = useMemo(
    () => findHints({ version, roles, meta: { published, language } }),
    [version, roles, published, language],
  );
  if (hints === null) {
    const name = language ? new Intl.DisplayNames(messages.locale, { type: 'language' }).of(language) : undefined;
    return (
      <p className={styles.quiet}>
        {t(isGuess ? 'hints.seemsOther' : 'hints.englishOnly', { language: name ?? language ?? '' })}
      </p>
    );
  }
  return (
    <>
      {(language === null || isGuess) && <p className={styles.quiet}>{t('hints.takenForEnglish')}</p>}
      <DateOrder dates={hints.dates} anchorDay={hints.anchorDay} />
      <UndatedEvents hints={hints.undated} />
      <NumberHints numbers={hints.numbers} sentenceAt={hints.sentenceAt} />
    </>
  );
}
