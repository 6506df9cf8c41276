/** People by the part they play, and how many of each have words. */
import type { Account } from '../../../shared/measures';
import { t } from '../../services/messages';
import { barPercent, Bars } from '../figures/Bars';
import { ChartTable } from '../figures/ChartTable';
import { FigureNumber } from '../figures/FigureNumber';
import { HowCounted } from '../figures/HowCounted';
import { usePanelData } from '../panel-data';
import { peopleFigure } from './Identified';
import styles from './Voices.module.css';

type Role = Account['roles'][number];

/** Of the room for a bar and its numbers. */
const LONGEST_PERCENT = 45;

const nameOf = ({ role }: Role): string => t(`people.role.${role ?? 'unsaid'}`);

export function Roles() {
  const data = usePanelData();
  const { account, sources } = data;
  const roles = account.roles.filter(({ sources: people }) => people.length > 0);
  if (roles.length === 0) return <p className={styles.sentence}>{t('voices.rolesNone')}</p>;
  const max = Math.max(...roles.map(({ sources: people }) => people.length));
  const said = roles.filter(({ role }) => role !== null).reduce((sum, role) => sum + role.sources.length, 0);
  const people = (role: Role) => (
    <FigureNumber figure={role.count} what={t('voices.rolesWhat', { role: nameOf(role) })} />
  );
  const speaking = (role: Role) => (
    <FigureNumber
      figure={peopleFigure(data, role.speaking)}
      what={t('voices.rolesSpeakingWhat', { role: nameOf(role) })}
      none="0"
    />
  );
  return (
    <>
      <p className={styles.sentence}>{t('voices.rolesSentence', { ...data.by, said, of: sources.length })}</p>
      <ul className={styles.rows}>
        {roles.map((role) => {
          const whole = barPercent(role.sources.length, max, LONGEST_PERCENT);
          return (
            <li key={role.role} className={styles.counted}>
              <span className={role.role === null ? styles.quiet : undefined}>{nameOf(role)}</span>
              <div className={styles.amount}>
                <Bars
                  summary={t('voices.rolesBar', { count: role.sources.length, speaking: role.speaking.length })}
                  bars={[{ from: 0, percent: whole, pattern: 'solid' }]}
                />
                <span className={styles.number} style={{ insetInlineStart: `${whole}%` }}>
                  {people(role)} <span className={styles.quiet}>{t('voices.rolesSpeaking')}</span> {speaking(role)}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <ChartTable
        caption={t('voices.rolesCaption')}
        columns={[t('voices.rolesColumn'), t('voices.peopleColumn'), t('voices.speakingColumn')]}
        rows={roles.map((role) => ({
          key: role.role ?? 'unsaid',
          head: nameOf(role),
          cells: [<span key="people">{people(role)}</span>, <span key="speaking">{speaking(role)}</span>],
        }))}
      />
      <HowCounted sentence={t('voices.rolesHow')} source={t('voices.rolesSource')} basis={account.voices.own.basis} />
    </>
  );
}
