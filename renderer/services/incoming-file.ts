/** A file on its way in: handed over once, asked about as often as needed, let go; and how far it is. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ImportProgress, UploadId } from '../../shared/contract';
import { announce } from './announcer';
import { dropFile, followProgress, sendFile } from './api';
import { t } from './messages';

/** How far a file is, in words. */
export function progressText({ doing, done, total }: ImportProgress): string {
  return doing === 'reading'
    ? t('imports.progress.reading', { percent: Math.floor((100 * done) / Math.max(total, 1)) })
    : t(`imports.progress.${doing}`, { done, total });
}

/** Work of fewer pieces is over before one could say how far it is. */
const FEW = 40;

const quarterOf = ({ done, total }: ImportProgress): number => Math.floor((4 * done) / Math.max(total, 1));

/** Whether a person who only hears should hear it: something else began, or another quarter of much is done. */
export function isWorthSaying(before: ImportProgress | null, now: ImportProgress): boolean {
  if (before?.doing !== now.doing) return now.doing !== 'reading' && now.total > FEW;
  return now.total > FEW && now.done < now.total && quarterOf(now) > quarterOf(before);
}

export interface IncomingFile {
  /** Null: nothing is known yet. */
  readonly progress: ImportProgress | null;
  /** Hands the file over where it was not, and answers its name; what is asked next is told from its beginning. @throws CallError */
  hand(file: File): Promise<UploadId>;
  /** Lets it go: what is being done with it stops and changes nothing. */
  letGo(): void;
  /** It was used, and is gone. */
  forget(): void;
}

/** One file at a time; it is let go with the component. */
export function useIncomingFile(): IncomingFile {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const upload = useRef<UploadId | null>(null);
  const abort = useRef<AbortController | null>(null);
  const said = useRef<ImportProgress | null>(null);

  const forget = () => {
    upload.current = null;
    said.current = null;
    setProgress(null);
  };
  const letGo = () => {
    abort.current?.abort();
    abort.current = null;
    if (upload.current !== null) void dropFile(upload.current);
    forget();
  };
  const leave = useEffectEvent(letGo);
  useEffect(() => () => leave(), []);
  useEffect(
    () =>
      followProgress((news) => {
        if (news.upload === null || news.upload !== upload.current) return;
        if (isWorthSaying(said.current, news)) announce(progressText(news));
        said.current = news;
        setProgress(news);
      }),
    [],
  );
  return {
    progress,
    async hand(file) {
      said.current = null;
      setProgress(null);
      if (upload.current !== null) return upload.current;
      const controller = new AbortController();
      abort.current = controller;
      const sent = await sendFile(file, controller.signal);
      upload.current = sent.upload;
      return sent.upload;
    },
    letGo,
    forget,
  };
}
