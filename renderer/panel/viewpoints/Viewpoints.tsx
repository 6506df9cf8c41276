/** The sides of the matter, named by the reader, after the question whether it is a dispute at all. */
import { useId } from 'react';
import { t } from '../../services/messages';
import { Comparison } from '../comparison/Comparison';
import { usePanelData } from '../panel-data';
import { DisputeGate } from './DisputeGate';
import { ViewpointList } from './ViewpointList';
import styles from './Viewpoints.module.css';

export function Viewpoints() {
  const { items, viewpoints } = usePanelData();
  const heading = useId();
  const isDispute = items.dispute?.answer === 'yes';
  return (
    <section aria-labelledby={heading} className={styles.section}>
      <h2 id={heading} className={styles.heading}>
        {t('viewpoints.title')}
      </h2>
      <DisputeGate />
      {(isDispute || viewpoints.length > 0) && <ViewpointList />}
      {isDispute && <Comparison />}
    </section>
  );
}
