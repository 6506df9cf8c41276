/** Marks whose kind's one question has no answer yet; each number opens them. */
import { BASE_KINDS, type BaseKind, type MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import { usePanelData } from '../panel-data';
import styles from './Density.module.css';

const QUESTIONS = {
  quote: 'people.askQuote',
  claim: 'people.askClaim',
  framing: 'people.askFraming',
  opinion: 'people.askOpinion',
} as const satisfies Record<BaseKind, string>;

export function StillOpen() {
  const { account } = usePanelData();
  const { unassigned, words } = account;
  const open = BASE_KINDS.filter((base) => unassigned[base].length > 0);
  if (open.length === 0) return <p className={styles.sentence}>{t('panel.openNone')}</p>;
  const figure = (marks: MarkId[]) => ({
    value: marks.length,
    reason: null,
    basis: { marks: marks.length, words },
    marks,
  });
  return (
    <ul className={styles.open}>
      {open.map((base) => (
        <li key={base}>
          <FigureNumber
            figure={figure(unassigned[base])}
            what={t(`panel.openWhat.${base}`)}
            format={(count) => t(`panel.openCount.${base}`, { count })}
          />{' '}
          <span className={styles.question}>{t(QUESTIONS[base])}</span>
        </li>
      ))}
    </ul>
  );
}
