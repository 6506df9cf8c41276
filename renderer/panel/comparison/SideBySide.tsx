/**
 * Two viewpoints in two columns. Place and name tell them apart, and nothing else: the same ink, the same room, the
 * same scale. Patterns keep what they mean in all of the panel: solid is quoted, hatched is paraphrased.
 */
import { useState } from 'react';
import type { ViewpointId } from '../../../shared/model';
import { t } from '../../services/messages';
import { Select } from '../../ui';
import { barPercent, Bars } from '../figures/Bars';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { usePanelData } from '../panel-data';
import { alignViewpoints, type SideGroup, type SideRow } from '../../../shared/report/side-rows';
import styles from './Comparison.module.css';

/** The words for saying that are shown at first. */
const FEW_VERBS = 6;

export function SideBySide() {
  const { account, viewpoints } = usePanelData();
  const [chosen, setChosen] = useState<readonly [ViewpointId | null, ViewpointId | null]>([null, null]);
  const isThere = (id: ViewpointId | null) => viewpoints.find((each) => each.id === id);
  const first = isThere(chosen[0]) ?? viewpoints.find(({ id }) => id !== chosen[1]);
  const second = [isThere(chosen[1]), ...viewpoints].find((each) => each !== undefined && each !== first);
  if (!first || !second) return null;
  const groups = alignViewpoints(account, [first.id, second.id], t);
  const names: readonly [string, string] = [first.name, second.name];
  const longest = Math.max(
    ...groups
      .flatMap(({ rows }) => rows.filter(({ pattern }) => pattern).flatMap(({ figures }) => figures))
      .map(({ value }) => value ?? 0),
  );
  const rest = account.viewpoints.find(({ viewpoint }) => viewpoint === null)?.quotes;
  const choicesBut = (other: ViewpointId) =>
    viewpoints.filter(({ id }) => id !== other).map(({ id, name }) => ({ value: id, text: name }));
  return (
    <>
      {viewpoints.length > 2 && (
        <div className={styles.choose}>
          <Select
            label={t('comparison.first')}
            size="s"
            choices={choicesBut(second.id)}
            value={first.id}
            onChange={(id) => setChosen([id, second.id])}
          />
          <Select
            label={t('comparison.second')}
            size="s"
            choices={choicesBut(first.id)}
            value={second.id}
            onChange={(id) => setChosen([first.id, id])}
          />
        </div>
      )}
      <table className={styles.sides} aria-label={t('comparison.caption', { first: names[0], second: names[1] })}>
        <thead>
          <tr>
            <td />
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} group={group} names={names} longest={longest} />
        ))}
      </table>
      {rest && rest.marks.length > 0 && (
        <p className={styles.quiet}>
          <FigureNumber figure={rest} what={t('comparison.underNoneWhat')} />{' '}
          {t('comparison.underNone', { count: rest.marks.length })}
        </p>
      )}
      <HowCounted sentence={t('comparison.how')} />
    </>
  );
}

interface GroupProps {
  readonly group: SideGroup;
  readonly names: readonly [string, string];
  /** The most words that a bar stands for. */
  readonly longest: number;
}

function Group({ group, names, longest }: GroupProps) {
  const [isLong, setLong] = useState(false);
  const isShort = group.key === 'verbs' && group.rows.length > FEW_VERBS;
  const rows = isShort && !isLong ? group.rows.slice(0, FEW_VERBS) : group.rows;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className={styles.group}>
          {group.title}
        </th>
      </tr>
      {rows.length === 0 && (
        <tr>
          <td colSpan={3} className={styles.empty}>
            {group.empty}
          </td>
        </tr>
      )}
      {rows.map((row) => (
        <Row key={row.key} row={row} names={names} longest={longest} />
      ))}
      {isShort && (
        <tr>
          <td colSpan={3}>
            <button type="button" className={styles.link} aria-expanded={isLong} onClick={() => setLong(!isLong)}>
              {isLong
                ? t('comparison.verbsFirst', { count: FEW_VERBS })
                : t('comparison.verbsAll', { count: group.rows.length })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Row({ row, names, longest }: { readonly row: SideRow } & Pick<GroupProps, 'names' | 'longest'>) {
  const { label, what, figures, none, pattern } = row;
  return (
    <tr>
      <th scope="row">{label}</th>
      {figures.map((figure, i) => (
        <td key={i === 0 ? 'first' : 'second'}>
          <FigureNumber figure={figure} what={t('comparison.what', { name: names[i], row: what })} none={none} />
          {pattern && (
            <Bars
              summary={t('comparison.bar', { value: figure.value ?? 0 })}
              bars={[{ from: 0, percent: barPercent(figure.value, longest, 100), pattern }]}
            />
          )}
        </td>
      ))}
    </tr>
  );
}
