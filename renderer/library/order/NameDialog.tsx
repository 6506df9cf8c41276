import { useId, useState } from 'react';
import { t } from '../../services/messages';
import { Button, Dialog, TextField } from '../../ui';

const MOST_CHARS = 120;

export interface NameDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Answers whether the name was taken; the refusal has been said. */
  readonly onSave: (name: string) => Promise<boolean>;
}

/** Asks for a name. */
export function NameDialog({ title, onClose, onSave }: NameDialogProps) {
  const form = useId();
  const [name, setName] = useState('');
  const save = async () => {
    if (name.trim() !== '' && (await onSave(name.trim()))) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closeLabel={t('common.close')}
      size="xs"
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isDisabled={name.trim() === ''}>
            {t('library.order.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={t('library.order.name')} value={name} onChange={setName} maxLength={MOST_CHARS} autoFocus />
      </form>
    </Dialog>
  );
}
