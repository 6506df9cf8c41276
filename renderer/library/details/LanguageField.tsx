/** The article's language: one of the common ones, any other by its tag, or not stated. */
import { useState } from 'react';
import { messages, t } from '../../services/messages';
import { Select, TextField, type Choice } from '../../ui';
import { commonLanguages, languageName } from './languages';
import styles from './MetaForm.module.css';

export interface LanguageFieldProps {
  /** A BCP 47 tag; empty: not stated. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly help: string;
}

const NOT_STATED = 'not-stated';
const OTHER = 'other-language';

export function LanguageField({ value, onChange, error, help }: LanguageFieldProps) {
  const languages = commonLanguages(messages.locale);
  const isCommon = value === '' || languages.some((language) => language.tag === value);
  const [isTyping, setIsTyping] = useState(false);
  // A tag that came with the article and is none of the common ones is offered by its name.
  const own = isCommon || isTyping ? [] : [{ value, text: languageName(value, messages.locale) }];
  const choices: Choice<string>[] = [
    { value: NOT_STATED, text: t('common.notStated') },
    ...own,
    ...languages.map((language) => ({ value: language.tag, text: language.name })),
    { value: OTHER, text: t('details.otherLanguage') },
  ];
  const choose = (chosen: string) => {
    setIsTyping(chosen === OTHER);
    onChange(chosen === NOT_STATED || chosen === OTHER ? '' : chosen);
  };
  return (
    <div className={styles.language}>
      <Select
        label={t('details.field.language')}
        choices={choices}
        value={isTyping ? OTHER : value === '' ? NOT_STATED : value}
        onChange={choose}
        help={help}
      />
      {isTyping || error ? (
        <TextField
          label={t('details.languageTag')}
          value={value}
          onChange={onChange}
          placeholder={t('common.notStated')}
          help={t('details.languageTagHint')}
          error={error}
          autoFocus={isTyping}
          spellCheck="false"
        />
      ) : null}
    </div>
  );
}
