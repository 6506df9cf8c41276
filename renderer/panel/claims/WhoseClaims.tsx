/** Whose the claims are, whether they can be checked, and what the reader found out about them. */
import { t } from '../../services/messages';
import { CountList } from '../figures/CountList';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { PanelSection } from '../figures/PanelSection';
import { PassageLink } from '../figures/PassageLink';
import { ShortList } from '../figures/ShortList';
import { usePanelData } from '../panel-data';
import styles from './Claims.module.css';

export function WhoseClaims() {
  const { by, account, markById } = usePanelData();
  const { byWhose, byCheckable, checked, count } = account.claims;
  return (
    <PanelSection title={t('claims.whoseTitle')}>
      <h3 className={styles.group}>{t('claims.whose')}</h3>
      <CountList
        label={t('claims.whose')}
        none={t('claims.none')}
        rows={byWhose.map(({ whose, count: figure }) => ({
          key: whose ?? 'open',
          label: whose === null ? t('claims.notSaid') : t(`claims.whose.${whose}`),
          what:
            whose === null ? t('claims.whoseWhatOpen') : t('claims.whoseWhat', { whose: t(`claims.whose.${whose}`) }),
          figure,
        }))}
      />
      <h3 className={styles.group}>{t('claims.checkable')}</h3>
      <CountList
        label={t('claims.checkable')}
        none={t('claims.none')}
        rows={byCheckable.map(({ checkable, count: figure }) => ({
          key: checkable ?? 'open',
          label: checkable === null ? t('claims.notSaid') : t(`claims.checkable.${checkable}`),
          what: checkable === null ? t('claims.checkableWhatOpen') : t(`claims.checkableWhat.${checkable}`),
          figure,
        }))}
      />
      <h3 className={styles.group}>
        <span>{t('claims.checked', by)}</span>
        <FigureNumber figure={checked} what={t('claims.checkedWhat')} none={t('claims.none')} />
      </h3>
      {checked.marks.length === 0 ? (
        <p className={styles.none}>{t('claims.checkedNone', by)}</p>
      ) : (
        <ShortList label={t('claims.checked', by)} items={checked.marks} keyOf={(id) => id}>
          {(id) => {
            const { how, result, address } = markById.get(id)?.fields.claim?.checked ?? {};
            return (
              <>
                <PassageLink id={id} />
                {how !== undefined && <p className={styles.fact}>{t('claims.checkedHow', { how })}</p>}
                <p className={styles.fact}>
                  {result === undefined ? t('claims.checkedNoResult') : t('claims.checkedResult', { result })}
                </p>
                {address !== undefined && <p className={styles.fact}>{t('claims.checkedAddress', { address })}</p>}
              </>
            );
          }}
        </ShortList>
      )}
      <HowCounted sentence={t('claims.whoseHow')} basis={{ ...count.basis, marks: count.value ?? 0 }} />
    </PanelSection>
  );
}
