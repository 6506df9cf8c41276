/** A Plumbline file on its way in: handed over, looked at, brought in; can be stopped at any moment. */
import { useRef, useState } from 'react';
import type { ImportChoice, ImportOutcome, ImportPreview, OperationOutput } from '../../shared/contract';
import { announce } from '../services/announcer';
import { call, CallError } from '../services/api';
import { useIncomingFile } from '../services/incoming-file';
import { errorText, t } from '../services/messages';

export type Choices = Readonly<Record<string, ImportChoice>>;

export type BringingBack =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading' | 'applying' }
  | { readonly step: 'preview'; readonly preview: ImportPreview; readonly choices: Choices }
  | { readonly step: 'done'; readonly done: OperationOutput<'imports.apply'> };

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
  const { progress, hand, letGo, forget } = useIncomingFile();
  const file = useRef<File | null>(null);

  const fail = (error: unknown) => {
    const isStopped = error instanceof CallError && error.data.code === 'cancelled';
    const reason = error instanceof CallError ? errorText(error.data) : t('error.internal');
    if (!(error instanceof CallError)) console.error(error);
    letGo();
    setState({ step: 'choose', problem: isStopped ? t('bringBack.stopped') : reason });
    announce(isStopped ? t('bringBack.stopped') : reason, isStopped ? 'polite' : 'assertive');
  };

  const inputOf = async (choices: Choices) => {
    if (!file.current) throw new Error('There is no file to look at');
    return { file: { upload: await hand(file.current) }, choices };
  };

  return {
    state,
    progress,
    async open(chosen: File) {
      letGo();
      file.current = chosen;
      setState({ step: 'reading' });
      announce(t('bringBack.reading'));
      try {
        const preview = await call('imports.preview', await inputOf({}));
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
        const preview = await call('imports.preview', await inputOf(choices));
        setState({ step: 'preview', preview, choices });
      } catch (error) {
        fail(error);
      }
    },
    async apply(choices: Choices) {
      setState({ step: 'applying' });
      announce(t('bringBack.applying'));
      try {
        const done = await call('imports.apply', await inputOf(choices));
        forget();
        setState({ step: 'done', done });
        announce(doneText(done));
      } catch (error) {
        fail(error);
      }
    },
    stop: letGo,
  };
}
