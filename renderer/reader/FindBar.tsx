/** Find in the article: a forgiving search whose hits become the selection, ready to be marked. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ArticleView } from '../../shared/contract';
import type { TextRange } from '../../shared/model';
import { useCommands } from '../app/commands';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { IconButton } from '../ui';
import { focusFirst } from './focus-first';
import { backToText } from './actions/move-actions';
import { shorten } from './logic/excerpt';
import { findHits, foldText, hitFrom, stepHit } from './logic/find';
import { useSession } from './reader-context';
import { set } from './state';

/** Text before and after a hit that is spoken with it. */
const AROUND_CHARS = 30;

export function FindBar({ article }: { readonly article: ArticleView }) {
  const session = useSession();
  const { text } = article.version;
  const folded = useMemo(() => foldText(text), [text]);
  const [query, setQuery] = useState('');
  const hits = useMemo(() => findHits(folded, query), [folded, query]);
  const [current, setCurrent] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const countId = useId();
  const from = useRef(session.engine?.getCursor().offset ?? 0);

  useEffect(() => field.current?.focus(), []);

  const stand = (index: number, among: readonly TextRange[]) => {
    setCurrent(index);
    const hit = among[index];
    if (hit) session.engine?.setCursor(hit, { focus: false, scroll: 'center' });
  };
  const search = (next: string) => {
    setQuery(next);
    const found = findHits(folded, next);
    stand(hitFrom(found, from.current), found);
    if (next.trim() && found.length === 0) announce(t('reader.saidNotFound', { query: next.trim() }));
  };
  const step = (forward: boolean) => {
    const index = stepHit(hits.length, current, forward);
    stand(index, hits);
    const hit = hits[index];
    if (!hit) return;
    const words = shorten(
      text.slice(Math.max(0, hit.start - AROUND_CHARS), hit.end + AROUND_CHARS),
      2 * AROUND_CHARS + 80,
    );
    announce(t('reader.saidFound', { place: index + 1, count: hits.length, words }));
  };
  const close = () => {
    session.change(set('findOpen', false));
    session.change(set('finding', false));
    backToText(session);
  };
  useCommands({ 'move.findNext': () => step(true), 'move.findPrevious': () => step(false) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) step(!event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search
      className="find-bar"
      data-region="find"
      tabIndex={-1}
      onFocus={(event) => {
        focusFirst(event);
        session.change(set('finding', true));
      }}
      onBlur={() => session.change(set('finding', false))}
      onKeyDown={onKeyDown}
    >
      <input
        dir="auto"
        ref={field}
        className="find-input"
        type="text"
        value={query}
        aria-label={t('reader.findField')}
        aria-describedby={countId}
        placeholder={t('reader.findField')}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => search(event.target.value)}
      />
      <output id={countId} className="find-count">
        {query.trim() ? t('reader.findCount', { count: hits.length, place: current + 1 }) : t('reader.findIdle')}
      </output>
      <IconButton label={t('reader.findPrevious')} isDisabled={hits.length === 0} onPress={() => step(false)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label={t('reader.findNext')} isDisabled={hits.length === 0} onPress={() => step(true)}>
        <ChevronDown aria-hidden />
      </IconButton>
      <IconButton label={t('reader.findClose')} onPress={close}>
        <X aria-hidden />
      </IconButton>
    </search>
  );
}
