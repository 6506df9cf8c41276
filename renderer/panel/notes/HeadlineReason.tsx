/** Why the reader says so: kept while it is written, one burst of typing one step of Undo. */
import { useEffect, useState } from 'react';
import type { ArticleId } from '../../../shared/model';
import { t } from '../../services/messages';
import { TextArea } from '../../ui';
import { LONGEST_REASON_CHARS } from './limits';
import { reasonSaver } from './reason-savers';

interface HeadlineReasonProps {
  readonly article: ArticleId;
  /** As it is kept. */
  readonly reason: string;
  readonly readOnly: boolean;
}

export function HeadlineReason({ article, reason, readOnly }: HeadlineReasonProps) {
  const saver = reasonSaver(article);
  const [, redraw] = useState(0);
  useEffect(() => {
    const stop = saver.subscribe(() => redraw((n) => n + 1));
    const leave = () => void saver.leave();
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [saver]);
  return (
    <TextArea
      label={t('notes.optional', { label: t('notes.headlineReason') })}
      rows={2}
      isReading
      isReadOnly={readOnly}
      maxLength={LONGEST_REASON_CHARS}
      value={saver.draft ?? reason}
      onChange={(text) => saver.type(text)}
      onBlur={() => void saver.leave()}
      {...(saver.hasFailed ? { help: t('reader.noteFailed') } : {})}
    />
  );
}
