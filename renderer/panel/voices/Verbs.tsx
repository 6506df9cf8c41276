/** The verbs with which the text lets people speak: for whom, and for which viewpoint. */
import type { Account, Figure } from '../../../shared/measures';
import { t } from '../../services/messages';
import { barPercent, Bars } from '../figures/Bars';
import { ChartTable } from '../figures/ChartTable';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { speakerName } from '../figures/speaker-name';
import { usePanelData, type PanelData } from '../panel-data';
import styles from './Voices.module.css';

type Use = Account['verbs'][number];

interface Verb {
  readonly verb: string;
  readonly count: Figure;
  readonly uses: readonly Use[];
}

const LONGEST_PERCENT = 70;

/** Each verb once, most used first as the account has them, with everyone's use of it. */
function gatherVerbs({ account, marks }: PanelData): Verb[] {
  const order = new Map(marks.map(({ id }, i) => [id, i]));
  return [...Map.groupBy(account.verbs, ({ verb }) => verb)]
    .map(([verb, uses]): Verb => {
      const ids = uses.flatMap(({ count }) => count.marks);
      const inOrder = ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      const basis = uses[0]?.count.basis ?? { marks: 0, words: 0 };
      return { verb, uses, count: { value: ids.length, reason: null, basis, marks: inOrder } };
    })
    .sort((a, b) => b.count.marks.length - a.count.marks.length);
}

export function Verbs() {
  const data = usePanelData();
  const { account, sourceById, viewpointById } = data;
  const verbs = gatherVerbs(data);
  const quotes = account.voices.people.concat(account.voices.unassigned);
  const of = quotes.reduce((sum, voice) => sum + (voice.quotes.value ?? 0), 0);
  if (verbs.length === 0) return <p className={styles.sentence}>{t('voices.verbsNone')}</p>;
  const max = Math.max(...verbs.map(({ count }) => count.marks.length));
  const noted = verbs.reduce((sum, { count }) => sum + count.marks.length, 0);
  const whoOf = ({ source, viewpoint }: Use): string => {
    const name = speakerName(sourceById, source);
    const side = viewpoint === null ? undefined : viewpointById.get(viewpoint)?.name;
    return side === undefined ? name : t('voices.verbsFor', { name, viewpoint: side });
  };
  const use = (each: Use) => (
    <FigureNumber figure={each.count} what={t('voices.verbWhat', { verb: each.verb, who: whoOf(each) })} />
  );
  const total = ({ verb, count }: Verb) => <FigureNumber figure={count} what={t('voices.verbAllWhat', { verb })} />;
  return (
    <>
      <p className={styles.sentence}>{t('voices.verbsSentence', { noted, of })}</p>
      <ul className={styles.rows}>
        {verbs.map((verb) => {
          const percent = barPercent(verb.count.marks.length, max, LONGEST_PERCENT);
          return (
            <li key={verb.verb}>
              <div className={styles.counted}>
                <span className={styles.verb}>{verb.verb}</span>
                <div className={styles.amount}>
                  <Bars
                    summary={t('voices.verbBar', { count: verb.count.marks.length })}
                    bars={[{ from: 0, percent, pattern: 'solid' }]}
                  />
                  <span className={styles.number} style={{ insetInlineStart: `${percent}%` }}>
                    {total(verb)}
                  </span>
                </div>
              </div>
              <div className={styles.speakers}>
                {verb.uses.map((each) => (
                  <span key={`${each.source ?? ''} ${each.viewpoint ?? ''}`}>
                    {whoOf(each)} {use(each)}
                  </span>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <ChartTable
        caption={t('voices.verbsCaption')}
        columns={[t('voices.verbColumn'), t('panel.speakersWho'), t('voices.viewpointColumn'), t('voices.quotes')]}
        rows={account.verbs.map((each) => ({
          key: `${each.verb} ${each.source ?? ''} ${each.viewpoint ?? ''}`,
          head: each.verb,
          cells: [
            speakerName(sourceById, each.source),
            (each.viewpoint === null ? undefined : viewpointById.get(each.viewpoint)?.name) ?? t('voices.noViewpoint'),
            <span key="count">{use(each)}</span>,
          ],
        }))}
      />
      <HowCounted sentence={t('voices.verbsHow')} source={t('voices.verbsSource')} basis={account.voices.own.basis} />
    </>
  );
}
