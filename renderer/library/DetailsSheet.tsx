/** Details of a saved article, to correct: in the library and beside the reader. */
import { useId, useRef, useState } from 'react';
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import { languageOfText } from '../../shared/text';
import { CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { AlertDialog, Button, Dialog } from '../ui';
import { saveDetails } from './actions';
import { focusFirstProblem } from './details/focus-first-problem';
import {
  changedFields,
  inputToMeta,
  META_FIELDS,
  metaToInput,
  type MetaField,
  type MetaProblems,
} from './details/meta-input';
import { MetaForm } from './details/MetaForm';
import styles from './DetailsSheet.module.css';

export interface DetailsSheetProps {
  readonly article: ArticleSummary | ArticleView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function DetailsSheet({ article, isOpen, onClose }: DetailsSheetProps) {
  const formId = useId();
  const hasTyped = useRef(false);
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    hasTyped.current = false;
    setAsking(false);
    onClose();
  };
  const leave = () => (hasTyped.current ? setAsking(true) : close());
  return (
    <>
      <Dialog
        title={t('details.title')}
        isOpen={isOpen}
        onClose={leave}
        closeLabel={t('common.close')}
        place="side"
        size="s"
        isDismissable={false}
        actions={
          <>
            <Button onPress={leave}>{t('common.cancel')}</Button>
            <Button variant="primary" type="submit" form={formId}>
              {t('details.save')}
            </Button>
          </>
        }
      >
        <DetailsForm
          key={article.id}
          formId={formId}
          article={article}
          onClose={close}
          onTyped={(isChanged) => (hasTyped.current = isChanged)}
        />
      </Dialog>
      <AlertDialog
        title={t('details.leaveTitle')}
        isOpen={isAsking}
        onCancel={() => setAsking(false)}
        onConfirm={close}
        confirmLabel={t('details.leave')}
        cancelLabel={t('details.leaveStay')}
        isDanger
      >
        <p>{t('details.leaveText')}</p>
      </AlertDialog>
    </>
  );
}

interface DetailsFormProps extends Omit<DetailsSheetProps, 'isOpen'> {
  readonly formId: string;
  /** Whether the fields differ from what is saved. */
  readonly onTyped: (isChanged: boolean) => void;
}

function DetailsForm({ article, formId, onClose, onTyped }: DetailsFormProps) {
  const formRef = useRef<HTMLFormElement>(null);
  const guess = 'version' in article ? languageOfText({ language: null }, article.version).tag : null;
  const [input, setInput] = useState(() => metaToInput(article.meta));
  const [problems, setProblems] = useState<MetaProblems | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (field: MetaField, value: string) => {
    const next = { ...input, [field]: value };
    setInput(next);
    const saved = metaToInput(article.meta);
    onTyped(META_FIELDS.some((name) => next[name] !== saved[name]));
    // Once something was wrong, each field says as soon as it is right.
    if (problems) setProblems(inputToMeta(next).problems);
  };
  const save = async () => {
    const { meta, problems: found } = inputToMeta(input);
    setProblems(found);
    if (!meta) return focusFirstProblem(formRef);
    const changed = changedFields(article.meta, meta);
    if (Object.keys(changed).length === 0) return onClose();
    try {
      await saveDetails(article.id, article.meta, changed);
      onClose();
    } catch (error) {
      setRefusal(error instanceof CallError ? errorText(error.data) : t('error.internal'));
    }
  };
  return (
    <form
      ref={formRef}
      id={formId}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles.intro}>{t('details.intro')}</p>
      {refusal ? (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      ) : null}
      {'articleTags' in article && article.articleTags.length > 0 ? (
        <p className={styles.intro}>{t('details.tags', { tags: article.articleTags.join(', ') })}</p>
      ) : null}
      <MetaForm input={input} onChange={change} problems={problems} languageGuess={guess} />
    </form>
  );
}
