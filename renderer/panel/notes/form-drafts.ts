/**
 * Forms of the notes as they are being written: they outlive a closed form and another tab, for as long as the window
 * is open. A draft is every field as text; '' stands for "nothing".
 */
import { create } from 'zustand';

export type Draft = Readonly<Record<string, string>>;

interface FormDrafts {
  /** What was typed and not saved, by form. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The form that is open, by list. */
  readonly open: ReadonlyMap<string, string>;
}

/** The id of the form for a new note. */
export const NEW = 'new';

export const useFormDrafts = create<FormDrafts>(() => ({ drafts: new Map(), open: new Map() }));

const formKey = (list: string, id: string): string => `${list}/${id}`;

export const useDraft = (list: string, id: string): Draft | undefined =>
  useFormDrafts(({ drafts }) => drafts.get(formKey(list, id)));

export const useOpenForm = (list: string): string | undefined => useFormDrafts(({ open }) => open.get(list));

/** Keeps what is typed; null: it is saved, or thrown away. */
export function setDraft(list: string, id: string, draft: Draft | null): void {
  useFormDrafts.setState(({ drafts }) => {
    const next = new Map(drafts);
    if (draft) next.set(formKey(list, id), draft);
    else next.delete(formKey(list, id));
    return { drafts: next };
  });
}

/** Opens one form of a list; null: none. */
export function openForm(list: string, id: string | null): void {
  useFormDrafts.setState(({ open }) => {
    const next = new Map(open);
    if (id === null) next.delete(list);
    else next.set(list, id);
    return { open: next };
  });
}

export const isSameDraft = (a: Draft, b: Draft): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? '') === (b[key] ?? ''));
