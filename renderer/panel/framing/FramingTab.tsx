/** How it is framed: what the wording does and by what means, whose wording it is, and the opinions. */
import { t } from '../../services/messages';
import { CountList } from '../figures/CountList';
import { HowCounted } from '../figures/HowCounted';
import { PanelSection } from '../figures/PanelSection';
import { usePanelData } from '../panel-data';
import { FramingGrid } from './FramingGrid';
import { OpinionTable } from './OpinionTable';
import styles from './Framing.module.css';

export function FramingTab() {
  const { framing } = usePanelData().account;
  const total = framing.count.value ?? 0;
  return (
    <div className={styles.tab}>
      <FramingGrid />
      {total > 0 && (
        <PanelSection title={t('framing.whoseTitle')}>
          <CountList
            label={t('framing.whoseTitle')}
            none={t('framing.none')}
            rows={framing.byWhose.map(({ whose, count }) => ({
              key: whose ?? 'open',
              label: whose === null ? t('framing.notSaid') : t(`framing.whose.${whose}`),
              what:
                whose === null
                  ? t('framing.whoseWhatOpen')
                  : t('framing.whoseWhat', { whose: t(`framing.whose.${whose}`) }),
              figure: count,
            }))}
          />
          <HowCounted sentence={t('framing.whoseHow')} basis={{ ...framing.count.basis, marks: total }} />
        </PanelSection>
      )}
      <OpinionTable />
    </div>
  );
}
