/** What is put down of a person or paper, "same person as …", and the question before one is deleted. */
import { useState } from 'react';
import type { ArticleId, Source } from '../../../shared/model';
import { t } from '../../services/messages';
import { AlertDialog, Button, Dialog, Select, TextField } from '../../ui';
import type { PersonRow } from '../logic/people';
import { changePerson, deletePerson, mergePeople } from './people-actions';
import styles from './People.module.css';

interface DialogProps {
  readonly article: ArticleId;
  readonly person: PersonRow;
  readonly onClose: () => void;
}

/** Longest name that the core takes. */
export const LONGEST_NAME_CHARS = 200;

const SPEAKS = ['unsaid', 'speaks', 'spokenAbout'] as const;
const IDENTIFIED = ['unsaid', 'named', 'described', 'unnamed'] as const;

export function EditDialog({ article, person, onClose }: DialogProps) {
  const { source } = person;
  const [name, setName] = useState(source.name);
  const [speaks, setSpeaks] = useState<(typeof SPEAKS)[number]>(source.speaks ?? 'unsaid');
  const [identified, setIdentified] = useState<(typeof IDENTIFIED)[number]>(source.identification ?? 'unsaid');
  const isNamed = name.trim() !== '';

  const save = () => {
    if (!isNamed) return;
    onClose();
    void changePerson(article, source, {
      name,
      speaks: speaks === 'unsaid' ? null : speaks,
      identification: identified === 'unsaid' ? null : identified,
    });
  };

  return (
    <Dialog
      title={t('people.editTitle')}
      isOpen
      onClose={onClose}
      closeLabel={t('people.close')}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!isNamed} onPress={save}>
            {t('people.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('people.name')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME_CHARS}
          error={isNamed ? null : t('people.nameMissing')}
          autoFocus
        />
        <Select
          label={t('people.identified')}
          choices={IDENTIFIED.map((value) => ({ value, text: t(`people.identified.${value}`) }))}
          value={identified}
          onChange={setIdentified}
        />
        <Select
          label={t('people.speaks')}
          choices={SPEAKS.map((value) => ({ value, text: t(`people.speaks.${value}`) }))}
          value={speaks}
          onChange={setSpeaks}
        />
      </form>
    </Dialog>
  );
}

export function MergeDialog({
  article,
  person,
  others,
  onClose,
}: DialogProps & { readonly others: readonly Source[] }) {
  const { source } = person;
  const [chosen, setChosen] = useState<string>(others[0]?.id ?? '');
  const into = others.find(({ id }) => id === chosen);
  return (
    <Dialog
      title={t('people.mergeTitle', { name: source.name })}
      isOpen
      onClose={onClose}
      closeLabel={t('people.close')}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!into}
            onPress={() => {
              onClose();
              if (into) void mergePeople(article, source, into);
            }}
          >
            {t('people.mergeDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('people.mergeInto')}
          choices={others.map(({ id, name }) => ({ value: id, text: name }))}
          value={chosen}
          onChange={setChosen}
        />
        <p className={styles.explained}>
          {t('people.mergeExplained', { name: source.name, into: into?.name ?? '', marks: person.marks.length })}
        </p>
      </div>
    </Dialog>
  );
}

export function DeleteDialog({ article, person, onClose }: DialogProps) {
  return (
    <AlertDialog
      title={t('people.deleteTitle', { name: person.source.name })}
      isOpen
      isDanger
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void deletePerson(article, person.source);
      }}
      confirmLabel={t('people.deleteDo')}
      cancelLabel={t('common.cancel')}
    >
      {t('people.deleteExplained', { marks: person.marks.length })}
    </AlertDialog>
  );
}
