/** Who gets to speak: the article itself, everyone put down, those without words; how they are made known and where. */
import type { Voice } from '../../../shared/measures';
import type { SourceId } from '../../../shared/model';
import { messages, t } from '../../services/messages';
import { speakerName, speakerTag } from '../../panel/figures/speaker-name';
import { letterOfKind } from '../../panel/kinds';
import { useReport } from '../report-data';
import { Answer, Basis, FigureTable } from './FigureTable';
import { sayCount, sayList, sayShare } from './say';
import styles from './Figures.module.css';

export function SpeakersAnswer() {
  return (
    <Answer title={t('report.speakers')}>
      <Words />
      <FirstAndLast />
      <Identification />
      <Roles />
      <Quarters />
      <Verbs />
    </Answer>
  );
}

function Words() {
  const { account, sourceById } = useReport();
  const { own, ownShare, people, unassigned, around } = account.voices;
  const voices = unassigned.quotes.value ? [...people, unassigned] : people;
  const share = ownShare.value === null ? '' : t('report.ofAllWords', { share: sayShare(ownShare) });
  const head = ({ source }: Voice) => {
    const tag = source === null ? '' : speakerTag(sourceById.get(source));
    return (
      <>
        {speakerName(sourceById, source)}
        {tag && <span className={styles.remark}> ({tag})</span>}
      </>
    );
  };
  return (
    <>
      <p>
        {t('report.ownVoice', { own: own.value ?? 0, words: account.words })} {share}
      </p>
      {voices.length === 0 ? (
        <p>{t('report.nobody')}</p>
      ) : (
        <FigureTable
          caption={t('report.speakersCaption')}
          columns={[t('report.who'), t('report.quotedWords'), t('report.paraphrasedWords'), t('report.quotes')]}
          rows={voices.map((voice) => ({
            key: voice.source ?? '',
            head: head(voice),
            cells: [zeroWords(voice.quoted), zeroWords(voice.paraphrased), sayCount(voice.quotes)],
            marks: voice.quotes.marks,
          }))}
        />
      )}
      <Basis basis={own.basis} />
      {(around.value ?? 0) > 0 && <p className={styles.how}>{t('report.around', { words: around.value })}</p>}
    </>
  );
}

/** Someone without words has none: that is a figure, not a gap. */
const zeroWords = ({ value }: Voice['quoted']): string => new Intl.NumberFormat(messages.locale).format(value ?? 0);

function FirstAndLast() {
  const { account, sourceById, nameOf } = useReport();
  const { firstToSpeak, lastToSpeak, silent } = account.voices;
  const sayWho = (speaker: NonNullable<typeof firstToSpeak>) =>
    t('report.whoWhere', {
      name: speaker.source === null ? t('report.someoneOpen') : speakerName(sourceById, speaker.source),
      mark: nameOf(speaker.mark),
    });
  return (
    <>
      {firstToSpeak && lastToSpeak && (
        <p>{t('report.firstLast', { first: sayWho(firstToSpeak), last: sayWho(lastToSpeak) })}</p>
      )}
      {silent.length > 0 && (
        <p>{t('report.silent', { names: sayList(silent.map((id) => speakerName(sourceById, id))) })}</p>
      )}
    </>
  );
}

function Identification() {
  const { account, sources, sourceById } = useReport();
  const { identification, saysWhy } = account;
  const names = (ids: readonly SourceId[]) => sayList(ids.map((id) => speakerName(sourceById, id)));
  if (sources.length === 0) return null;
  const why = (['yes', 'no', 'notSaid'] as const).filter((answer) => saysWhy[answer].length > 0);
  return (
    <>
      <FigureTable
        caption={t('report.identificationCaption')}
        columns={[
          t('report.madeKnown'),
          t('report.howMany'),
          t('report.who'),
          t('report.quotedWords'),
          t('report.paraphrasedWords'),
        ]}
        rows={identification.map(({ identification: how, sources: ids, count, quoted, paraphrased }) => ({
          key: how ?? '',
          head: t(`people.identified.${how ?? 'unsaid'}`),
          cells: [sayCount({ ...count, reason: null }), names(ids), zeroWords(quoted), zeroWords(paraphrased)],
        }))}
      />
      {why.length > 0 && (
        <p>
          {t('people.saysWhy')}{' '}
          {why.map((answer) => `${t(`report.saysWhy.${answer}`)}: ${names(saysWhy[answer])}`).join('; ')}.
        </p>
      )}
    </>
  );
}

function Roles() {
  const { account, sourceById } = useReport();
  const roles = account.roles.filter(({ sources }) => sources.length > 0);
  const names = (ids: readonly SourceId[]) => sayList(ids.map((id) => speakerName(sourceById, id)));
  if (roles.every(({ role }) => role === null)) return null;
  return (
    <FigureTable
      caption={t('report.rolesCaption')}
      columns={[t('people.role'), t('report.who'), t('report.ofThemSpeaking')]}
      rows={roles.map(({ role, sources, speaking }) => ({
        key: role ?? '',
        head: t(`people.role.${role ?? 'unsaid'}`),
        cells: [names(sources), speaking.length === 0 ? t('report.none') : names(speaking)],
      }))}
    />
  );
}

function Quarters() {
  const { account, article, marks } = useReport();
  const { quarters } = account;
  if (marks.length === 0 || account.words === 0) return null;
  const kinds = quarters[0]?.kinds.map(({ kind }) => kind) ?? [];
  return (
    <FigureTable
      caption={t('report.quartersCaption')}
      columns={[
        t('report.quarter'),
        t('report.ownVoiceColumn'),
        t('report.quotedWords'),
        t('report.paraphrasedWords'),
        ...kinds.map((kind) => t('report.marksOf', { letter: letterOfKind(article, kind) })),
      ]}
      rows={quarters.map(({ quarter, own, quoted, paraphrased, kinds: counts }) => ({
        key: String(quarter),
        head: t('report.quarterName', { quarter }),
        cells: [
          ...[own, quoted, paraphrased].map(zeroWords),
          ...kinds.map((kind) => {
            const count = counts.find((each) => each.kind === kind)?.count;
            return count ? sayCount({ ...count, reason: null }) : t('report.none');
          }),
        ],
      }))}
    />
  );
}

function Verbs() {
  const { account, sourceById, viewpointById } = useReport();
  const { verbs } = account;
  if (verbs.length === 0) return null;
  const withViewpoints = verbs.some(({ viewpoint }) => viewpoint !== null);
  return (
    <FigureTable
      caption={t('report.verbsCaption')}
      columns={[
        t('answers.verb'),
        t('report.who'),
        ...(withViewpoints ? [t('answers.viewpoint')] : []),
        t('report.quotes'),
      ]}
      rows={verbs.map(({ verb, source, viewpoint, count }) => ({
        key: `${verb} ${source ?? ''} ${viewpoint ?? ''}`,
        head: verb,
        cells: [
          speakerName(sourceById, source),
          ...(withViewpoints ? [(viewpoint && viewpointById.get(viewpoint)?.name) ?? t('report.noViewpoint')] : []),
          sayCount(count),
        ],
        marks: count.marks,
      }))}
    />
  );
}
