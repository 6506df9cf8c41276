/** Indices of how words are spread over people and over viewpoints, each explained; folded away until asked for. */
import type { Account, DiversityFigures } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { usePanelData, type PanelData } from '../panel-data';
import styles from './Comparison.module.css';

const INDICES = [
  'topShare',
  'effectiveNumber',
  'shannon',
  'pielou',
  'simpson',
  'inverseSimpson',
  'simpsonEvenness',
  'heip',
  'hill0',
  'hill2',
  'gini',
] as const;
type Index = (typeof INDICES)[number];

interface FigureSet {
  readonly name: string;
  readonly figures: DiversityFigures;
  readonly nameOf: (id: string) => string;
}

export function MoreFigures() {
  const data = usePanelData();
  const sets = setsOf(data);
  const known = sets.filter(({ figures }) => figures.effectiveNumber.value !== null);
  return (
    <details className={styles.more}>
      <summary>{t('comparison.more')}</summary>
      <p className={styles.quiet}>{t('comparison.moreIntro')}</p>
      <h4 className={styles.index}>{t('comparison.restOn')}</h4>
      <dl className={styles.basis}>
        {sets.map((set) => (
          <div key={set.name}>
            <dt>{set.name}</dt>
            <dd>{restsOn(set)}</dd>
          </div>
        ))}
      </dl>
      {known.length > 0 && INDICES.map((index) => <IndexPart key={index} index={index} sets={known} />)}
      {known.length > 0 && <p className={styles.quiet}>{t('comparison.symbols')}</p>}
      <p className={styles.quiet}>{t('comparison.notFair')}</p>
    </details>
  );
}

function IndexPart({ index, sets }: { readonly index: Index; readonly sets: readonly FigureSet[] }) {
  const name = t(`comparison.${index}`);
  return (
    <div className={styles.part}>
      <h4 className={styles.index}>{name}</h4>
      <p className={styles.quiet}>{t(`comparison.${index}.says`)}</p>
      <dl className={styles.values}>
        {sets.map((set) => (
          <div key={set.name}>
            <dt>{set.name}</dt>
            <dd>
              <FigureNumber
                figure={set.figures[index]}
                what={t('comparison.valueWhat', { index: name, set: set.name })}
                format={(value) => writeValue(index, value)}
              />
            </dd>
          </div>
        ))}
      </dl>
      {index === 'topShare' &&
        sets.map((set) =>
          set.figures.overTwoThirds === null ? null : (
            <p key={set.name} className={styles.quiet}>
              {twoThirds(set)}
            </p>
          ),
        )}
      <HowCounted
        sentence={t(`comparison.${index}.how`)}
        formula={t(`comparison.${index}.formula`)}
        source={t(`comparison.${index}.source`)}
      />
    </div>
  );
}

function setsOf({ account, sourceById, viewpoints }: PanelData): FigureSet[] {
  const { more } = account;
  const unknown = t('comparison.unknown');
  const personName = (id: string) => [...sourceById.values()].find((each) => each.id === id)?.name ?? unknown;
  const viewpointName = (id: string) => viewpoints.find((each) => each.id === id)?.name ?? unknown;
  const setOf = (over: keyof Account['more'], sort: 'quoted' | 'paraphrased'): FigureSet => ({
    name: t(`comparison.set.${over}`, { sort }),
    figures: more[over][sort],
    nameOf: over === 'people' ? personName : viewpointName,
  });
  return [
    setOf('people', 'quoted'),
    setOf('people', 'paraphrased'),
    setOf('viewpoints', 'quoted'),
    setOf('viewpoints', 'paraphrased'),
  ];
}

/** "Imke Vasbo 24, Marek Tull 20, 2 with none · 4 quotes, 44 words"; or why there are no figures. */
function restsOn({ figures, nameOf }: FigureSet): string {
  const { value, reason, basis } = figures.effectiveNumber;
  if (value === null) {
    return t('comparison.setReason', { reason: reason === null ? '' : t(`measureReason.${reason}`) });
  }
  const some = figures.amounts.filter(({ words }) => words > 0).sort((a, b) => b.words - a.words);
  const without = figures.amounts.length - some.length;
  const amounts = [
    ...some.map(({ id, words }) => t('comparison.amount', { name: nameOf(id), words })),
    ...(without > 0 ? [t('comparison.amountNone', { count: without })] : []),
  ];
  return `${amounts.join(', ')} · ${t('comparison.setBasis', basis)}`;
}

function twoThirds({ name, figures, nameOf }: FigureSet): string {
  const [most] = [...figures.amounts].sort((a, b) => b.words - a.words);
  return figures.overTwoThirds && most
    ? t('comparison.overTwoThirds', { set: name, name: nameOf(most.id) })
    : t('comparison.notOverTwoThirds', { set: name });
}

const WHOLE: ReadonlySet<Index> = new Set(['hill0']);

function writeValue(index: Index, value: number): string {
  if (index === 'topShare') return t('panel.percent', { share: value });
  const digits = WHOLE.has(index) ? 0 : 2;
  const number = new Intl.NumberFormat(messages.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  return index === 'effectiveNumber' ? t('comparison.asIf', { value: number }) : number;
}
