/** Starts the engine in its box and keeps it fed; its news goes into the session. */
import { useEffect, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { ArticleView, MarkView } from '../../shared/contract';
import type { Mark, MarkId, Settings } from '../../shared/model';
import { correctionsIn, languageOfText } from '../../shared/text';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { pictureAddress } from '../services/pictures';
import { setEdges } from './actions/mark-actions';
import { createReaderEngine } from './engine/engine';
import type { EngineMark } from './engine/types';
import { findCrossing } from './logic/crossing';
import type { ReaderSession } from './session';
import { rememberDescriptions, sayCrossing } from './speech';
import { cursorMoved, marksChanged, select } from './state';

export function useEngine(
  session: ReaderSession,
  box: RefObject<HTMLDivElement | null>,
  article: ArticleView,
  marks: readonly Mark[],
  settings: Settings,
): void {
  const { version, roles, meta, kinds, looked, pictures } = article;
  const painted = useMemo<EngineMark[]>(
    () => marks.map((mark) => ({ id: mark.id, kind: mark.kind, ranges: mark.ranges, isToCheck: isToCheck(mark) })),
    [marks],
  );
  const { paragraphNumbers } = settings;
  const language = languageOfText(meta, version).tag;
  /** What a new engine is given; it is made anew when the article's title or language changes. */
  const given = useRef({ roles, painted, kinds, looked, pictures, paragraphNumbers });

  useLayoutEffect(() => {
    const container = box.current;
    if (!container) return;
    const describe = rememberDescriptions();
    const engine = createReaderEngine(container, {
      label: t('reader.textLabel', { title: meta.title }),
      strings: { furniture: t('reader.furnitureSign'), pictureNotKept: t('picture.notKept') },
      pictures: { load: pictureAddress, none: t('picture.none') },
      kinds: given.current.kinds,
      describeBlock: (block, here) => describe(session.article, block, here),
    });
    session.engine = engine;
    engine.setArticle({
      text: version.text,
      blocks: version.blocks,
      roles: given.current.roles,
      language,
    });
    engine.setPictures(given.current.pictures);
    engine.setCorrected(correctionsIn(version.blocks));
    engine.setMarks(given.current.painted);
    engine.setLookedAt(new Set(given.current.looked));
    engine.setParagraphNumbers(given.current.paragraphNumbers);
    const before = session.state.cursor;
    if (before.offset > 0) engine.setCursor(before.selection ?? before.offset, { focus: false, scroll: 'center' });
    let under: readonly MarkId[] = engine.getCursor().marks;
    session.change(cursorMoved(engine.getCursor()));
    const stops = [
      engine.onCursor((cursor) => {
        session.change(cursorMoved(cursor));
        const crossing =
          cursor.cause === 'key' ? findCrossing(under, cursor.marks, (id) => session.mark(id)?.kind ?? null) : null;
        under = cursor.marks;
        if (crossing) announce(sayCrossing(session.article, crossing, session.settings.announceMarks));
      }),
      engine.onMarkClick((ids) => {
        // A further click on the same words goes on to the next mark that overlaps there.
        const at = session.state.selected === null ? -1 : ids.indexOf(session.state.selected);
        const next = ids[(at + 1) % ids.length];
        if (next) session.change(select(next));
      }),
      engine.onEdgeDrag((mark, ranges) => void setEdges(session, mark, ranges)),
      session.store.subscribe((state, before) => {
        if (state.selected !== before.selected) engine.setSelectedMark(state.selected);
        if (state.emphasis !== before.emphasis)
          engine.setEmphasis(state.emphasis === null ? null : new Set([state.emphasis]));
      }),
    ];
    engine.setSelectedMark(session.state.selected);
    if (session.state.emphasis !== null) engine.setEmphasis(new Set([session.state.emphasis]));
    return () => {
      for (const stop of stops) stop();
      session.engine = null;
      engine.destroy();
    };
  }, [box, session, version, language, meta.title]);

  // What changed since, each by its own way; the engine holds the rest already.
  useLayoutEffect(() => {
    const { engine } = session;
    const before = given.current;
    given.current = { roles, painted, kinds, looked, pictures, paragraphNumbers };
    if (!engine) return;
    if (roles !== before.roles) engine.setRoles(roles);
    if (pictures !== before.pictures) engine.setPictures(pictures);
    if (painted !== before.painted) engine.setMarks(painted);
    if (looked !== before.looked) engine.setLookedAt(new Set(looked));
    if (roles !== before.roles || looked !== before.looked) engine.refreshDescriptions();
    if (paragraphNumbers !== before.paragraphNumbers) engine.setParagraphNumbers(paragraphNumbers);
  }, [session, roles, painted, kinds, looked, pictures, paragraphNumbers]);

  useEffect(() => {
    const known = new Set(marks.map((m) => m.id));
    session.change(marksChanged((id) => known.has(id)));
  }, [session, marks]);
}

/** Found among changed words by rule: the reader has not said yet whether it belongs there. */
const isToCheck = ({ standing }: MarkView): boolean =>
  standing !== undefined && standing.decidedBy === 'rule' && standing.state === 'needsReview';
