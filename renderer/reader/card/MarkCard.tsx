/** The selected mark's card: docks under the text, never over the words it is about, never in the way. */
import { useEffect, useMemo, useRef } from 'react';
import { CircleHelp, Trash2, X } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract';
import type { Mark } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { useShownKeys } from '../../app/commands';
import { t } from '../../services/messages';
import { Button, IconButton, ToggleButton } from '../../ui';
import { setRole } from '../actions/block-actions';
import { deleteSelected, setUnsure } from '../actions/mark-actions';
import { goToMark, stepBack } from '../actions/move-actions';
import { overlapping } from '../logic/neighbours';
import { blockIndexesIn, isOutsideArticle } from '../logic/paragraphs';
import { useSession } from '../reader-context';
import { kindNameIn } from '../speech';
import { select } from '../state';
import { CardHints } from './CardHints';
import { KindMenu } from './KindMenu';
import { NoteField } from './NoteField';
import { PieceList } from './PieceList';
import { MarkQuestion } from './questions/MarkQuestion';
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
  const keysFor = useShownKeys();
  const readOnly = article.trashedAt !== null;
  const others = useMemo(() => overlapping(marks, mark), [marks, mark]);
  const { drafts } = session;

  // What was typed is stored when the card turns to another mark or goes away.
  useEffect(() => () => void drafts.leave(mark.id), [drafts, mark.id]);
  useFocusBack(card);

  const goToNextHere = () => {
    const all = [...others, mark].sort((a, b) => marks.indexOf(a) - marks.indexOf(b));
    const next = all[(all.indexOf(mark) + 1) % all.length];
    if (next) goToMark(session, next.id, { focus: false });
  };

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
      <div className="mark-card-head">
        <KindMenu article={article} mark={mark} readOnly={readOnly} />
        <PieceList article={article} mark={mark} readOnly={readOnly} />
        <div className="mark-card-acts">
          {!readOnly && (
            <IconButton
              label={t('reader.deleteMark')}
              keys={keysFor('mark.delete')}
              onPress={() => void deleteSelected(session)}
            >
              <Trash2 aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={t('reader.cardClose')}
            keys={keysFor('move.back')}
            onPress={() => session.change(select(null))}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      </div>
      <MarkQuestion key={`question ${mark.id}`} article={article} mark={mark} readOnly={readOnly} />
      <OutsideNotice article={article} mark={mark} readOnly={readOnly} />
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
    </div>
  );
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
