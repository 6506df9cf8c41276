/** Entman's four functions across, the means in use down. A cell without marks is there, and blank. */
import type { Account } from '../../../shared/measures';
import { FIELDS_VERSION, type FramingDevice, type FramingFunction } from '../../../shared/model';
import { messages, t } from '../../services/messages';
import { VisuallyHidden } from '../../ui';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { PanelSection } from '../figures/PanelSection';
import { usePanelData } from '../panel-data';
import styles from './Framing.module.css';

type Count = Account['framing']['count'];
type Framing = Account['framing'];

export function FramingGrid() {
  const { framing } = usePanelData().account;
  const total = framing.count.value ?? 0;
  // "Not said" is a cell only where there is something in it: it is none of the four that can be blank.
  const functions = framing.functions.filter(({ function: f, count }) => f !== null || count.marks.length > 0);
  const devices = framing.devices.filter(
    ({ device, count }) => count.marks.length > 0 || (device !== null && total > 0),
  );
  const cellOf = (f: FramingFunction | null, device: FramingDevice | null) =>
    framing.cells.find((cell) => cell.function === f && cell.device === device)?.count;
  return (
    <PanelSection title={t('framing.gridTitle')}>
      <p className={styles.sentence}>{blankSentence(framing)}</p>
      <div className={styles.scroll}>
        <table className={styles.grid} aria-label={t('framing.gridCaption')}>
          <thead>
            <tr>
              <th scope="col">{t('framing.meansColumn')}</th>
              {functions.map(({ function: f }) => (
                <th key={f ?? 'open'} scope="col">
                  {functionName(f)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.all}>
              <th scope="row">{t('framing.all')}</th>
              {functions.map(({ function: f, count }) => (
                <Cell key={f ?? 'open'} count={count} what={cellWhat(f)} isWorded isOneOfFour={f !== null} />
              ))}
            </tr>
            {devices.map(({ device }) => (
              <tr key={device ?? 'open'}>
                <th scope="row">{deviceName(device)}</th>
                {functions.map(({ function: f }) => (
                  <Cell
                    key={f ?? 'open'}
                    count={cellOf(f, device)}
                    what={cellWhat(f, deviceName(device))}
                    isOneOfFour={f !== null}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.legend}>{t('framing.legend')}</p>
      <HowCounted
        sentence={t('framing.gridHow', { version: FIELDS_VERSION })}
        source={t('framing.gridSource')}
        basis={{ ...framing.count.basis, marks: total }}
      />
    </PanelSection>
  );
}

interface CellProps {
  readonly count: Count | undefined;
  readonly what: string;
  /** A blank cell says "none marked" for all to read. */
  readonly isWorded?: boolean;
  /** Stands under one of the four functions; under "not said" nothing can be blank. */
  readonly isOneOfFour: boolean;
}

function Cell({ count, what, isWorded = false, isOneOfFour }: CellProps) {
  if (!count || count.marks.length === 0) {
    const words = t('framing.noneMarked');
    return (
      <td>
        <span className={isOneOfFour ? styles.blank : undefined}>
          {isWorded && isOneOfFour ? words : <VisuallyHidden>{words}</VisuallyHidden>}
        </span>
      </td>
    );
  }
  return (
    <td>
      <span className={styles.cell}>
        <FigureNumber figure={count} what={what} />
      </span>
    </td>
  );
}

const functionName = (f: FramingFunction | null): string =>
  f === null ? t('framing.notSaid') : t(`framing.does.${f}`);

const deviceName = (device: FramingDevice | null): string =>
  device === null ? t('framing.notSaid') : t(`framing.device.${device}`);

function cellWhat(f: FramingFunction | null, device?: string): string {
  if (f === null) {
    return device === undefined ? t('framing.cellWhatAllOpen') : t('framing.cellWhatOpen', { device });
  }
  const does = { function: t(`framing.does.${f}`) };
  return device === undefined ? t('framing.cellWhatAll', does) : t('framing.cellWhat', { ...does, device });
}

/** Which of the four no mark has. */
function blankSentence({ count, functions }: Framing): string {
  if (count.marks.length === 0) return t('framing.blankAll');
  const blank = functions.flatMap(({ function: f, count: n }) => (f !== null && n.marks.length === 0 ? [f] : []));
  const open = functions.find(({ function: f }) => f === null)?.count.marks.length ?? 0;
  const list = new Intl.ListFormat(messages.locale, { type: 'disjunction' });
  const sentences = [
    blank.length === 0
      ? t('framing.blankNone')
      : t('framing.blankSome', { functions: list.format(blank.map((f) => t(`framing.does.${f}`))) }),
    ...(open > 0 ? [t('framing.blankOpen', { open })] : []),
  ];
  return sentences.join(' ');
}
