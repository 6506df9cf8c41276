/** Who gets to speak: the article itself, then everyone with their quoted and paraphrased words, never added up. */
import type { Account, Voice } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import { More } from '../figures/More';
import { orderSentence, speakerName, speakerTag } from '../figures/speaker-name';
import { mostWords, SpokenLegend, SpokenRow, SpokenWords } from '../figures/SpokenRow';
import { chooseSpeakers } from '../logic/speakers';
import { usePanelData, type PanelData } from '../panel-data';
import { Answer } from './Answer';
import styles from './SpeakersAnswer.module.css';

/** Rows of people that leave room for the other answers in a window 800 px high. */
const MOST_ROWS = 5;
/** Names that one row says before it only counts. */
const MOST_NAMES = 3;

export function SpeakersAnswer() {
  const data = usePanelData();
  const { account, sourceById } = data;
  const { voices } = account;
  const { rows, silent, left } = chooseSpeakers(voices.people, MOST_ROWS);
  const hasOpen = voices.unassigned.quotes.value !== 0;
  const shown = hasOpen ? [...rows, voices.unassigned] : rows;
  const max = mostWords(shown);
  return (
    <Answer
      title={t('panel.speakers')}
      aside={<SpokenLegend />}
      sentence={
        <>
          {left > 0 && <More tab="people" about="" text={t('panel.speakersLeft', { count: left })} />}{' '}
          {orderSentence(account, sourceById)}
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
                <SpokenWords key="q" name={name} sort="quoted" figure={voice.quoted} />,
                <SpokenWords key="p" name={name} sort="paraphrased" figure={voice.paraphrased} />,
              ],
            };
          }),
        ],
      }}
    >
      <ul className={styles.rows}>
        <li className={styles.own}>
          <span className={styles.name}>{t('panel.articleItself')}</span>
          <span>
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
  if (source !== null) {
    const known = data.sourceById.get(source);
    return (
      <SpokenRow
        name={speakerName(data.sourceById, source)}
        tag={speakerTag(known)}
        {...{ quoted, paraphrased, max }}
      />
    );
  }
  const count = (
    <FigureNumber
      figure={quotes}
      what={t('panel.speakersOpen')}
      format={(value) => t('panel.quotesCount', { count: value })}
    />
  );
  return (
    <SpokenRow name={t('figures.notYetAssigned')} isNobody after={<> {count}</>} {...{ quoted, paraphrased, max }} />
  );
}

/** Those without words, by name: nobody who was put down drops out of sight. */
function SilentRow({ data, silent }: { readonly data: PanelData; readonly silent: readonly Voice[] }) {
  const names = silent.map(({ source }) => speakerName(data.sourceById, source));
  const rest = names.length - MOST_NAMES;
  const said = rest > 0 ? [...names.slice(0, MOST_NAMES), t('panel.speakersAnd', { count: rest })] : names;
  return (
    <li className={styles.silent} title={names.join(', ')}>
      <span>{t('panel.speakersSilent')}</span>{' '}
      <b className={styles.name}>{new Intl.ListFormat(messages.locale, { type: 'unit' }).format(said)}</b>
    </li>
  );
}

function OwnVoice({ account }: { readonly account: Account }) {
  return messages
    .parts('panel.ownVoice', {
      n: () => <FigureNumber key="n" figure={account.voices.own} what={t('panel.ownVoiceWhat')} />,
    })
    .map((part, i) => <span key={i}>{part as React.ReactNode}</span>);
}
