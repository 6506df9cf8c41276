import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { Button } from '../ui';
import styles from './Page.module.css';

/** A path in full, and a button that copies it. */
export function CopyPath({ path }: { readonly path: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(path);
      setIsCopied(true);
      announce(t('common.copied'));
    } catch {
      // No clipboard here: the path stands there to be selected by hand.
    }
  };
  return (
    <span className={styles.path}>
      <code>{path}</code>
      <Button
        size="s"
        variant="quiet"
        icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onPress={() => void copy()}
      >
        {t(isCopied ? 'common.copied' : 'common.copy')}
      </Button>
    </span>
  );
}
