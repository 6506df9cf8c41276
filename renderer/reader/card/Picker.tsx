/** A field that finds by a few letters, with what can be taken under it: for the inside of a popover. */
import { useState, type ReactNode } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';

export interface PickerLine {
  readonly id: string;
  readonly text: string;
  readonly run: () => void;
  readonly isCurrent?: boolean;
  /** Shown in place of the bare text. */
  readonly look?: ReactNode;
}

interface PickerProps {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly mostChars: number;
  /** What can be taken when this is typed, best first. */
  readonly linesFor: (typed: string) => readonly PickerLine[];
  /** Said where there is nothing to take. */
  readonly empty: string;
  readonly onDone: () => void;
}

export function Picker({ label, listLabel, placeholder, mostChars, linesFor, empty, onDone }: PickerProps) {
  const [typed, setTyped] = useState('');
  const lines = linesFor(typed);

  const take = (line: PickerLine | undefined) => {
    if (!line) return;
    onDone();
    line.run();
  };

  return (
    <div className="question-dialog">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <div
          onKeyDownCapture={(event) => {
            const hasLine = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
            if (event.key !== 'Enter' || hasLine || event.nativeEvent.isComposing || typed.trim() === '') return;
            event.preventDefault();
            event.stopPropagation();
            take(lines[0]);
          }}
        >
          <TextField aria-label={label} autoFocus>
            <Input
              role="combobox"
              aria-expanded
              aria-haspopup="listbox"
              className="question-input"
              placeholder={placeholder}
              maxLength={mostChars}
            />
          </TextField>
        </div>
        <ListBox
          aria-label={listLabel}
          className="reader-menu question-list"
          items={lines}
          onAction={(key) => take(lines.find(({ id }) => id === key))}
          renderEmptyState={() => <p className="question-empty">{empty}</p>}
        >
          {({ id, text, isCurrent, look }) => (
            <ListBoxItem
              id={id}
              textValue={text}
              className="reader-menu-item question-item"
              aria-current={isCurrent ? 'true' : undefined}
            >
              {look ?? text}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
