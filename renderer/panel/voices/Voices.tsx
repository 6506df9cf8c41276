/** Who speaks, how much, where and how: what the quotes add up to, one part after the other. */
import { t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import { Section } from '../figures/Section';
import { usePanelData } from '../panel-data';
import { Identified } from './Identified';
import { OrderStrip } from './OrderStrip';
import { QuarterWords } from './QuarterWords';
import { Roles } from './Roles';
import { Silent } from './Silent';
import { Verbs } from './Verbs';
import styles from './Voices.module.css';

export function Voices() {
  const { account, sources } = usePanelData();
  const { voices } = account;
  const hasQuotes = voices.firstToSpeak !== null;
  if (!hasQuotes && sources.length === 0) return null;
  return (
    <div className={styles.voices}>
      <h2 className={styles.title}>{t('voices.title')}</h2>
      <TypeOpen />
      {hasQuotes && (
        <>
          <Section id="voices.order" title={t('voices.order')}>
            <OrderStrip />
          </Section>
          <Section id="voices.quarters" title={t('voices.quarters')} startsOpen={false}>
            <QuarterWords />
          </Section>
        </>
      )}
      <Section id="voices.identified" title={t('voices.identified')}>
        <Identified />
      </Section>
      <Section id="voices.silent" title={t('voices.silent')} startsOpen={false}>
        <Silent />
      </Section>
      <Section id="voices.roles" title={t('voices.roles')} startsOpen={false}>
        <Roles />
      </Section>
      {hasQuotes && (
        <Section id="voices.verbs" title={t('voices.verbs')} startsOpen={false}>
          <Verbs />
        </Section>
      )}
    </div>
  );
}

/** Quotes whose words count neither as quoted nor as paraphrased while it isn't said what they are. */
function TypeOpen() {
  const { voices, words } = usePanelData().account;
  const marks = voices.typeOpen;
  if (marks.length === 0) return null;
  const figure = { value: marks.length, reason: null, basis: { marks: marks.length, words }, marks };
  return (
    <p className={styles.sentence}>
      <FigureNumber
        figure={figure}
        what={t('voices.typeOpenWhat')}
        format={(count) => t('panel.quotesCount', { count })}
      />{' '}
      {t('voices.typeOpen', { count: marks.length })}
    </p>
  );
}
