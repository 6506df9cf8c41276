/** A file of marks on its way in: handed over, looked at, brought in; can be stopped at any moment. */
import { useRef, useState } from 'react';
import type { ImportPreview, OperationInput, OperationOutput } from '../../shared/contract';
import type { ArticleId, KindCode } from '../../shared/model';
import { announce } from '../services/announcer';
import { call, CallError } from '../services/api';
import { useIncomingFile } from '../services/incoming-file';
import { errorText, t } from '../services/messages';

export interface MarksChoices {
  readonly pages: Readonly<Record<string, ArticleId>>;
  readonly kind: KindCode | null;
  readonly kinds: Readonly<Record<string, KindCode>>;
}

const NO_CHOICES: MarksChoices = { pages: {}, kind: null, kinds: {} };

export type MarksImport =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading' | 'applying' }
  | { readonly step: 'preview'; readonly preview: ImportPreview; readonly choices: MarksChoices }
  | { readonly step: 'done'; readonly done: OperationOutput<'imports.apply'> };

/** `article`: the one that the file's only unknown page is taken for at first. */
export function useMarksImport(article: ArticleId | null) {
  const [state, setState] = useState<MarksImport>({ step: 'choose', problem: null });
  const { progress, hand, letGo, forget } = useIncomingFile();
  const file = useRef<File | null>(null);

  const fail = (error: unknown) => {
    const isStopped = error instanceof CallError && error.data.code === 'cancelled';
    const problem = isStopped
      ? t('elsewhere.stopped')
      : error instanceof CallError
        ? errorText(error.data)
        : t('error.internal');
    if (!(error instanceof CallError)) console.error(error);
    letGo();
    setState({ step: 'choose', problem });
    announce(problem, isStopped ? 'polite' : 'assertive');
  };

  /** Hands the file over where it is not there, and asks. */
  const ask = async <N extends 'imports.preview' | 'imports.apply'>(name: N, choices: MarksChoices) => {
    const from = file.current;
    if (!from) throw new Error('There is no file to look at');
    const input: OperationInput<'imports.preview'> = {
      file: { upload: await hand(from) },
      pages: choices.pages,
      kinds: choices.kinds,
      ...(choices.kind === null ? {} : { kind: choices.kind }),
    };
    return call(name, input as OperationInput<N>);
  };

  const look = async (choices: MarksChoices) => {
    try {
      const preview = await ask('imports.preview', choices);
      setState({ step: 'preview', preview, choices });
      return preview;
    } catch (error) {
      fail(error);
      return null;
    }
  };

  return {
    state,
    progress,
    async open(chosen: File) {
      letGo();
      file.current = chosen;
      setState({ step: 'reading' });
      announce(t('elsewhere.reading'));
      const preview = await look(NO_CHOICES);
      if (!preview || article === null) return;
      const unknown = preview.articles.filter((page) => page.article === null);
      const [only] = unknown;
      if (only && preview.articles.length === 1) await look({ ...NO_CHOICES, pages: { [only.key]: article } });
    },
    change: (choices: MarksChoices) => void look(choices),
    async apply(choices: MarksChoices) {
      setState({ step: 'applying' });
      announce(t('elsewhere.applying'));
      try {
        const done = await ask('imports.apply', choices);
        forget();
        setState({ step: 'done', done });
        announce(t('elsewhere.done', { count: countNew(done) }));
      } catch (error) {
        fail(error);
      }
    },
    stop: letGo,
  };
}

/** Marks that come in: all but those that are here already and those that are not taken. */
export const countNew = ({ marks }: ImportPreview): number =>
  marks.filter(({ outcome }) => outcome !== 'same' && outcome !== 'refused').length;
