/** Claims by what backs them, and those that nothing in the text backs. */
import type { Backing } from '../../../shared/model';
import { t } from '../../services/messages';
import { barPercent, Bars } from '../figures/Bars';
import { ChartTable } from '../figures/ChartTable';
import { CountList, type CountRow } from '../figures/CountList';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { PanelSection } from '../figures/PanelSection';
import { PassageLink } from '../figures/PassageLink';
import { ShortList } from '../figures/ShortList';
import { usePanelData } from '../panel-data';
import styles from './Claims.module.css';

export const backingName = (backing: Backing | null): string =>
  backing === null ? t('claims.notSaid') : t(`people.backing.${backing}`);

export const backingWhat = (backing: Backing | null): string =>
  backing === null ? t('claims.backingWhatOpen') : t('claims.backingWhat', { backing: backingName(backing) });

export function BackingFigures() {
  const { by, account } = usePanelData();
  const { claims } = account;
  const valueOf = (wanted: Backing | null) =>
    claims.byBacking.find(({ backing }) => backing === wanted)?.count.value ?? 0;
  const all = claims.count.value ?? 0;
  const most = Math.max(...claims.byBacking.map(({ count }) => count.value ?? 0));
  const rows: CountRow[] = claims.byBacking.map(({ backing, count }) => {
    const label = backingName(backing);
    return {
      key: backing ?? 'open',
      label,
      figure: count,
      what: backingWhat(backing),
      bar: (
        <Bars
          summary={t('claims.backingBar', { backing: label, value: count.value, count: all })}
          bars={[
            { from: 0, percent: barPercent(count.value, most, 100), pattern: backing === null ? 'hatched' : 'solid' },
          ]}
        />
      ),
    };
  });
  return (
    <PanelSection title={t('claims.backingTitle')}>
      <p className={styles.sentence}>
        {t('claims.backingSentence', { ...by, count: all, none: valueOf('none'), open: valueOf(null) })}
      </p>
      <CountList label={t('claims.backingCaption')} rows={rows} none={t('claims.none')} />
      <ChartTable
        caption={t('claims.backingCaption')}
        columns={[t('claims.backingColumn'), t('claims.countColumn')]}
        rows={rows.map(({ key, label, figure, what }) => ({
          key,
          head: label,
          cells: [<FigureNumber key="count" figure={figure} what={what} none={t('claims.none')} />],
        }))}
      />
      <HowCounted sentence={t('claims.backingHow')} basis={{ ...claims.count.basis, marks: all }} />
    </PanelSection>
  );
}

/** The claims themselves, where there are any: that there are none is said above. */
export function UnbackedClaims() {
  const { claims } = usePanelData().account;
  const ids = claims.byBacking.find(({ backing }) => backing === 'none')?.count.marks ?? [];
  if (ids.length === 0) return null;
  return (
    <PanelSection title={t('claims.unbackedTitle')}>
      <ShortList label={t('claims.unbackedTitle')} items={ids} keyOf={(id) => id}>
        {(id) => <PassageLink id={id} />}
      </ShortList>
    </PanelSection>
  );
}
