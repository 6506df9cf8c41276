import type { ReactNode, Ref } from 'react';
import {
  Button,
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type SearchFieldProps as AriaSearchFieldProps,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { Search, X } from 'lucide-react';
import { classNames } from './class-names';
import styles from './Field.module.css';

interface FieldWords {
  readonly label: string;
  /** Hides the label from sight, not from assistive technology. */
  readonly isLabelHidden?: boolean;
  /** A sentence under the field. */
  readonly help?: ReactNode;
  /** What is wrong and what to do; shown while `isInvalid`. */
  readonly error?: string | null | undefined;
  readonly placeholder?: string;
  readonly className?: string | undefined;
}

type Own<P> = Omit<P, 'className' | 'style' | 'children' | 'aria-label'> & FieldWords;

export type TextFieldProps = Own<AriaTextFieldProps> & { readonly inputRef?: Ref<HTMLInputElement> };

export function TextField({
  label,
  isLabelHidden,
  help,
  error,
  placeholder,
  className,
  inputRef,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error) || (props.isInvalid ?? false)}
      className={classNames(styles.field, className)}
    >
      {isLabelHidden ? null : <Label className={styles.label}>{label}</Label>}
      <Input ref={inputRef} dir="auto" className={styles.input ?? ''} {...(placeholder ? { placeholder } : {})} />
      {help ? (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

export type TextAreaProps = Own<AriaTextFieldProps> & {
  readonly rows?: number;
  /** Sets the words in the reader's own face and size: notes and answers. */
  readonly isReading?: boolean;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
};

export function TextArea({
  label,
  isLabelHidden,
  help,
  error,
  placeholder,
  className,
  rows = 3,
  isReading,
  areaRef,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      {...props}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error) || (props.isInvalid ?? false)}
      className={classNames(styles.field, className)}
    >
      {isLabelHidden ? null : <Label className={styles.label}>{label}</Label>}
      <AriaTextArea
        dir="auto"
        ref={areaRef}
        rows={rows}
        className={classNames(styles.area, isReading && styles.reading)}
        {...(placeholder ? { placeholder } : {})}
      />
      {help ? (
        <Text slot="description" className={styles.help ?? ''}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

export type SearchFieldProps = Omit<Own<AriaSearchFieldProps>, 'isLabelHidden' | 'error' | 'help'> & {
  /** Name of the button that empties the field. */
  readonly clearLabel: string;
  readonly inputRef?: Ref<HTMLInputElement>;
};

export function SearchField({ label, clearLabel, placeholder, className, inputRef, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={label} className={classNames(styles.field, className)}>
      <div className={styles.search}>
        <span className={styles.glass} aria-hidden>
          <Search />
        </span>
        <Input ref={inputRef} dir="auto" className={styles.input ?? ''} placeholder={placeholder ?? label} />
        <Button className={styles.clear ?? ''} aria-label={clearLabel}>
          <X aria-hidden />
        </Button>
      </div>
    </AriaSearchField>
  );
}
