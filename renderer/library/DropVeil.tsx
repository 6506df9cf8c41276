/** Says that what is dragged over the window can be let go here. Decoration: dropping has a button that does the same. */
import { FileDown } from 'lucide-react';
import styles from './DropVeil.module.css';

export function DropVeil({ text }: { readonly text: string }) {
  return (
    <div className={styles.veil} aria-hidden="true">
      <p className={styles.text}>
        <FileDown />
        {text}
      </p>
    </div>
  );
}
