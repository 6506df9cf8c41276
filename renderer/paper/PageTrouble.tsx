/** In place of a page that cannot be shown: why, and the way to the library. */
import { goTo } from '../app/navigation';
import { CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { Button } from '../ui';
import styles from './PageTrouble.module.css';

export function PageTrouble({ error }: { readonly error: Error }) {
  const isGone = error instanceof CallError && error.data.code === 'notFound';
  return (
    <div className={styles.status}>
      <h1 role="alert">{t(isGone ? 'reader.notFoundTitle' : 'reader.errorTitle')}</h1>
      <p>
        {isGone ? t('reader.notFoundHelp') : error instanceof CallError ? errorText(error.data) : t('error.internal')}
      </p>
      <Button onPress={() => goTo({ screen: 'library' })}>{t('reader.toLibrary')}</Button>
    </div>
  );
}

/** While a page is made ready. */
export const PageWaits = ({ text }: { readonly text: string }) => (
  <p className={styles.status} role="status">
    {text}
  </p>
);
