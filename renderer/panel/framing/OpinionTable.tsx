/** Opinions by whose they are and whether they are shown as opinions. */
import { Signalled, Whose } from '../../../shared/model';
import { t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { PanelSection } from '../figures/PanelSection';
import { usePanelData } from '../panel-data';
import styles from './Framing.module.css';

const ROWS = [...Whose.options, null];
const COLUMNS = [...Signalled.options, null];

const whoseName = (whose: Whose | null): string =>
  whose === null ? t('framing.notSaid') : t(`framing.whose.${whose}`);
const signalledName = (signalled: Signalled | null): string =>
  signalled === null ? t('framing.notSaid') : t(`framing.signalled.${signalled}`);

export function OpinionTable() {
  const { by, account } = usePanelData();
  const { count, cells } = account.opinion;
  const total = count.value ?? 0;
  if (total === 0) {
    return (
      <PanelSection title={t('framing.opinionTitle')}>
        <p className={styles.none}>{t('framing.opinionNone')}</p>
      </PanelSection>
    );
  }
  const sum = (test: (cell: (typeof cells)[number]) => boolean): number =>
    cells.filter(test).reduce((all, cell) => all + (cell.count.value ?? 0), 0);
  return (
    <PanelSection title={t('framing.opinionTitle')}>
      <p className={styles.sentence}>
        {t('framing.opinionSentence', {
          ...by,
          count: total,
          own: sum(({ whose }) => whose === 'ownVoice'),
          asFact: sum(({ signalled }) => signalled === 'asFact'),
        })}
      </p>
      <table className={styles.opinions} aria-label={t('framing.opinionCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('framing.opinionWhose')}</th>
            {COLUMNS.map((signalled) => (
              <th key={signalled ?? 'open'} scope="col">
                {signalledName(signalled)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((whose) => (
            <tr key={whose ?? 'open'}>
              <th scope="row">{whoseName(whose)}</th>
              {COLUMNS.map((signalled) => {
                const figure = cells.find((cell) => cell.whose === whose && cell.signalled === signalled)?.count;
                const what = t('framing.opinionWhat', { whose: whoseName(whose), signalled: signalledName(signalled) });
                return (
                  <td key={signalled ?? 'open'}>
                    {figure && <FigureNumber figure={figure} what={what} none={t('framing.none')} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <HowCounted sentence={t('framing.opinionHow')} basis={{ ...count.basis, marks: total }} />
    </PanelSection>
  );
}
