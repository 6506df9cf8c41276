/** "Same person as …", and the question before somebody is deleted. */
import { useState } from 'react';
import type { ArticleId, SourceId } from '../../../shared/model';
import { messages, t } from '../../services/messages';
import { AlertDialog, Button, Dialog, RadioGroup, Select } from '../../ui';
import type { PersonRow } from '../logic/people';
import { deletePerson, mergePeople } from './people-actions';
import styles from './People.module.css';

/** Longest name that the core takes. */
export const LONGEST_NAME_CHARS = 200;

const listOf = new Intl.ListFormat(messages.locale, { type: 'conjunction' });

interface MergeDialogProps {
  readonly article: ArticleId;
  /** One, who is somebody of the others; or several who are one. */
  readonly chosen: readonly PersonRow[];
  readonly people: readonly PersonRow[];
  readonly onClose: () => void;
  /** It was done: what had the focus may be gone. */
  readonly onDone: (into: SourceId) => void;
}

export function MergeDialog({ article, chosen, people, onClose, onDone }: MergeDialogProps) {
  const isOne = chosen.length === 1;
  const candidates = isOne ? people.filter((each) => !chosen.includes(each)) : chosen;
  const [intoId, setInto] = useState<string>(candidates[0]?.source.id ?? '');
  const into = candidates.find(({ source }) => source.id === intoId)?.source;
  const from = chosen.filter(({ source }) => source.id !== intoId);
  const names = listOf.format(from.map(({ source }) => `“${source.name}”`));
  const choices = candidates.map(({ source }) => ({ value: source.id, text: source.name }));
  const merge = () => {
    onClose();
    if (!into) return;
    void mergePeople(
      article,
      from.map(({ source }) => source),
      into,
    ).then((isDone) => isDone && onDone(into.id));
  };
  return (
    <Dialog
      title={isOne ? t('people.mergeTitle', { name: chosen[0]?.source.name ?? '' }) : t('people.mergeManyTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('people.close')}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!into} onPress={merge}>
            {t('people.mergeDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {isOne ? (
          <Select label={t('people.mergeInto')} choices={choices} value={intoId} onChange={setInto} />
        ) : (
          <RadioGroup label={t('people.mergeName')} choices={choices} value={intoId} onChange={setInto} />
        )}
        <p className={styles.explained}>
          {t('people.mergeExplained', {
            names,
            into: into?.name ?? '',
            count: from.length,
            marks: from.reduce((sum, { marks }) => sum + marks.length, 0),
          })}
        </p>
      </div>
    </Dialog>
  );
}

interface DeleteDialogProps {
  readonly article: ArticleId;
  readonly person: PersonRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DeleteDialog({ article, person, onClose, onDone }: DeleteDialogProps) {
  return (
    <AlertDialog
      title={t('people.deleteTitle', { name: person.source.name })}
      isOpen
      isDanger
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void deletePerson(article, person.source).then((isDone) => isDone && onDone());
      }}
      confirmLabel={t('people.deleteDo')}
      cancelLabel={t('common.cancel')}
    >
      {t('people.deleteExplained', { marks: person.marks.length })}
    </AlertDialog>
  );
}
