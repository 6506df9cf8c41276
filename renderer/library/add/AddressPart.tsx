/** A web page by its address: asked for by the person, never by itself. */
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Globe } from 'lucide-react';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { AlertDialog, Button, TextField } from '../../ui';
import styles from './AddScreen.module.css';
import { forgetOffer, keepOut, takeAddress, typeAddress, useAddFlow } from './flow';
import { completeAddress, hostOf } from './web-address';

export function AddressPart() {
  const { address, offer, private: asked } = useAddFlow();
  const [isWrong, setWrong] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);

  // What was pasted is an address: the next key gets the page.
  useEffect(() => {
    if (offer === null) return;
    button.current?.focus();
    if (offer === 'pasted') announce(t('web.offered', { host: hostOf(address) }));
    forgetOffer();
  }, [offer, address]);

  const get = (event: SubmitEvent) => {
    event.preventDefault();
    const whole = completeAddress(address);
    setWrong(whole === null);
    if (whole === null) input.current?.focus();
    else void takeAddress(whole);
  };
  return (
    <form className={styles.address} onSubmit={get} noValidate>
      <TextField
        label={t('web.label')}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck="false"
        placeholder={t('web.placeholder')}
        value={address}
        onChange={(value) => {
          setWrong(false);
          typeAddress(value);
        }}
        error={isWrong ? t('web.notAnAddress') : null}
        inputRef={input}
        className={styles.addressField}
      />
      <Button ref={button} type="submit" icon={<Globe aria-hidden />} className={styles.addressButton}>
        {t('web.get')}
      </Button>
      <p className={styles.addressHint}>{t('web.hint')}</p>
      <AlertDialog
        title={t('web.privateTitle')}
        isOpen={asked !== null}
        onCancel={keepOut}
        onConfirm={() => asked !== null && void takeAddress(asked, true)}
        confirmLabel={t('web.privateGet')}
        cancelLabel={t('web.privateNot')}
      >
        <p>{t('web.privateText', { host: hostOf(asked ?? '') })}</p>
      </AlertDialog>
    </form>
  );
}
