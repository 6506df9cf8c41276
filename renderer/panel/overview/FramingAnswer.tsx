/** How it is framed: the four functions of a frame, blank ones too, and what there is of opinion. */
import type { Account } from '../../../shared/measures';
import { t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import { More } from '../figures/More';
import { usePanelData } from '../panel-data';
import { Answer } from './Answer';
import { FramingCells } from './FramingCells';
import styles from './FramingAnswer.module.css';

type Cell = Account['framing']['functions'][number];

export function FramingAnswer() {
  const { account } = usePanelData();
  const { functions } = account.framing;
  const cells = functions.filter((cell) => cell.function !== null);
  const nameOf = (cell: Cell): string =>
    cell.function === null ? t('people.notAnswered') : t(`panel.function.${cell.function}`);
  const number = (cell: Cell) => (
    <FigureNumber figure={cell.count} what={t('panel.framingWhat', { function: nameOf(cell) })} />
  );
  return (
    <Answer
      title={t('panel.framing')}
      aside={<span className={styles.aside}>{t('panel.framingAside')}</span>}
      sentence={<Opinion account={account} />}
      more={<More tab="framing" about={t('panel.framing')} />}
      table={{
        caption: t('panel.framingCaption'),
        columns: [t('panel.framingAside'), t('panel.framingColumn')],
        rows: functions.map((cell) => ({
          key: cell.function ?? 'open',
          head: nameOf(cell),
          cells: [number(cell)],
        })),
      }}
    >
      <div className={styles.cells}>
        <FramingCells counts={cells.map((cell) => ({ name: nameOf(cell), count: cell.count.value ?? 0 }))} />
        {cells.map((cell) => (
          <div key={cell.function} className={styles.cell}>
            <span>{nameOf(cell)}</span>
            {number(cell)}
          </div>
        ))}
      </div>
    </Answer>
  );
}

/** "Opinion: 3 passages, 2 in the article's own voice, 1 of them stated as fact." */
function Opinion({ account }: { readonly account: Account }) {
  const { count, cells } = account.opinion;
  const total = count.value ?? 0;
  if (total === 0) return t('panel.opinionNone');
  const having = (test: (cell: (typeof cells)[number]) => boolean): number =>
    cells.filter(test).reduce((sum, cell) => sum + (cell.count.value ?? 0), 0);
  const own = having(({ whose }) => whose === 'ownVoice');
  const asFact = having(({ signalled }) => signalled === 'asFact');
  return (
    <>
      <FigureNumber
        figure={count}
        what={t('panel.opinionWhat')}
        format={(value) => t('panel.opinion', { count: value })}
      />
      {t('panel.opinionOf', { own, asFact })}
    </>
  );
}
