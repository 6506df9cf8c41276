/** The ways in which the text writes somebody: "Ms Ruiz" is "the minister". */
import { useId, useRef, useState } from 'react';
import { X } from 'lucide-react';
import type { Source } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, IconButton, TextField } from '../../ui';
import { catchFocus } from '../catch-focus';
import { usePanelData } from '../panel-data';
import { changePerson } from './people-actions';
import { LONGEST_NAME_CHARS } from './PersonDialogs';
import styles from './Person.module.css';

interface SpellingsProps {
  readonly source: Source;
  /** How often the text has one, within a longer spelling too. */
  readonly countOf: (spelling: string) => number;
}

export function Spellings({ source, countOf }: SpellingsProps) {
  const { article, readOnly } = usePanelData();
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const change = (spellings: string[], said: string) => changePerson(article.id, source, { spellings }, said);
  const remove = (spelling: string) =>
    void change(
      source.spellings.filter((each) => each !== spelling),
      t('people.saidSpellingGone', { name: source.name, spelling }),
    ).then(() => catchFocus(() => box.current?.querySelector('input') ?? null));
  return (
    <section ref={box} aria-labelledby={heading} className={styles.spellings}>
      <h3 id={heading} className={styles.subheading}>
        {t('people.spellings')}
      </h3>
      {source.spellings.length === 0 ? (
        <p className={styles.quiet}>{t('people.noSpellings')}</p>
      ) : (
        <ul className={styles.spellingList}>
          {source.spellings.map((spelling) => (
            <li key={spelling} className={styles.spelling}>
              <span className={styles.spellingText}>{spelling}</span>
              <span className={styles.times}>{t('people.times', { count: countOf(spelling) })}</span>
              {!readOnly && (
                <IconButton
                  label={t('people.removeSpelling', { spelling })}
                  className={styles.small}
                  onPress={() => remove(spelling)}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <AddSpelling
          known={source.spellings}
          onAdd={(spelling) =>
            change([...source.spellings, spelling], t('people.saidSpelling', { name: source.name, spelling }))
          }
        />
      )}
    </section>
  );
}

interface AddSpellingProps {
  readonly known: readonly string[];
  readonly onAdd: (spelling: string) => Promise<boolean>;
}

function AddSpelling({ known, onAdd }: AddSpellingProps) {
  const [typed, setTyped] = useState('');
  const spelling = typed.trim();
  const isKnown = known.includes(spelling);
  return (
    <form
      className={styles.addLine}
      onSubmit={(event) => {
        event.preventDefault();
        if (spelling === '' || isKnown) return;
        void onAdd(spelling).then((isKept) => isKept && setTyped(''));
      }}
    >
      <TextField
        label={t('people.addSpelling')}
        placeholder={t('people.addSpellingHint')}
        isLabelHidden
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST_NAME_CHARS}
        error={isKnown ? t('people.spellingKnown') : null}
        className={styles.addField}
      />
      <Button type="submit" isDisabled={spelling === '' || isKnown} aria-label={t('people.addSpellingDo')}>
        {t('people.add')}
      </Button>
    </form>
  );
}
