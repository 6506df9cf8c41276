import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { StoreTrouble } from '../../shared/contract';
import { announce } from '../services/announcer';
import { call, CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { queryClient, statusQuery } from '../services/queries';
import { AlertDialog, Button, showToast } from '../ui';
import { Brand } from './Brand';
import { CopyPath } from './CopyPath';
import styles from './Page.module.css';

/** The data file cannot be used: what is wrong, where it is, what to do. It is never written to from here. */
export function StoreTroubleScreen({ trouble }: { readonly trouble: z.infer<typeof StoreTrouble> }) {
  const [isAsking, setIsAsking] = useState(false);
  const retry = useMutation({
    mutationFn: () => call('app.status', {}),
    onSuccess: (status) => {
      queryClient.setQueryData(statusQuery.queryKey, status);
      if (status.store.state === 'open') void queryClient.invalidateQueries();
      else announce(t('trouble.still'), 'assertive');
    },
  });
  const setAside = useMutation({
    mutationFn: () => call('store.setAside', {}),
    onSuccess: async ({ movedTo }) => {
      const text = t('trouble.movedTo', { path: movedTo });
      showToast(text);
      announce(text);
      await queryClient.invalidateQueries();
    },
  });
  const refusal = setAside.error ?? retry.error;
  return (
    <main className={styles.alone} id="main">
      <div className={styles.card}>
        <Brand className={styles.brand} />
        <h1 className={styles.title}>{t(`trouble.${trouble.state}.title`)}</h1>
        <p className={styles.text}>{t(`trouble.${trouble.state}.help`)}</p>
        <dl className={styles.facts}>
          <div className={styles.fact}>
            <dt>{t('trouble.file')}</dt>
            <dd>
              <CopyPath path={trouble.path} />
            </dd>
          </div>
          <div className={styles.fact}>
            <dt>{t('trouble.reason')}</dt>
            <dd>{trouble.reason}</dd>
          </div>
        </dl>
        <div className={styles.actions}>
          <Button variant="primary" isPending={retry.isPending} onPress={() => retry.mutate()}>
            {t('common.tryAgain')}
          </Button>
          <Button isDisabled={setAside.isPending} onPress={() => setIsAsking(true)}>
            {t('trouble.setAside')}
          </Button>
        </div>
        <div role="status">
          {retry.isSuccess ? <p className={styles.text}>{t('trouble.still')}</p> : null}
          {refusal ? (
            <p className={styles.text}>
              {refusal instanceof CallError ? errorText(refusal.data) : t('error.internal')}
            </p>
          ) : null}
        </div>
        <p className={styles.quiet}>{t('trouble.setAsideHelp')}</p>
      </div>
      <AlertDialog
        title={t('trouble.confirmTitle')}
        isOpen={isAsking}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          setAside.mutate();
        }}
        confirmLabel={t('trouble.confirm')}
        cancelLabel={t('common.cancel')}
      >
        <p>{t('trouble.confirmHelp')}</p>
      </AlertDialog>
    </main>
  );
}
