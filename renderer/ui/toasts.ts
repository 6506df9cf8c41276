/** Short messages that pass by at the foot of the window, with at most one act such as Undo. */
import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  /** Never the only way to do it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read it and to reach the button (WCAG 2.2.1 is met by there being another way). */
export const TOAST_MS = 10_000;
const MOST_TOASTS = 3;

let lastId = 0;
export const useToasts = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));

/** What to say; `tone: 'problem'` sets off what went wrong. */
export interface ToastMessage {
  readonly text: string;
  readonly tone?: 'plain' | 'problem';
  readonly action?: Toast['action'] | undefined;
}

/** Shows a message; the caller announces it, where it must be heard. Returns what takes it away. */
export function showToast(message: string | ToastMessage, action?: Toast['action']): () => void {
  const id = ++lastId;
  const given: ToastMessage = typeof message === 'string' ? { text: message, action } : message;
  const toast: Toast = {
    id,
    text: given.text,
    tone: given.tone ?? 'plain',
    ...(given.action ? { action: given.action } : {}),
  };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST_TOASTS) }));
  return () => dismissToast(id);
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
