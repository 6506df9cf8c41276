/** Short messages that pass by at the foot of the window, with at most one act such as Undo. */
import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  /** Never the only way to do it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read it and to reach the button (WCAG 2.2.1 is met by there being another way). */
export const TOAST_MS = 10_000;
const MOST_TOASTS = 3;

let lastId = 0;
export const useToasts = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }));

/** Shows a message; the caller announces it, where it must be heard. Returns what takes it away. */
export function showToast(text: string, action?: Toast['action']): () => void {
  const id = ++lastId;
  const toast: Toast = action ? { id, text, action } : { id, text };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, toast].slice(-MOST_TOASTS) }));
  return () => dismissToast(id);
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
