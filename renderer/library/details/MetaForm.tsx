/** What is known about an article, to fill in: before it is added, and of a saved one. */
import type { ReactNode } from 'react';
import { dateLocale, messages, t } from '../../services/messages';
import { Button, TextArea, TextField } from '../../ui';
import { formatPublished, readDate } from '../../../shared/text/published-date';
import { languageName } from './languages';
import { LanguageField } from './LanguageField';
import type { MetaField, MetaInput, MetaProblems } from './meta-input';
import type { MetaOrigins } from '../add/meta-proposal';
import styles from './MetaForm.module.css';

export interface MetaFormProps {
  readonly input: MetaInput;
  readonly onChange: (field: MetaField, value: string) => void;
  /** Fields that cannot be taken as they are; shown at the field. */
  readonly problems: MetaProblems | null;
  /** Where proposed values come from. */
  readonly origins?: MetaOrigins;
  /** What fields would hold if nothing had been typed. */
  readonly proposed?: MetaInput;
  /** What the words look like, where no language is stated. */
  readonly languageGuess?: string | null;
  /** Lets a field follow the article again. */
  readonly onFollow?: (field: MetaField) => void;
}

const AUTHOR_ROWS_SHOWN = 4;
const DATES = ['published', 'modified'] as const;

export function MetaForm({
  input,
  onChange,
  problems,
  origins = {},
  proposed,
  languageGuess = null,
  onFollow,
}: MetaFormProps) {
  const words = (field: MetaField) => {
    const problem = problems?.[field];
    return {
      label: t(`details.field.${field}`),
      value: input[field],
      onChange: (value: string) => onChange(field, value),
      placeholder: t('common.notStated'),
      error: problem ? t(problem) : null,
    };
  };
  const origin = (field: MetaField, otherwise?: ReactNode): ReactNode => {
    const from = origins[field];
    if (from) return t(from);
    const value = proposed?.[field];
    if (onFollow && value && value !== input[field]) {
      return <Follow value={value} onPress={() => onFollow(field)} />;
    }
    return otherwise;
  };
  return (
    <div className={styles.form}>
      <TextArea
        {...words('title')}
        onChange={(value) => onChange('title', value.replace(/\s*\n\s*/g, ' '))}
        rows={1}
        isRequired
        validationBehavior="aria"
        help={origin('title')}
        className={styles.growing}
      />
      <TextField {...words('outlet')} help={origin('outlet', t('details.hint.outlet'))} />
      <TextArea
        {...words('authors')}
        rows={Math.min(AUTHOR_ROWS_SHOWN, Math.max(1, input.authors.split('\n').length))}
        help={origin('authors', t('details.hint.authors'))}
        className={styles.growing}
      />
      {DATES.map((field) => (
        <TextField
          key={field}
          {...words(field)}
          help={
            <>
              {readingOfDate(input[field])}
              {readingOfDate(input[field]) && origins[field] ? '. ' : null}
              {origin(field, input[field].trim() === '' ? t(`details.hint.${field}`) : null)}
            </>
          }
        />
      ))}
      <TextField {...words('section')} help={origin('section', t('details.hint.section'))} />
      <TextField
        {...words('address')}
        inputMode="url"
        spellCheck="false"
        help={origin('address', t('details.hint.address'))}
      />
      <LanguageField
        value={input.language}
        onChange={(value) => onChange('language', value)}
        error={problems?.language ? t(problems.language) : null}
        help={
          origins.language
            ? t(origins.language)
            : input.language === '' && languageGuess !== null
              ? t('details.hint.languageGuessed', { language: languageName(languageGuess, messages.locale) })
              : t('details.hint.language')
        }
      />
      <TextArea
        {...words('licence')}
        onChange={(value) => onChange('licence', value.replace(/\s*\n\s*/g, ' '))}
        rows={1}
        help={origin('licence', t('details.hint.licence'))}
        className={styles.growing}
      />
    </div>
  );
}

/** How a date was understood, where it stands otherwise than it is shown; that it was not, where it was not. */
function readingOfDate(published: string): string | null {
  const typed = published.trim();
  if (typed === '') return null;
  if (!readDate(typed)) return t('details.hint.publishedUnread');
  const shown = formatPublished(typed, dateLocale);
  return shown === typed ? null : t('details.hint.publishedRead', { date: shown });
}

function Follow({ value, onPress }: { readonly value: string; readonly onPress: () => void }) {
  const [first = ''] = value.split('\n');
  const short = first.length > 60 ? `${first.slice(0, 59)}…` : first;
  return (
    <Button variant="quiet" size="s" className={styles.follow} onPress={onPress}>
      {t('details.followAgain', { value: short })}
    </Button>
  );
}
