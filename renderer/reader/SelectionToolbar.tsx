/** The small toolbar beside the selected words: the kinds by name, and adding to the selected mark. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import type { ArticleView } from '../../shared/contract';
import type { Mark, TextRange } from '../../shared/model';
import { blocksIn, blockSpans } from '../../shared/text/blocks';
import { useShownKeys } from '../app/commands/use-shown-keys';
import { t } from '../services/messages';
import { Kbd, VisuallyHidden } from '../ui';
import { addSelectedPiece, markWords } from './actions/mark-actions';
import { putDownPerson } from './actions/person-actions';
import { choosePictureHere, takePictureOut } from './actions/picture-actions';
import { stepBack } from './actions/move-actions';
import { focusFirst } from './focus-first';
import { KindName } from './KindName';
import { placeToolbar, type ToolbarPlace } from './logic/toolbar-place';
import { useIsLocked } from '../layers/shown-layer';
import { useReaderState, useSession } from './reader-context';
import { useReview } from './review/review-state';
import { kindNameIn } from './speech';

interface SelectionToolbarProps {
  readonly article: ArticleView;
  readonly selectedMark: Mark | undefined;
  /** The scrolling box of the text; the toolbar's own parent has the same size and does not scroll. */
  readonly scroller: RefObject<HTMLElement | null>;
}

export function SelectionToolbar({ article, selectedMark, scroller }: SelectionToolbarProps) {
  const session = useSession();
  const selection = useReaderState((s) => s.cursor.selection);
  const isFinding = useReaderState((s) => s.finding);
  const isDragging = usePointerDown(scroller);
  const isReviewing = useReaderState((s) => s.side === 'review');
  const shownByReview = useReview((state) => state.shown);
  const isOnlyShown = isReviewing && selection?.start === shownByReview?.start && selection?.end === shownByReview?.end;
  const isLocked = useIsLocked(article);
  const isShown = selection !== null && !isDragging && !isFinding && !isOnlyShown && !isLocked;
  const personKey = useShownKeys()('mark.person');
  const pictureBlock = selection === null ? null : pictureBlockOf(article, selection);
  const hasPicture = article.pictures.some(({ block }) => block === pictureBlock);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<ToolbarPlace | null>(null);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (!isShown || !view) return undefined;
    const update = () => {
      const { engine } = session;
      const element = bar.current;
      if (!engine || !element) return;
      const lines = engine
        .boxesOf(selection)
        .map((box) => ({ ...box, left: box.left - view.scrollLeft, top: box.top - view.scrollTop }));
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      setPlace(placeToolbar(lines, { width: view.clientWidth, height: view.clientHeight }, size));
    };
    update();
    view.addEventListener('scroll', update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(view);
    return () => {
      view.removeEventListener('scroll', update);
      observer.disconnect();
    };
  }, [selection, isShown, session, scroller]);

  if (!isShown) return null;
  const act = (run: Promise<void>) => void run.then(() => session.engine?.focus());
  return (
    <div
      ref={bar}
      className="selection-toolbar"
      data-region="toolbar"
      tabIndex={-1}
      onFocus={focusFirst}
      data-print="hide"
      data-side={place?.side}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        stepBack(session, true);
      }}
    >
      <Toolbar aria-label={t('reader.toolbarLabel')} className="selection-toolbar-row">
        {article.kinds.map(({ code }) => (
          <Button key={code} className="toolbar-kind" preventFocusOnPress onPress={() => act(markWords(session, code))}>
            <KindName article={article} code={code} showKey />
          </Button>
        ))}
        <Button className="toolbar-kind toolbar-add" preventFocusOnPress onPress={() => putDownPerson(session)}>
          {personKey !== undefined && (
            <span aria-hidden="true">
              <Kbd>{personKey}</Kbd>
            </span>
          )}
          {t('people.toolbarPerson')}
          <VisuallyHidden>: {t('command.putDownPerson')}</VisuallyHidden>
        </Button>
        {pictureBlock !== null && (
          <Button
            className="toolbar-kind toolbar-add"
            preventFocusOnPress
            onPress={() =>
              act(hasPicture ? takePictureOut(session, pictureBlock) : choosePictureHere(session, pictureBlock))
            }
          >
            {t(hasPicture ? 'picture.takeOut' : 'picture.put')}
          </Button>
        )}
        {selectedMark && (
          <Button
            className="toolbar-kind toolbar-add"
            preventFocusOnPress
            onPress={() => act(addSelectedPiece(session))}
          >
            <span aria-hidden="true">
              <Kbd>+</Kbd>
            </span>
            {t('reader.addPieceTo', { kind: kindNameIn(article, selectedMark.kind).toLocaleLowerCase() })}
          </Button>
        )}
      </Toolbar>
    </div>
  );
}

/** The block that the selection stands in, where it may have a picture; null: it may not, or there are several. */
function pictureBlockOf({ version, roles }: ArticleView, selection: TextRange): number | null {
  const touched = blocksIn(blockSpans(version.blocks), selection);
  if (touched === null || touched.first !== touched.last) return null;
  const role = roles[touched.first];
  return role === 'image' || role === 'caption' ? touched.first : null;
}

/** True while the pointer is held on the text: the toolbar waits until the words are chosen. */
function usePointerDown(box: RefObject<HTMLElement | null>): boolean {
  const [isDown, setDown] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    const down = (event: PointerEvent) => event.button === 0 && event.pointerType === 'mouse' && setDown(true);
    const up = () => setDown(false);
    element?.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      element?.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [box]);
  return isDown;
}
