/**
 * A list of notes with a form in its place for a new one or one that is changed. Closing a form keeps what was typed;
 * the focus goes where the person will look next.
 */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { Button, IconButton } from '../../ui';
import { isSameDraft, NEW, openForm, setDraft, useDraft, useFormDrafts, useOpenForm, type Draft } from './form-drafts';
import { shorten } from './words';
import styles from './Notes.module.css';

export interface NoteListProps<T extends { readonly id: string }> {
  /** Names the list among all lists of all articles. */
  readonly list: string;
  readonly title: string;
  /** What to do while there is none. */
  readonly empty: string;
  readonly listLabel: string;
  readonly addLabel: string;
  readonly items: readonly T[];
  readonly readOnly: boolean;
  /** How a note is called in the names of its buttons. */
  readonly nameOf: (item: T) => string;
  readonly renderItem: (item: T) => ReactNode;
  /** A note as its form shows it; absent: a new one. */
  readonly draftOf: (item?: T) => Draft;
  readonly renderFields: (draft: Draft, set: (patch: Draft) => void, isMissing: boolean) => ReactNode;
  /** The field without which nothing is saved. */
  readonly needs: string;
  /** Answers whether it was kept. */
  readonly onSave: (draft: Draft, known?: T) => Promise<boolean>;
  readonly onDelete: (item: T) => Promise<boolean>;
}

export function NoteList<T extends { readonly id: string }>(props: NoteListProps<T>) {
  const { list, title, empty, listLabel, addLabel, items, readOnly, nameOf, renderItem } = props;
  const headingId = useId();
  const box = useRef<HTMLElement>(null);
  const open = useOpenForm(list);
  const hasNewDraft = useDraft(list, NEW) !== undefined;
  /** Moves the focus once the list is drawn anew. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const name = wanted.current;
    if (name === null) return;
    const target = box.current?.querySelector<HTMLElement>(name);
    if (!target) return;
    wanted.current = null;
    target.focus();
    target.closest('form')?.scrollIntoView({ block: 'nearest' });
  });
  const focusSoon = (selector: string) => (wanted.current = selector);

  const edit = (id: string) => {
    focusSoon('form :is(input:checked, input[type="text"], textarea)');
    openForm(list, id);
  };
  const leave = (id: string) => {
    focusSoon(id === NEW ? '[data-add]' : `[data-edit="${id}"]`);
    openForm(list, null);
  };
  const remove = async (item: T) => {
    const at = items.indexOf(item);
    const next = items[at + 1] ?? items[at - 1];
    if (!(await props.onDelete(item))) return;
    setDraft(list, item.id, null);
    box.current?.querySelector<HTMLElement>(next ? `[data-edit="${next.id}"]` : '[data-add]')?.focus();
  };
  const form = (item?: T) => <NoteForm {...props} item={item} onLeave={() => leave(item?.id ?? NEW)} />;

  return (
    <section ref={box} className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title}
      </h2>
      {items.length === 0 && open !== NEW ? <p className={styles.quiet}>{empty}</p> : null}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={listLabel}>
          {items.map((item) => (
            <li key={item.id} className={styles.item}>
              {open === item.id && !readOnly ? (
                form(item)
              ) : (
                <div className={styles.note}>
                  <div className={styles.noteBody}>
                    {renderItem(item)}
                    <Unsaved list={list} id={item.id} />
                  </div>
                  {!readOnly && (
                    <div className={styles.acts}>
                      <IconButton
                        label={t('notes.change', { text: shorten(nameOf(item), 40) })}
                        data-edit={item.id}
                        onPress={() => edit(item.id)}
                      >
                        <Pencil aria-hidden />
                      </IconButton>
                      <IconButton
                        label={t('notes.delete', { text: shorten(nameOf(item), 40) })}
                        onPress={() => void remove(item)}
                      >
                        <Trash2 aria-hidden />
                      </IconButton>
                    </div>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : open === NEW ? (
        form()
      ) : (
        <Button size="s" icon={<Plus aria-hidden />} data-add onPress={() => edit(NEW)}>
          {hasNewDraft ? t('notes.goOn') : addLabel}
        </Button>
      )}
    </section>
  );
}

function Unsaved({ list, id }: { readonly list: string; readonly id: string }) {
  const draft = useDraft(list, id);
  return draft ? <span className={styles.unsaved}>{t('notes.unsaved')}</span> : null;
}

type NoteFormProps<T extends { readonly id: string }> = NoteListProps<T> & {
  readonly item: T | undefined;
  readonly onLeave: () => void;
};

function NoteForm<T extends { readonly id: string }>(props: NoteFormProps<T>) {
  const { list, item, draftOf, renderFields, needs, onSave, onLeave, addLabel, nameOf } = props;
  const id = item?.id ?? NEW;
  const draft = useDraft(list, id);
  const shown = draft ?? draftOf(item);
  const box = useRef<HTMLFormElement>(null);
  const [wasTried, setTried] = useState(false);
  const isMissing = (shown[needs] ?? '').trim() === '';

  const set = (patch: Draft) => {
    const next = { ...shown, ...patch };
    setDraft(list, id, isSameDraft(next, draftOf(item)) ? null : next);
  };
  const save = async () => {
    if (isMissing) {
      setTried(true);
      box.current?.querySelector<HTMLElement>('[data-needed] :is(input, textarea)')?.focus();
      announce(t('notes.textMissing'), 'assertive');
      return;
    }
    if (!(await onSave(shown, item))) return;
    setDraft(list, id, null);
    onLeave();
  };
  const close = () => {
    if (useFormDrafts.getState().drafts.has(`${list}/${id}`)) announce(t('notes.saidKept'));
    onLeave();
  };
  const discard = () => {
    setDraft(list, id, null);
    announce(t('notes.saidDiscarded'));
    onLeave();
  };

  return (
    <form
      ref={box}
      className={styles.form}
      aria-label={item ? t('notes.change', { text: shorten(nameOf(item), 40) }) : addLabel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (!isInside || event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          close();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      {renderFields(shown, set, wasTried && isMissing)}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" size="s">
          {t('notes.save')}
        </Button>
        <Button size="s" onPress={close}>
          {t('notes.close')}
        </Button>
        {draft && (
          <Button size="s" variant="quiet" onPress={discard}>
            {t('notes.discard')}
          </Button>
        )}
      </div>
    </form>
  );
}
