/** A viewpoint renamed, made one with another, deleted. */
import { useState } from 'react';
import type { Viewpoint } from '../../../shared/model';
import { t } from '../../services/messages';
import { AlertDialog, Button, Dialog, Select, TextField } from '../../ui';
import { usePanelData } from '../panel-data';
import { LONGEST_VIEWPOINT_CHARS, nameProblem } from './names';
import { deleteViewpoint, mergeViewpoints, renameViewpoint } from './viewpoint-actions';
import styles from './Viewpoints.module.css';

interface DialogProps {
  readonly viewpoint: Viewpoint;
  readonly onClose: () => void;
  /** It was done: what had the focus may be gone. */
  readonly onDone: () => void;
}

/** How many stand under it. */
function useUnder({ id }: Viewpoint): { readonly people: number; readonly marks: number } {
  const { sources, marks } = usePanelData();
  return {
    people: sources.filter(({ viewpoint }) => viewpoint === id).length,
    marks: marks.filter(({ viewpoint }) => viewpoint === id).length,
  };
}

export function RenameViewpoint({ viewpoint, onClose, onDone }: DialogProps) {
  const { article, viewpoints } = usePanelData();
  const [name, setName] = useState(viewpoint.name);
  const problem = nameProblem(name, viewpoints, viewpoint.id);
  const canSave = name.trim() !== '' && problem === null;
  const save = () => {
    if (!canSave) return;
    onClose();
    if (name.trim() !== viewpoint.name) void renameViewpoint(article.id, viewpoint, name.trim()).then(onDone);
  };
  return (
    <Dialog
      title={t('viewpoints.renameTitle', { name: viewpoint.name })}
      isOpen
      onClose={onClose}
      closeLabel={t('people.close')}
      size="s"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={!canSave} onPress={save}>
            {t('viewpoints.renameDo')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('viewpoints.name')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_VIEWPOINT_CHARS}
          error={problem ? t(`viewpoints.problem.${problem}`) : null}
          autoFocus
        />
      </form>
    </Dialog>
  );
}

export function MergeViewpoint({ viewpoint, onClose, onDone }: DialogProps) {
  const { article, viewpoints } = usePanelData();
  const others = viewpoints.filter(({ id }) => id !== viewpoint.id);
  const [chosen, setChosen] = useState<string>(others[0]?.id ?? '');
  const into = others.find(({ id }) => id === chosen);
  const under = useUnder(viewpoint);
  return (
    <Dialog
      title={t('viewpoints.mergeTitle', { name: viewpoint.name })}
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
              if (into) void mergeViewpoints(article.id, viewpoint, into).then(onDone);
            }}
          >
            {t('people.mergeDo')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('viewpoints.mergeInto')}
          choices={others.map(({ id, name }) => ({ value: id, text: name }))}
          value={chosen}
          onChange={setChosen}
        />
        <p className={styles.explained}>
          {t('viewpoints.mergeExplained', { ...under, name: viewpoint.name, into: into?.name ?? '' })}
        </p>
      </div>
    </Dialog>
  );
}

export function DeleteViewpoint({ viewpoint, onClose, onDone }: DialogProps) {
  const { article } = usePanelData();
  const under = useUnder(viewpoint);
  return (
    <AlertDialog
      title={t('viewpoints.deleteTitle', { name: viewpoint.name })}
      isOpen
      isDanger
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void deleteViewpoint(article.id, viewpoint).then(onDone);
      }}
      confirmLabel={t('people.deleteDo')}
      cancelLabel={t('common.cancel')}
    >
      {t('viewpoints.deleteExplained', under)}
    </AlertDialog>
  );
}
