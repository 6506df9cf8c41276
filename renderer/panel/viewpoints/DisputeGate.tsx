/** "Is this a dispute, and between whom?" Until it is answered with yes, nothing sets people against each other. */
import type { Dispute } from '../../../shared/model';
import { t } from '../../services/messages';
import { Segmented, TextField } from '../../ui';
import { usePanelData } from '../panel-data';
import { useDraft } from '../use-draft';
import { answerGate } from './viewpoint-actions';
import styles from './Viewpoints.module.css';

const ANSWERS = ['yes', 'no', 'unsaid'] as const;
type Answer = (typeof ANSWERS)[number];

const LONGEST_ABOUT_CHARS = 20_000;
const answerText = (answer: Answer): string => t(`viewpoints.answer.${answer}`);

export function DisputeGate() {
  const { by, article, items, readOnly } = usePanelData();
  const answer: Answer = items.dispute?.answer ?? 'unsaid';
  const choose = (next: Answer) =>
    void answerGate(
      article.id,
      { answer: next === 'unsaid' ? null : next },
      t('viewpoints.saidAnswer', { answer: answerText(next) }),
    );
  return (
    <div className={styles.gate}>
      <Segmented
        label={t('viewpoints.ask')}
        choices={ANSWERS.map((value) => ({ value, text: answerText(value) }))}
        value={answer}
        onChange={choose}
        isDisabled={readOnly}
      />
      {answer === 'yes' ? (
        <AboutField dispute={items.dispute} />
      ) : (
        <p className={styles.quiet}>{t(answer === 'no' ? 'viewpoints.noDispute' : 'viewpoints.notAnswered', by)}</p>
      )}
    </div>
  );
}

function AboutField({ dispute }: { readonly dispute: Dispute | null }) {
  const { article, readOnly } = usePanelData();
  const label = t('viewpoints.about');
  const draft = useDraft(dispute?.about ?? '', (about) =>
    answerGate(
      article.id,
      { answer: 'yes', about },
      t('viewpoints.saidAbout', { about: about === '' ? t('viewpoints.notSaid') : about }),
    ),
  );
  return (
    <TextField
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') draft.keep();
        else if (key === 'Escape') draft.forget();
      }}
      maxLength={LONGEST_ABOUT_CHARS}
      isDisabled={readOnly}
    />
  );
}
