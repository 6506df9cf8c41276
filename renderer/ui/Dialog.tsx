import { useId, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { Button, IconButton } from './Button';
import { classNames } from './class-names';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The row of buttons at the foot. */
  readonly actions?: ReactNode;
  /** Name of the closing cross. */
  readonly closeLabel: string;
  readonly size?: 'xs' | 's' | 'm' | 'l';
  /** `side`: a sheet at the window's right edge instead of the middle; `start`: at its left edge. */
  readonly place?: 'middle' | 'side' | 'start';
  /** False: only its own buttons close it, not a click outside. */
  readonly isDismissable?: boolean;
}

/** A window over the page: focus stays in it, Escape closes it, focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    children,
    actions,
    closeLabel,
    size = 'm',
    place = 'middle',
    isDismissable = true,
  } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      className={classNames(styles.overlay, styles[place])}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={closeLabel} onPress={onClose} className={styles.close}>
              <X aria-hidden />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {actions ? <footer className={styles.actions}>{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface AlertDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** The act takes something away. */
  readonly isDanger?: boolean;
}

/** Asks before an act. Escape and Cancel leave everything as it was. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, children, isOpen, onCancel, onConfirm, confirmLabel, cancelLabel, isDanger } = props;
  const textId = useId();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onCancel()}
      className={classNames(styles.overlay, styles.middle)}
    >
      <Modal className={classNames(styles.modal, styles.s)}>
        <AriaDialog role="alertdialog" aria-describedby={textId} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
          </header>
          <div className={styles.body} id={textId}>
            {children}
          </div>
          <footer className={styles.actions}>
            <Button onPress={onCancel} autoFocus>
              {cancelLabel}
            </Button>
            <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm}>
              {confirmLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
