/** Where the text names the person whose names the panel shows: drawn, stepped through, told. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ArticleView } from '../../shared/contract';
import type { TextRange } from '../../shared/model';
import { useCommands } from '../app/commands';
import { PANEL_FOLDS } from '../app/layout';
import { findNamed } from '../panel/logic/people';
import { hideMentions, stepMention, useMentionsView } from '../panel/people/mentions-view';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { useSources } from '../services/queries';
import { leavePanel } from './actions/view-actions';
import { shorten } from './logic/excerpt';
import type { ReaderSession } from './session';
import { placeName } from './speech';
import { set } from './state';

/** Text before and after a name that is spoken with it. */
const AROUND_CHARS = 30;

/** A name with whole words before and after it. */
function wordsAround(text: string, { start, end }: TextRange): string {
  const before = text.slice(Math.max(0, start - AROUND_CHARS), start);
  const after = text.slice(end, end + AROUND_CHARS);
  const whole = `${start > AROUND_CHARS ? before.replace(/^\S*\s/u, '') : before}${text.slice(start, end)}${
    end + AROUND_CHARS < text.length ? after.replace(/\s\S*$/u, '') : after
  }`;
  return shorten(whole, 2 * AROUND_CHARS + 200);
}

export function useShownMentions(session: ReaderSession, article: ArticleView): void {
  const { version, roles, meta } = article;
  const sources = useSources(article.id).data;
  const shown = useMentionsView((view) => (view.shown?.article === article.id ? view.shown : null));
  const person = shown && sources?.find(({ id }) => id === shown.person);
  const id = person?.id;
  const named = useMemo(
    () => (id !== undefined && sources ? findNamed({ version, roles }, sources, id) : []),
    [version, roles, sources, id],
  );
  const at = shown ? Math.min(shown.at, named.length - 1) : null;
  const step = shown?.step ?? 0;

  // The engine is made anew when the title or the language changes.
  useLayoutEffect(() => {
    session.engine?.setMentions(named, at);
    session.change(set('mentionsShown', named.length > 0));
  }, [session, named, at, version, meta.title, meta.language]);

  // A step is told once; what is found anew meanwhile is only drawn.
  const told = useRef(0);
  const name = person?.name;
  useEffect(() => {
    const range = at === null ? undefined : named[at];
    if (step === told.current || at === null || !range || name === undefined) return;
    told.current = step;
    const isPanelOver = window.matchMedia(PANEL_FOLDS).matches;
    leavePanel();
    session.engine?.setCursor(range.start, { focus: isPanelOver, scroll: 'none' });
    session.engine?.scrollTo(range, 'center');
    const { text } = session.article.version;
    announce(
      t('people.saidNamed', {
        ...{ name, place: at + 1, count: named.length },
        where: placeName(session.article, range.start),
        words: wordsAround(text, range),
      }),
    );
  }, [session, step, at, named, name]);

  useCommands(
    {
      'move.nextMention': () => stepMention(named.length, true),
      'move.previousMention': () => stepMention(named.length, false),
    },
    named.length > 0,
  );
  useEffect(() => hideMentions, [article.id]);
}
