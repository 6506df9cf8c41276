/** Does the body carry the headline, by which passages, and whose words does it use? */
import { useId, useMemo, type ReactNode } from 'react';
import type { HeadlineCheck } from '../../../shared/model';
import { useShownKeys } from '../../app/commands';
import { messages, t } from '../../services/messages';
import { Kbd, Segmented, Select } from '../../ui';
import { usePanelData } from '../panel-data';
import { HeadlinePassages } from './HeadlinePassages';
import { HeadlineReason } from './HeadlineReason';
import { changeHeadline, type HeadlineChange } from './note-actions';
import { headlineSpans } from './words';
import styles from './Notes.module.css';

const ANSWERS = ['yes', 'partly', 'no', 'unsaid'] as const;

/** What stands for no choice and for the choices that are nobody put down. */
const UNSAID = 'unsaid';
const OWN_VOICE = 'ownVoice';
const SOMEONE = 'someone';

export function HeadlineSection() {
  const { article, items, sources, readOnly, onOpenWords } = usePanelData();
  const headingId = useId();
  const key = useShownKeys()('block.headline');
  const spans = useMemo(() => headlineSpans(article), [article]);
  const { headline } = items;
  const change = (patch: HeadlineChange, question: string, answer: string) =>
    void changeHeadline(article.id, patch, () => t('notes.saidHeadline', { question, answer }));

  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {t('notes.headlineTitle')}
      </h2>
      {spans.length === 0 ? (
        <p className={styles.quiet}>
          {key === undefined
            ? t('notes.headlineNoneNoKey')
            : messages
                .parts<ReactNode>('notes.headlineNone', { key: () => <Kbd key="key">{key}</Kbd> })
                .map((part, i) => <span key={i}>{part}</span>)}
        </p>
      ) : (
        spans.map((span) => (
          <p key={span.start} className={styles.headline}>
            <button type="button" className={styles.words} onClick={() => onOpenWords(span.start)}>
              {article.version.text.slice(span.start, span.end)}
            </button>
          </p>
        ))
      )}
      <Segmented
        label={t('notes.headlineAsk')}
        choices={ANSWERS.map((value) => ({ value, text: t(`notes.headline.${value}`) }))}
        value={headline?.answer ?? UNSAID}
        isDisabled={readOnly}
        onChange={(answer) =>
          change({ answer: answer === UNSAID ? null : answer }, t('notes.headlineAsk'), t(`notes.headline.${answer}`))
        }
      />
      <HeadlineReason article={article.id} reason={headline?.reason ?? ''} readOnly={readOnly} />
      <HeadlinePassages headline={headline} />
      <Select
        label={t('notes.headlineWhose')}
        size="s"
        isDisabled={readOnly}
        choices={[
          { value: UNSAID, text: t('notes.whoseUnsaid') },
          { value: OWN_VOICE, text: t('people.ownVoice') },
          ...sources.map(({ id, name }) => ({ value: id, text: name })),
          { value: SOMEONE, text: t('people.someone') },
        ]}
        value={whoseOf(headline)}
        onChange={(value) => {
          const source = sources.find(({ id }) => id === value);
          const patch: HeadlineChange = source
            ? { whose: 'source', source: source.id }
            : { whose: value === OWN_VOICE ? OWN_VOICE : value === SOMEONE ? 'source' : null, source: null };
          const name = source?.name ?? t(wordsOfWhose[value as keyof typeof wordsOfWhose]);
          change(patch, t('notes.headlineWhose'), name);
        }}
      />
    </section>
  );
}

const wordsOfWhose = {
  [UNSAID]: 'notes.whoseUnsaid',
  [OWN_VOICE]: 'people.ownVoice',
  [SOMEONE]: 'people.someone',
} as const;

function whoseOf(headline: HeadlineCheck | null): string {
  if (!headline || headline.whose === null) return UNSAID;
  return headline.whose === OWN_VOICE ? OWN_VOICE : (headline.source ?? SOMEONE);
}
