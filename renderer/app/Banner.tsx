import { TriangleAlert } from 'lucide-react';
import { useHostState } from '../services/host-state';
import { errorText, t } from '../services/messages';
import { useSavedState } from '../services/saved-state';
import styles from './Banner.module.css';

/** What has gone wrong for the whole window and is not over: the engine is away, or a change was not kept. */
export function Banner() {
  const isGone = useHostState((state) => state.state === 'gone');
  const failure = useSavedState((state) => state.failure);
  if (isGone || failure?.code === 'coreGone') return <Strip title={t('host.goneTitle')} text={t('host.goneHelp')} />;
  if (failure) return <Strip title={errorText(failure)} text={t('saved.failedHelp')} />;
  return null;
}

const Strip = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div role="alert" className={styles.banner} data-print="hide">
    <TriangleAlert aria-hidden className={styles.icon} />
    <p>
      <strong>{title}</strong> {text}
    </p>
  </div>
);
