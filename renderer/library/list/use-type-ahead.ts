import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { ArticleSummary } from '../../../shared/contract';
import { DEFAULT_SETTINGS } from '../../../shared/model';
import { commandTable, singleKeysOf } from '../../app/commands';
import { messages } from '../../services/messages';
import { useSettings } from '../../services/queries';
import { findTitle, TypedWord } from './type-ahead';

/**
 * Reads letters as the start of a title. Answers the row to go to; 'taken': the letter belongs to a word that no title
 * begins with; null: the key is none of ours. A letter that is a command's own key is the command's, unless a word is
 * being typed.
 */
export function useTypeAhead(articles: readonly ArticleSummary[], cursor: number) {
  const settings = useSettings().data ?? DEFAULT_SETTINGS;
  const word = useRef<TypedWord>(null);
  const collator = useMemo(() => new Intl.Collator(messages.locale, { usage: 'search', sensitivity: 'base' }), []);
  return (event: KeyboardEvent): number | 'taken' | null => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return null;
    if ([...event.key].length !== 1) return null;
    const typed = (word.current ??= new TypedWord());
    if (!typed.isGoingOn(event.timeStamp)) {
      const isCommand = commandTable.some(
        (command) =>
          (command.group === 'library' || command.group === 'app') &&
          singleKeysOf(command, settings).includes(event.key.toLowerCase()),
      );
      if (isCommand || !/[\p{L}\p{N}]/u.test(event.key)) return null;
    }
    const titles = articles.map(({ meta }) => meta.title);
    return findTitle(titles, typed.add(event.key, event.timeStamp), cursor, collator) ?? 'taken';
  };
}
