/** The mark's tags: what is there can be taken off, what is typed is added, with the tags in use as proposals. */
import { useState, type KeyboardEvent } from 'react';
import { X } from 'lucide-react';
import {
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Tag,
  TagGroup,
  TagList,
  TextField,
} from 'react-aria-components';
import type { Mark } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { useTags } from '../../services/queries';
import { setTags } from '../actions/mark-actions';
import { addTags, LONGEST_TAG_CHARS, proposeTags } from '../logic/tags';
import { useSession } from '../reader-context';

interface TagFieldProps {
  readonly mark: Mark;
  readonly readOnly: boolean;
}

export function TagField({ mark, readOnly }: TagFieldProps) {
  const session = useSession();
  const known = useTags().data ?? [];
  const [typed, setTyped] = useState('');
  const proposals = proposeTags(known, mark.tags, typed);

  const add = (text: string) => {
    setTyped('');
    const tags = addTags(mark.tags, text);
    const tag = text.trim();
    if (tag === '') return;
    if (tags.length === mark.tags.length) announce(t('reader.saidTagHas', { tag }));
    else void setTags(session, mark, tags, t('reader.saidTagAdded', { tag }));
  };
  const remove = (tag: string) =>
    void setTags(
      session,
      mark,
      mark.tags.filter((other) => other !== tag),
      t('reader.saidTagRemoved', { tag }),
    );

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const hasProposal = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant');
    if ((event.key === 'Enter' && !hasProposal && typed.trim()) || (event.key === ',' && typed.trim())) {
      event.preventDefault();
      event.stopPropagation();
      add(typed);
    } else if (event.key === ',') event.preventDefault();
    else if (event.key === 'Backspace' && typed === '') {
      const last = mark.tags[mark.tags.length - 1];
      if (last !== undefined) remove(last);
    }
  };

  if (readOnly && mark.tags.length === 0) return null;
  return (
    <div className="tag-field">
      {mark.tags.length > 0 && (
        <TagGroup
          aria-label={t('reader.tags')}
          className="tag-group"
          {...(readOnly ? {} : { onRemove: (keys) => [...keys].forEach((key) => remove(String(key))) })}
        >
          <TagList className="tag-list" items={mark.tags.map((name) => ({ id: name }))}>
            {({ id }) => (
              <Tag textValue={id} className="tag">
                {id}
                {!readOnly && (
                  <Button slot="remove" className="tag-remove" aria-label={t('reader.removeTag', { tag: id })}>
                    <X size={12} aria-hidden="true" />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      {!readOnly && (
        <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
          <div onKeyDownCapture={onKeyDown}>
            <TextField aria-label={t('reader.addTag')}>
              <Input className="tag-input" placeholder={t('reader.tagPlaceholder')} maxLength={LONGEST_TAG_CHARS} />
            </TextField>
          </div>
          {proposals.length > 0 && (
            <ListBox
              aria-label={t('reader.tagProposals')}
              className="tag-proposals"
              items={proposals.map(({ name, marks }) => ({ id: name, marks }))}
              onAction={(key) => add(String(key))}
            >
              {({ id, marks }) => (
                <ListBoxItem id={id} textValue={id} className="tag-proposal">
                  {id}
                  <span className="tag-proposal-count">{t('reader.tagCount', { count: marks })}</span>
                </ListBoxItem>
              )}
            </ListBox>
          )}
        </Autocomplete>
      )}
    </div>
  );
}
