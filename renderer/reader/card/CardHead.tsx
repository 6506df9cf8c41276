/** The card's first line: the kind, its question with the answer, the viewpoint, and the way to everything else. */
import { useMemo } from 'react';
import { ChevronDown, ChevronRight, Trash2, X } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract';
import type { Mark } from '../../../shared/model';
import { useShownKeys } from '../../app/commands';
import { t } from '../../services/messages';
import { useSources, useViewpoints } from '../../services/queries';
import { Button, IconButton, Kbd, VisuallyHidden } from '../../ui';
import { deleteSelected } from '../actions/mark-actions';
import { useReaderState, useSession } from '../reader-context';
import { select } from '../state';
import { KindMenu } from './KindMenu';
import { MORE_BUTTON_ID, MORE_FIELDS_ID, proposalNames, takeProposals } from './more/more-actions';
import { setMoreOpen, useMoreView } from './more/more-view';
import { hasProposals, type Proposals } from './more/proposals';
import { summarise } from './more/summary';
import { standingOf } from './more/viewpoint';
import { baseOf } from './questions/answers';
import { MarkQuestion } from './questions/MarkQuestion';

interface CardHeadProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly mark: Mark;
  readonly proposals: Proposals;
  readonly readOnly: boolean;
}

export function CardHead({ article, marks, mark, proposals, readOnly }: CardHeadProps) {
  const session = useSession();
  const keysFor = useShownKeys();
  const isChoosing = useReaderState((s) => s.choosing !== null);
  const isOpen = useMoreView((s) => s.isOpen) && !isChoosing;
  return (
    <div className="mark-card-head">
      <div className="head-line">
        <KindMenu article={article} mark={mark} readOnly={readOnly} />
        <MarkQuestion key={`question ${mark.id}`} article={article} mark={mark} readOnly={readOnly} />
        <ViewpointInHead article={article} mark={mark} />
        {!isChoosing && (
          <Button
            id={MORE_BUTTON_ID}
            variant="quiet"
            size="s"
            className="more-button"
            aria-expanded={isOpen}
            {...(isOpen ? { 'aria-controls': MORE_FIELDS_ID } : {})}
            onPress={() => setMoreOpen(!isOpen)}
          >
            {t('answers.more')}
            {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          </Button>
        )}
        {!isOpen && !isChoosing && <Folded {...{ article, marks, mark, proposals, readOnly }} />}
      </div>
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
  );
}

/** The mark's own viewpoint, else that of whose it is; who that is stands in the answer to a question that asks for it. */
function ViewpointInHead({ article, mark }: Pick<CardHeadProps, 'article' | 'mark'>) {
  const sources = useSources(article.id).data ?? [];
  const viewpoints = useViewpoints(article.id).data ?? [];
  const standing = standingOf(mark, sources, viewpoints);
  if (standing.from === 'nobody') return null;
  const base = baseOf(article, mark);
  const isNamedBefore = base === 'quote' || base === 'opinion';
  return (
    <p className="head-viewpoint">
      <span className="question-words">{t('answers.viewpoint')}</span> <strong>{standing.viewpoint.name}</strong>
      {standing.from === 'source' && !isNamedBefore && (
        <span className="question-words"> {t('answers.viewpointAsTheirs', { source: standing.source.name })}</span>
      )}
    </p>
  );
}

/** While "More" is folded: what was answered there, and what could be taken. */
function Folded({ article, marks, mark, proposals, readOnly }: CardHeadProps) {
  const session = useSession();
  const keysFor = useShownKeys();
  const sources = useSources(article.id).data;
  const answers = useMemo(() => summarise(article, mark, marks, sources ?? []), [article, mark, marks, sources]);
  const what = proposalNames(proposals);
  const keys = keysFor('mark.takeProposed');
  return (
    <>
      {answers.length > 0 && <p className="more-summary">{answers.join(' · ')}</p>}
      {hasProposals(proposals) && !readOnly && (
        <Button
          size="s"
          variant="quiet"
          className="more-proposal"
          onPress={() => {
            document.getElementById(MORE_BUTTON_ID)?.focus();
            void takeProposals(session, mark);
          }}
        >
          <span>{t('answers.proposed', { what })}</span>
          <VisuallyHidden>{t('answers.take')}</VisuallyHidden>
          {keys === undefined ? null : (
            <span aria-hidden>
              <Kbd>{keys}</Kbd>
            </span>
          )}
        </Button>
      )}
    </>
  );
}
