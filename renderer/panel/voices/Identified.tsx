/** Named, described, unnamed: how many people, and their words; of the unnamed whether the article says why. */
import type { Account, Figure } from '../../../shared/measures';
import type { SourceId } from '../../../shared/model';
import { t } from '../../services/messages';
import { ChartTable } from '../figures/ChartTable';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { mostWords, SpokenLegend, SpokenRow, SpokenWords } from '../figures/SpokenRow';
import { usePanelData, type PanelData } from '../panel-data';
import styles from './Voices.module.css';

type Group = Account['identification'][number];

const nameOf = ({ identification }: Group): string => t(`people.identified.${identification ?? 'unsaid'}`);

export function Identified() {
  const data = usePanelData();
  const groups = data.account.identification;
  const max = mostWords(groups);
  const people = (group: Group) => (
    <FigureNumber
      figure={group.count}
      what={t('voices.identifiedWhat', { identified: nameOf(group) })}
      format={(count) => t('voices.peopleCount', { count })}
      none={t('voices.nobody')}
    />
  );
  const [named, , unnamed] = groups;
  return (
    <>
      <p className={styles.sentence}>
        {t('voices.identifiedSentence', {
          of: data.sources.length,
          named: named?.sources.length ?? 0,
          unnamed: unnamed?.sources.length ?? 0,
        })}
      </p>
      <div className={styles.legend}>
        <SpokenLegend />
      </div>
      <ul className={styles.rows}>
        {groups.map((group) => (
          <SpokenRow
            key={group.identification}
            name={nameOf(group)}
            isNobody={group.identification === null}
            after={<> {people(group)}</>}
            quoted={group.quoted}
            paraphrased={group.paraphrased}
            max={max}
          />
        ))}
      </ul>
      <SaysWhy data={data} />
      <ChartTable
        caption={t('voices.identifiedCaption')}
        columns={[
          t('voices.identifiedColumn'),
          t('voices.peopleColumn'),
          t('figures.quoted'),
          t('figures.paraphrased'),
        ]}
        rows={groups.map((group) => ({
          key: group.identification ?? 'unsaid',
          head: nameOf(group),
          cells: [
            <span key="people">{people(group)}</span>,
            <SpokenWords key="quoted" name={nameOf(group)} sort="quoted" figure={group.quoted} />,
            <SpokenWords key="paraphrased" name={nameOf(group)} sort="paraphrased" figure={group.paraphrased} />,
          ],
        }))}
      />
      <HowCounted
        sentence={t('voices.identifiedHow')}
        source={t('voices.identifiedSource')}
        basis={data.account.voices.own.basis}
      />
    </>
  );
}

/** How many people, with every mark that is theirs. */
export function peopleFigure({ account, marks }: PanelData, ids: readonly SourceId[]): Figure {
  const theirs = new Set<string>(ids);
  return {
    value: ids.length,
    reason: ids.length === 0 ? 'noSources' : null,
    basis: account.voices.own.basis,
    marks: marks.filter(({ source }) => source !== null && theirs.has(source)).map(({ id }) => id),
  };
}

function SaysWhy({ data }: { readonly data: PanelData }) {
  const { saysWhy, identification } = data.account;
  const unnamed = identification.find((group) => group.identification === 'unnamed')?.sources.length ?? 0;
  if (unnamed === 0) return null;
  return (
    <>
      <p className={styles.question}>{t('voices.saysWhy')}</p>
      <ul className={styles.answers}>
        {(['yes', 'no', 'notSaid'] as const).map((answer) => (
          <li key={answer}>
            {t(`voices.saysWhy.${answer}`)}{' '}
            <FigureNumber
              figure={peopleFigure(data, saysWhy[answer])}
              what={t('voices.saysWhyWhat', { answer: t(`voices.saysWhy.${answer}`) })}
              none="0"
            />
          </li>
        ))}
      </ul>
    </>
  );
}
