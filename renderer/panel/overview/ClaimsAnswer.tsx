/** What stands behind the claims: what the reader found for each, or, where they are many, how many have what. */
import type { WhoseMarks } from '../../../shared/report/whose';
import type { Account } from '../../../shared/measures';
import type { Mark } from '../../../shared/model';
import { t } from '../../services/messages';
import { barPercent, Bars } from '../figures/Bars';
import { FigureNumber } from '../figures/FigureNumber';
import { More } from '../figures/More';
import { usePanelData, type PanelData } from '../panel-data';
import { Answer } from './Answer';
import styles from './ClaimsAnswer.module.css';

/** So many claims are shown themselves; more are gathered by what backs them, in as many rows. */
const MOST_CLAIMS = 3;
const MOST_GROUPS = 4;
const LONGEST_PERCENT = 66;

type Group = Account['claims']['byBacking'][number];

const groupName = ({ backing }: Group): string =>
  backing === null ? t('people.notAnswered') : t(`people.backing.${backing}`);

export function ClaimsAnswer() {
  const data = usePanelData();
  const { account, markById } = data;
  const { count, byBacking } = account.claims;
  const total = count.value ?? 0;
  const groups = byBacking.filter((group) => (group.count.value ?? 0) > 0);
  const claims = count.marks.flatMap((id) => markById.get(id) ?? []);
  return (
    <Answer
      title={t('panel.claims')}
      sentence={sentence(account, data.by)}
      more={<More tab="claims" about={t('panel.claims')} />}
      table={
        total === 0
          ? null
          : {
              caption: t('panel.claimsCaption'),
              columns: [t('panel.claimsBackedBy'), t('panel.claimsColumn')],
              rows: groups.map((group) => ({
                key: group.backing ?? 'open',
                head: groupName(group),
                cells: [<FigureNumber key="n" figure={group.count} what={claimsWhat(group)} />],
              })),
            }
      }
    >
      {total === 0 ? null : claims.length <= MOST_CLAIMS ? (
        <ul className={styles.rows}>
          {claims.map((mark) => (
            <Claim key={mark.id} data={data} mark={mark} />
          ))}
        </ul>
      ) : (
        <Groups groups={groups} />
      )}
    </Answer>
  );
}

/** One claim and what backs it, by name where it is somebody. */
function Claim({ data, mark }: { readonly data: PanelData; readonly mark: Mark }) {
  const { backing } = mark.fields.claim ?? {};
  const linked = mark.links.flatMap((link) => (link.rel === 'backs' && 'source' in link ? [link.source] : []))[0];
  const source = linked === undefined ? undefined : data.sourceById.get(linked);
  const words = mark.ranges.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()).join(' … ');
  return (
    <li>
      <button type="button" className={styles.claim} onClick={() => data.onOpenMark(mark.id)}>
        <q className={styles.passage}>{words}</q>
        <span className={styles.backing}>
          {source?.name ?? (backing === undefined ? t('people.notAnswered') : t(`people.backing.${backing}`))}
        </span>
      </button>
    </li>
  );
}

/** The groups with most claims, in their own order; what is left is said as a number. */
function Groups({ groups }: { readonly groups: readonly Group[] }) {
  const most = [...groups].sort((a, b) => (b.count.value ?? 0) - (a.count.value ?? 0)).slice(0, MOST_GROUPS);
  const rows = groups.length <= MOST_GROUPS ? groups : groups.filter((group) => most.includes(group));
  const left = groups.filter((group) => !rows.includes(group)).flatMap(({ count }) => count.marks);
  const max = Math.max(...rows.map(({ count }) => count.value ?? 0));
  return (
    <ul className={styles.rows}>
      {rows.map((group) => {
        const percent = barPercent(group.count.value, max, LONGEST_PERCENT);
        return (
          <li key={group.backing ?? 'open'} className={styles.group}>
            <span className={group.backing === null ? styles.open : undefined}>{groupName(group)}</span>
            <div className={styles.amount}>
              <Bars
                summary={t('panel.claimsCount', { count: group.count.value ?? 0 })}
                bars={[{ from: 0, percent, pattern: 'solid' }]}
              />
              <span className={styles.number} style={{ insetInlineStart: `${percent}%` }}>
                <FigureNumber figure={group.count} what={claimsWhat(group)} />
              </span>
            </div>
          </li>
        );
      })}
      {left.length > 0 && <li className={styles.open}>{t('panel.claimsLeft', { count: left.length })}</li>}
    </ul>
  );
}

const claimsWhat = (group: Group): string => t('panel.claimsWhat', { backing: groupName(group) });

function sentence({ claims }: Account, by: WhoseMarks): string {
  const of = claims.count.value ?? 0;
  const having = (backing: Group['backing']): number =>
    claims.byBacking.find((group) => group.backing === backing)?.count.value ?? 0;
  if (of === 0) return t('panel.claimsNone');
  const [none, open] = [having('none'), having(null)];
  if (none > 0) return t('panel.claimsNothing', { ...by, none, of });
  return open > 0 ? t('panel.claimsOpen', { open, of }) : t('panel.claimsAnswered', { ...by, of });
}
