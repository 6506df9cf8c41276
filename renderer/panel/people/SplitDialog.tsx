/** "Two people": which spellings and marks are somebody else's, and who that is. */
import { useId, useState } from 'react';
import type { ArticleId, MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, Checkbox, Dialog, TextField } from '../../ui';
import { nameOfKind } from '../kinds';
import type { PersonRow } from '../logic/people';
import { usePanelData } from '../panel-data';
import { splitPerson } from './people-actions';
import { LONGEST_NAME_CHARS } from './PersonDialogs';
import styles from './People.module.css';

interface SplitDialogProps {
  readonly article: ArticleId;
  readonly person: PersonRow;
  readonly onClose: () => void;
}

const MAX_WORDS_CHARS = 90;
const cut = (text: string): string => (text.length > MAX_WORDS_CHARS ? `${text.slice(0, MAX_WORDS_CHARS)}…` : text);

const toggled = <T,>(set: ReadonlySet<T>, each: T, isOn: boolean): ReadonlySet<T> =>
  new Set([...set].filter((other) => other !== each).concat(isOn ? [each] : []));

export function SplitDialog({ article: id, person, onClose }: SplitDialogProps) {
  const { source, marks } = person;
  const { article } = usePanelData();
  const [spellings, setSpellings] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<ReadonlySet<MarkId>>(new Set());
  const [typed, setTyped] = useState<string | null>(null);
  const [spellingsLabel, marksLabel] = [useId(), useId()];
  // Until a name is typed, it is the first spelling chosen.
  const name = (typed ?? source.spellings.find((spelling) => spellings.has(spelling)) ?? '').trim();
  const canSplit = name !== '' && spellings.size + given.size > 0;

  const split = () => {
    if (!canSplit) return;
    onClose();
    const parts = {
      name,
      spellings: source.spellings.filter((spelling) => spellings.has(spelling)),
      marks: marks.map((mark) => mark.id).filter((mark) => given.has(mark)),
    };
    void splitPerson(id, source, parts);
  };

  return (
    <Dialog
      title={t('people.splitTitle', { name: source.name })}
      isOpen
      onClose={onClose}
      closeLabel={t('people.close')}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!canSplit} onPress={split}>
            {t('people.splitDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.explained}>{t('people.splitExplained')}</p>
        {source.spellings.length > 0 && (
          <fieldset className={styles.choices} aria-labelledby={spellingsLabel}>
            <legend id={spellingsLabel} className={styles.legend}>
              {t('people.splitSpellings')}
            </legend>
            {source.spellings.map((spelling) => (
              <Checkbox
                key={spelling}
                isSelected={spellings.has(spelling)}
                onChange={(isOn) => setSpellings((now) => toggled(now, spelling, isOn))}
              >
                {spelling}
              </Checkbox>
            ))}
          </fieldset>
        )}
        {marks.length > 0 && (
          <fieldset className={styles.choices} aria-labelledby={marksLabel}>
            <legend id={marksLabel} className={styles.legend}>
              {t('people.splitMarks')}
            </legend>
            {marks.map((mark) => (
              <Checkbox
                key={mark.id}
                isSelected={given.has(mark.id)}
                onChange={(isOn) => setGiven((now) => toggled(now, mark.id, isOn))}
              >
                <span className={styles.kindName}>{nameOfKind(article, mark.kind)}:</span>{' '}
                {cut(mark.ranges.map(({ exact }) => exact).join(' … '))}
              </Checkbox>
            ))}
          </fieldset>
        )}
        <TextField
          label={t('people.splitName')}
          value={typed ?? name}
          onChange={setTyped}
          maxLength={LONGEST_NAME_CHARS}
        />
      </div>
    </Dialog>
  );
}
