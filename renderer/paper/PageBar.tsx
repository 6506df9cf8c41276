/** Over a page that is made to be read through and printed: the way back, what belongs to the page, printing. Not printed. */
import { ArrowLeft, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShownKeys } from '../app/commands';
import { Button, Kbd } from '../ui';
import styles from './PageBar.module.css';

interface PageBarProps {
  readonly back: string;
  readonly onBack: () => void;
  /** What printing is called on a wide screen. */
  readonly print: string;
  readonly children: ReactNode;
}

export function PageBar({ back, onBack, print, children }: PageBarProps) {
  const keys = useShownKeys()('app.print');
  return (
    <div className={styles.bar} data-region="tools" tabIndex={-1} data-print="hide">
      <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onPress={onBack}>
        {back}
      </Button>
      <div className={styles.middle}>{children}</div>
      <Button icon={<Printer aria-hidden />} onPress={() => window.print()}>
        {print}
        {keys ? <Kbd>{keys}</Kbd> : null}
      </Button>
    </div>
  );
}

/** The name and the shown value of one thing that belongs to a page. */
export const PageBarText = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.text}>{children}</span>
);
