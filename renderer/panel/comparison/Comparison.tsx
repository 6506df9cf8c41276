/** Two viewpoints side by side, once the reader has said that they are in dispute. */
import { useId } from 'react';
import { t } from '../../services/messages';
import { usePanelData } from '../panel-data';
import { MoreFigures } from './MoreFigures';
import { SideBySide } from './SideBySide';
import styles from './Comparison.module.css';

const FEWEST_VIEWPOINTS = 2;

export function Comparison() {
  const { by, items, viewpoints } = usePanelData();
  const id = useId();
  const isDispute = items.dispute?.answer === 'yes';
  const isMany = viewpoints.length >= FEWEST_VIEWPOINTS;
  return (
    <section aria-labelledby={id} className={styles.comparison}>
      <h3 id={id} className={styles.heading}>
        {t('comparison.title')}
      </h3>
      {!isDispute && <p className={styles.quiet}>{t('comparison.needsDispute', by)}</p>}
      {isDispute && !isMany && (
        <p className={styles.quiet}>{t('comparison.needsViewpoints', { count: viewpoints.length })}</p>
      )}
      {isDispute && isMany && <SideBySide />}
      {isDispute && (
        <>
          <p className={styles.quiet}>{t('comparison.notFair')}</p>
          <MoreFigures />
        </>
      )}
    </section>
  );
}
