/** An address as it was typed. One on the web can be opened, outside of Plumbline; every other stays words. */
import { useState } from 'react';
import { Check, Copy, ExternalLink } from 'lucide-react';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { IconButton } from '../../ui';
import { readWebAddress } from './words';
import styles from './Notes.module.css';

export function Address({ address }: { readonly address: string }) {
  const href = readWebAddress(address);
  if (href !== null) {
    return (
      <p className={styles.meta}>
        <a
          className={styles.link}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('notes.openOutside', { address: href })}
        >
          {href} <ExternalLink aria-hidden className={styles.outside} />
        </a>
      </p>
    );
  }
  return (
    <p className={styles.meta}>
      {address} <CopyAddress address={address} />
    </p>
  );
}

function CopyAddress({ address }: { readonly address: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announce(t('common.copied'));
    } catch {
      // No clipboard here: the address stands there to be selected by hand.
    }
  };
  return (
    <IconButton label={t('notes.copyAddress', { address })} className={styles.copy} onPress={() => void copy()}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
    </IconButton>
  );
}
