import { useEffect, useState } from 'react';
import { X } from 'lucide-react';
import { Button, IconButton } from './Button';
import { dismissToast, TOAST_MS, useToasts, type Toast } from './toasts';
import styles from './ToastRegion.module.css';

export interface ToastRegionProps {
  /** Name of the landmark. */
  readonly label: string;
  readonly closeLabel: string;
}

/** Where toasts pass by. Time stands still while the pointer or the focus is in it. */
export function ToastRegion({ label, closeLabel }: ToastRegionProps) {
  const toasts = useToasts((state) => state.toasts);
  const [isHeld, setIsHeld] = useState(false);
  if (toasts.length === 0) return null;
  return (
    <section
      aria-label={label}
      data-region="toasts"
      data-print="hide"
      tabIndex={-1}
      className={styles.region}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <ul role="list" className={styles.list}>
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} isHeld={isHeld} closeLabel={closeLabel} />
        ))}
      </ul>
    </section>
  );
}

function ToastLine({ toast, isHeld, closeLabel }: { toast: Toast; isHeld: boolean; closeLabel: string }) {
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismissToast(toast.id), TOAST_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
  const { action } = toast;
  return (
    <li className={styles.toast} data-tone={toast.tone}>
      <span className={styles.text}>{toast.text}</span>
      {action ? (
        <Button
          size="s"
          onPress={() => {
            dismissToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label={closeLabel} onPress={() => dismissToast(toast.id)}>
        <X aria-hidden />
      </IconButton>
    </li>
  );
}
