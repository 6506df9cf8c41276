/** A Plumbline file on its way in: handed over, looked at, brought in; can be stopped at any moment. */
import { useEffect, useRef, useState } from 'react';
import type { ImportChoice, ImportOutcome, ImportPreview } from '../../shared/contract';
import { announce } from '../services/announcer';
import { call, CallError, dropFile, sendFile } from '../services/api';
import { errorText, t } from '../services/messages';

export type Choices = Readonly<Record<string, ImportChoice>>;

export type BringingBack =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading' | 'applying' }
  | { readonly step: 'preview'; readonly preview: ImportPreview; readonly choices: Choices }
  | { readonly step: 'done'; readonly done: ImportPreview };

/** What comes in: all that is not here, and what is taken beside what is here. */
export const comesIn = (outcome: ImportOutcome): boolean =>
  outcome === 'new' || outcome === 'back' || outcome === 'copy';

/** How many articles and lists come in. */
export const countComing = ({ articles, lists }: ImportPreview): number =>
  [...articles, ...lists].filter(({ outcome }) => comesIn(outcome)).length;

/** What came in, in a sentence. */
export function doneText({ articles, lists }: ImportPreview): string {
  const count = (of: readonly { readonly outcome: ImportOutcome }[]): number =>
    of.filter(({ outcome }) => comesIn(outcome)).length;
  return t('bringBack.done', { count: count(articles), lists: count(lists) });
}

export function useBringBackFile() {
  const [state, setState] = useState<BringingBack>({ step: 'choose', problem: null });
  const upload = useRef<string | null>(null);
  const abort = useRef<AbortController | null>(null);

  const letGo = () => {
    abort.current?.abort();
    abort.current = null;
    if (upload.current !== null) void dropFile(upload.current);
    upload.current = null;
  };
  useEffect(() => letGo, []);

  const fail = (error: unknown) => {
    const isStopped = error instanceof CallError && error.data.code === 'cancelled';
    const reason = error instanceof CallError ? errorText(error.data) : t('error.internal');
    if (!(error instanceof CallError)) console.error(error);
    letGo();
    setState({ step: 'choose', problem: isStopped ? t('bringBack.stopped') : reason });
    announce(isStopped ? t('bringBack.stopped') : reason, isStopped ? 'polite' : 'assertive');
  };

  const inputOf = (choices: Choices) => {
    if (upload.current === null) throw new CallError({ code: 'cancelled', message: 'It was stopped.', detail: {} });
    return { file: { upload: upload.current as never }, choices };
  };

  return {
    state,
    async open(file: File) {
      letGo();
      setState({ step: 'reading' });
      announce(t('bringBack.reading'));
      try {
        const controller = new AbortController();
        abort.current = controller;
        upload.current = (await sendFile(file, controller.signal)).upload;
        const preview = await call('imports.preview', inputOf({}));
        if (preview.format !== 'archive') {
          letGo();
          setState({ step: 'choose', problem: t('bringBack.otherFile') });
          return;
        }
        setState({ step: 'preview', preview, choices: {} });
        announce(t('bringBack.found', { count: preview.articles.length }));
      } catch (error) {
        fail(error);
      }
    },
    /** Chooses for an article that differs from the one here, and asks again what would become of all. */
    async choose(choices: Choices) {
      try {
        const preview = await call('imports.preview', inputOf(choices));
        setState({ step: 'preview', preview, choices });
      } catch (error) {
        fail(error);
      }
    },
    async apply(choices: Choices) {
      setState({ step: 'applying' });
      announce(t('bringBack.applying'));
      try {
        const done = await call('imports.apply', inputOf(choices));
        upload.current = null;
        setState({ step: 'done', done });
        announce(doneText(done));
      } catch (error) {
        fail(error);
      }
    },
    stop: letGo,
  };
}
