/** The selected mark's card: docks under the text, never over the words it is about, never in the way. */
import { use, useEffect, useMemo, useRef } from 'react';
import { CircleHelp } from 'lucide-react';
import type { ArticleView, MarkView } from '../../../shared/contract';
import type { Mark } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { copyIntoMine } from '../../layers/layer-actions';
import { useIsLocked } from '../../layers/shown-layer';
import { t } from '../../services/messages';
import { ShownLayerContext } from '../../services/queries';
import { Button, ToggleButton } from '../../ui';
import { setRole } from '../actions/block-actions';
import { setUnsure } from '../actions/mark-actions';
import { goToMark, stepBack } from '../actions/move-actions';
import { overlapping } from '../logic/neighbours';
import { blockIndexesIn, isOutsideArticle } from '../logic/paragraphs';
import { useReaderState, useSession } from '../reader-context';
import { openReview } from '../review/review-actions';
import { setCurrent } from '../review/review-state';
import { kindNameIn } from '../speech';
import { CardHead } from './CardHead';
import { CardHints } from './CardHints';
import { ChoosingNotice } from './more/ChoosingNotice';
import { LeadsHere } from './more/LeadsHere';
import { useMoreView } from './more/more-view';
import { MoreFields } from './more/MoreFields';
import { PassageAnswer } from './more/PassageAnswer';
import { proposeAnswers, type Proposals } from './more/proposals';
import { NoteField } from './NoteField';
import { PieceList } from './PieceList';
import { baseOf } from './questions/answers';
import { TagField } from './TagField';
import './card.css';

interface MarkCardProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
}

export function MarkCard({ article, marks, mark }: MarkCardProps) {
  const session = useSession();
  const card = useRef<HTMLDivElement>(null);
  const readOnly = useIsLocked(article);
  const layer = use(ShownLayerContext);
  const { drafts, spans } = session;
  const choosing = useReaderState((s) => s.choosing);
  const proposals = useMemo(() => proposeAnswers(article, mark, spans), [article, mark, spans]);

  // What was typed is stored when the card turns to another mark or goes away.
  useEffect(() => () => void drafts.leave(mark.id), [drafts, mark.id]);
  useFocusBack(card);

  return (
    <div
      ref={card}
      className="mark-card"
      role="group"
      aria-label={t('reader.cardLabel', { kind: kindNameIn(article, mark.kind) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        stepBack(session, true);
      }}
    >
      <CardHead {...{ article, marks, mark, proposals, readOnly }} />
      {layer && article.trashedAt === null ? (
        <div>
          <Button size="s" onPress={() => void copyIntoMine(article.id, layer, [mark.id])}>
            {t('layers.copyOne')}
          </Button>
        </div>
      ) : null}
      {choosing ? (
        <ChoosingNotice article={article} mark={mark} choosing={choosing} />
      ) : (
        <CardBody {...{ article, marks, mark, proposals, readOnly }} />
      )}
    </div>
  );
}

interface CardBodyProps extends MarkCardProps {
  readonly proposals: Proposals;
  readonly readOnly: boolean;
}

/** Under the first line; while a passage is being chosen in the text, it makes way for the text. */
function CardBody({ article, marks, mark, proposals, readOnly }: CardBodyProps) {
  const session = useSession();
  const others = useMemo(() => overlapping(marks, mark), [marks, mark]);
  const isMoreOpen = useMoreView((s) => s.isOpen);
  const backs = useBackingShown(article, mark);

  const goToNextHere = () => {
    const all = [...others, mark].sort((a, b) => marks.indexOf(a) - marks.indexOf(b));
    const next = all[(all.indexOf(mark) + 1) % all.length];
    if (next) goToMark(session, next.id, { focus: false });
  };

  return (
    <>
      {backs && <PassageAnswer rel="backs" label={t('answers.backs')} {...{ article, marks, mark, readOnly }} />}
      {isMoreOpen && <MoreFields key={`more ${mark.id}`} {...{ article, marks, mark, proposals, readOnly }} />}
      <PieceList article={article} mark={mark} readOnly={readOnly} />
      <LeadsHere article={article} marks={marks} mark={mark} />
      <OutsideNotice article={article} mark={mark} readOnly={readOnly} />
      <ChangedNotice mark={mark} />
      {(!readOnly || mark.note !== '') && <NoteField key={`note ${mark.id}`} mark={mark} readOnly={readOnly} />}
      <div className="mark-card-foot">
        <TagField key={`tags ${mark.id}`} mark={mark} readOnly={readOnly} />
        {(!readOnly || mark.certainty === 'unsure') && (
          <ToggleButton
            size="s"
            icon={<CircleHelp aria-hidden />}
            isSelected={mark.certainty === 'unsure'}
            isDisabled={readOnly}
            aria-label={t('reader.notSureLabel')}
            onChange={(isUnsure) => void setUnsure(session, mark, isUnsure)}
          >
            {t('reader.notSure')}
          </ToggleButton>
        )}
        {others.length > 0 && (
          <span className="mark-card-others">
            {t('reader.othersHere', { count: others.length })}
            <Button variant="quiet" size="s" onPress={goToNextHere}>
              {t('reader.nextHere')}
            </Button>
          </span>
        )}
      </div>
      <CardHints mark={mark.id} readOnly={readOnly} />
    </>
  );
}

/** A claim that another passage backs shows which, and so does one for which a passage is being looked for. */
function useBackingShown(article: ArticleView, mark: Mark): boolean {
  const isAsked = useReaderState((s) => s.passagesFor === 'backs');
  if (baseOf(article, mark) !== 'claim') return false;
  return isAsked || mark.fields.claim?.backing === 'elsewhere' || mark.links.some(({ rel }) => rel === 'backs');
}

/** When the card goes away with the focus in it, the focus goes back to the word. */
function useFocusBack(card: React.RefObject<HTMLElement | null>): void {
  const session = useSession();
  useEffect(() => {
    const element = card.current;
    let hadFocus = false;
    const note = () => (hadFocus = element?.contains(document.activeElement) ?? false);
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
      // React has taken the element away by now: the document's body has the focus that was in it.
      if (hadFocus && (document.activeElement === document.body || document.activeElement === null))
        session.engine?.focus();
    };
  }, [card, session]);
}

/** Words that changed after they were marked, while the reader has not said that the place is right. */
function ChangedNotice({ mark }: { readonly mark: MarkView }) {
  const session = useSession();
  const { standing } = mark;
  if (standing?.state !== 'needsReview' || standing.decidedBy === 'reader') return null;
  const look = () => {
    openReview(session);
    setCurrent(mark.id);
  };
  return (
    <p className="mark-card-outside">
      {t('reader.wordsChanged')}
      <Button size="s" onPress={look}>
        {t('reader.wordsChangedLook')}
      </Button>
    </p>
  );
}

/** A mark in page matter is kept but counts nowhere: says so, and offers to count the block. */
function OutsideNotice({ article, mark, readOnly }: Omit<MarkCardProps, 'marks'> & { readonly readOnly: boolean }) {
  const session = useSession();
  const spans = useMemo(() => blockSpans(article.version.blocks), [article.version.blocks]);
  if (!isOutsideArticle(mark, article.roles, spans)) return null;
  const blocks = [...new Set(mark.ranges.flatMap((range) => blockIndexesIn(spans, range)))];
  return (
    <p className="mark-card-outside">
      {t('reader.outsideArticle')}
      {!readOnly && (
        <Button size="s" onPress={() => void setRole(session, 'furniture', blocks)}>
          {t('reader.countBlock')}
        </Button>
      )}
    </p>
  );
}
