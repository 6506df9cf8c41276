/** Who gets to speak: the article itself, then everyone with their quoted and paraphrased words, never added up. */
import type { Account, Figure, Voice } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { barPercent, Bars, Swatch } from '../figures/Bars';
import { FigureNumber } from '../figures/FigureNumber';
import { More } from '../figures/More';
import { speakerName, speakerTag } from '../figures/speaker-name';
import { chooseSpeakers } from '../logic/speakers';
import { usePanelData, type PanelData } from '../panel-data';
import { Answer } from './Answer';
import styles from './SpeakersAnswer.module.css';

/** Rows of people that leave room for the other answers in a window 800 px high. */
const MOST_ROWS = 5;
/** Names that one row says before it only counts. */
const MOST_NAMES = 3;
/** Of the room for both bars: how much the longest takes, and where the second begins. */
const LONGEST_PERCENT = 24;
const SECOND_PERCENT = 45;

export function SpeakersAnswer() {
  const data = usePanelData();
  const { account, sourceById } = data;
  const { voices } = account;
  const { rows, silent, left } = chooseSpeakers(voices.people, MOST_ROWS);
  const hasOpen = voices.unassigned.quotes.value !== 0;
  const shown = hasOpen ? [...rows, voices.unassigned] : rows;
  const max = Math.max(0, ...shown.flatMap(({ quoted, paraphrased }) => [quoted.value ?? 0, paraphrased.value ?? 0]));
  return (
    <Answer
      title={t('panel.speakers')}
      aside={
        <span className={styles.legend} aria-hidden>
          <span>
            <Swatch pattern="solid" /> {t('figures.quoted')}
          </span>
          <span>
            <Swatch pattern="hatched" /> {t('figures.paraphrased')}
          </span>
        </span>
      }
      sentence={
        <>
          {left > 0 && <More tab="people" about="" text={t('panel.speakersLeft', { count: left })} />}{' '}
          {orderSentence(data)}
        </>
      }
      more={<More tab="people" about={t('panel.speakers')} />}
      table={{
        caption: t('panel.speakersCaption'),
        columns: [t('panel.speakersWho'), t('figures.quoted'), t('figures.paraphrased')],
        rows: [
          {
            key: 'own',
            head: t('panel.articleItself'),
            cells: [<OwnVoice key="own" account={account} />, ''],
          },
          ...[...voices.people, voices.unassigned].map((voice) => {
            const name = speakerName(sourceById, voice.source);
            return {
              key: voice.source ?? 'open',
              head: name,
              cells: [
                <Words key="q" name={name} sort="quoted" figure={voice.quoted} />,
                <Words key="p" name={name} sort="paraphrased" figure={voice.paraphrased} />,
              ],
            };
          }),
        ],
      }}
    >
      <ul className={styles.rows}>
        <li className={styles.own}>
          <span className={styles.name}>{t('panel.articleItself')}</span>
          <span className={styles.ownWords}>
            <OwnVoice account={account} />
          </span>
        </li>
        {rows.map((voice) => (
          <Row key={voice.source} data={data} voice={voice} max={max} />
        ))}
        {silent.length > 0 && <SilentRow data={data} silent={silent} />}
        {hasOpen && <Row data={data} voice={voices.unassigned} max={max} />}
      </ul>
    </Answer>
  );
}

interface RowProps {
  readonly data: PanelData;
  readonly voice: Voice;
  readonly max: number;
}

function Row({ data, voice, max }: RowProps) {
  const { source, quoted, paraphrased, quotes } = voice;
  const known = source === null ? undefined : data.sourceById.get(source);
  const name = speakerName(data.sourceById, source);
  const tag = speakerTag(known);
  const first = barPercent(quoted.value, max, LONGEST_PERCENT);
  const second = barPercent(paraphrased.value, max, LONGEST_PERCENT);
  return (
    <li className={styles.row}>
      <span className={styles.who} title={tag === '' ? name : `${name}, ${tag}`}>
        <span className={source === null ? styles.open : styles.name}>{name}</span>
        {tag !== '' && <span className={styles.tag}> {tag}</span>}
        {source === null && (
          <>
            {' '}
            <FigureNumber
              figure={quotes}
              what={t('panel.speakersOpen')}
              format={(count) => t('panel.quotesCount', { count })}
            />
          </>
        )}
      </span>
      <div className={styles.words}>
        <Bars
          summary={t('figures.quotedAndParaphrased', {
            quoted: quoted.value ?? 0,
            paraphrased: paraphrased.value ?? 0,
          })}
          bars={[
            { from: 0, percent: first, pattern: 'solid' },
            { from: SECOND_PERCENT, percent: second, pattern: 'hatched' },
          ]}
        />
        <span className={styles.number} style={{ insetInlineStart: `${first}%` }}>
          <Words name={name} sort="quoted" figure={quoted} />
        </span>
        <span className={styles.number} style={{ insetInlineStart: `${SECOND_PERCENT + second}%` }}>
          <Words name={name} sort="paraphrased" figure={paraphrased} />
        </span>
      </div>
    </li>
  );
}

/** Those without words, by name: nobody who was put down drops out of sight. */
function SilentRow({ data, silent }: { readonly data: PanelData; readonly silent: readonly Voice[] }) {
  const names = silent.map(({ source }) => speakerName(data.sourceById, source));
  const rest = names.length - MOST_NAMES;
  const said = rest > 0 ? [...names.slice(0, MOST_NAMES), t('panel.speakersAnd', { count: rest })] : names;
  return (
    <li className={styles.silent} title={names.join(', ')}>
      <span className={styles.tag}>{t('panel.speakersSilent')}</span>{' '}
      <span className={styles.name}>{new Intl.ListFormat(messages.locale, { type: 'unit' }).format(said)}</span>
    </li>
  );
}

interface WordsProps {
  readonly name: string;
  readonly sort: 'quoted' | 'paraphrased';
  readonly figure: Figure;
}

/** Somebody without words has the number 0, not a reason. */
function Words({ name, sort, figure }: WordsProps) {
  const zero = figure.reason === 'noMarks' ? { none: '0' } : {};
  return (
    <FigureNumber figure={figure} what={t('panel.speakersWhat', { name, sort: t(`figures.${sort}`) })} {...zero} />
  );
}

function OwnVoice({ account }: { readonly account: Account }) {
  return messages
    .parts('panel.ownVoice', {
      n: () => <FigureNumber key="n" figure={account.voices.own} what={t('panel.ownVoiceWhat')} />,
    })
    .map((part, i) => <span key={i}>{part as React.ReactNode}</span>);
}

function orderSentence({ account, sourceById }: PanelData): string {
  const { firstToSpeak, lastToSpeak } = account.voices;
  if (!firstToSpeak || !lastToSpeak) return t('panel.nobodySpeaks');
  const [first, last] = [firstToSpeak, lastToSpeak].map(({ source }) =>
    source === null ? t('panel.someoneOpen') : speakerName(sourceById, source),
  );
  const isOne = firstToSpeak.source === lastToSpeak.source;
  return t(isOne ? 'panel.firstAndLast' : 'panel.firstThenLast', { first, last });
}
