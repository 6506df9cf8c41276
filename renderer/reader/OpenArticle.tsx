/** An open article: the text with its tools, legend, card and panel around it. */
import { memo, use, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ArticleView } from '../../shared/contract';
import { DEFAULT_SETTINGS, type KindCode, type Mark, type MarkId, type TextRange } from '../../shared/model';
import { ReaderLayout } from '../app/ReaderLayout';
import { LayerNotice } from '../layers/LayerNotice';
import { DropVeil } from '../library/DropVeil';
import { DetailsSheet } from '../library/DetailsSheet';
import { PanelPane } from '../panel/PanelPane';
import { t } from '../services/messages';
import { ShownLayerContext, useSettings } from '../services/queries';
import { Button } from '../ui';
import { restoreArticle } from './actions/block-actions';
import { goToMark, goToWords } from './actions/move-actions';
import { leavePanel } from './actions/view-actions';
import { MarkCard } from './card/MarkCard';
import { FindBar } from './FindBar';
import { HeaderBar } from './HeaderBar';
import { isSameCount, Legend } from './Legend';
import { draftsOf } from './note-drafts';
import { PutDownDialog } from './PutDownDialog';
import { openReview } from './review/review-actions';
import { setCurrent } from './review/review-state';
import { ReviewPane } from './review/ReviewPane';
import { ReaderContext, useReaderState, useSession } from './reader-context';
import { SelectionToolbar } from './SelectionToolbar';
import { SentenceList } from './SentenceList';
import { ReaderSession } from './session';
import { set, setEmphasis } from './state';
import { useCursorKeys } from './use-cursor-keys';
import { useEngine } from './use-engine';
import { usePictureDrops } from './use-picture-drops';
import { useArrivalAt, useEscapeToText, useStoredNotes, useWordsInView } from './use-reading';
import { useShownMentions } from './use-shown-mentions';
import { useReaderCommands } from './use-reader-commands';

interface OpenArticleProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly arriveAt?: MarkId;
  readonly arriveAtWords?: TextRange;
}

// A changed mark draws anew what shows marks, and nothing else.
const Panel = memo(PanelPane);
const Sentences = memo(SentenceList);
const Header = memo(HeaderBar);
const Details = memo(DetailsSheet);
const KindsLegend = memo(Legend, (a, b) => a.article === b.article && isSameCount(a.marks, b.marks));

export function OpenArticle(props: OpenArticleProps) {
  const [session] = useState(() => new ReaderSession(props.article, draftsOf(props.article.id)));
  return (
    <ReaderContext value={session}>
      <OpenArticleParts {...props} />
    </ReaderContext>
  );
}

function OpenArticleParts({ article, marks, arriveAt, arriveAtWords }: OpenArticleProps) {
  const session = useSession();
  const layer = use(ShownLayerContext);
  const settings = useSettings().data ?? DEFAULT_SETTINGS;
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    session.article = article;
    session.isFromElsewhere = layer !== null;
    session.marks = marks;
    session.settings = settings;
  });
  useEngine(session, box, article, marks, settings);
  useShownMentions(session, article);
  useReaderCommands(session);
  const isDropping = usePictureDrops(session);
  const onCursorKey = useCursorKeys(session);

  const selected = useReaderState((s) => s.selected);
  const side = useReaderState((s) => s.side);
  const findOpen = useReaderState((s) => s.findOpen);
  const detailsOpen = useReaderState((s) => s.detailsOpen);
  const selectedMark = useMemo(() => marks.find((m) => m.id === selected), [marks, selected]);

  // The text shows a change first; the figures beside it follow as soon as there is time.
  const settledMarks = useDeferredValue(marks);
  const panelActs = useMemo(
    () => ({
      onOpenMark: (id: MarkId) => {
        leavePanel();
        goToMark(session, id);
      },
      onOpenParagraph: (block: number) => {
        leavePanel();
        goToWords(session, session.spans[block]?.start ?? 0);
      },
      onOpenWords: (at: number | TextRange) => {
        leavePanel();
        goToWords(session, at);
      },
      onReview: (id: MarkId | null) => {
        openReview(session);
        if (id !== null) setCurrent(id);
      },
      selectedWords: { get: () => session.state.cursor.selection, subscribe: session.store.subscribe },
      onEmphasis: (kind: KindCode | null) => session.change(setEmphasis(kind)),
    }),
    [session],
  );

  const closeDetails = useCallback(() => session.change(set('detailsOpen', false)), [session]);

  useArrivalAt(session, arriveAt, arriveAtWords);
  useWordsInView(session, box, selected);
  useStoredNotes(session);
  useEscapeToText(session);

  return (
    <ReaderLayout
      header={<Header article={article} settings={settings} />}
      legend={<KindsLegend article={article} marks={marks} />}
      card={selectedMark && <MarkCard article={article} marks={marks} mark={selectedMark} />}
      panel={
        side === 'sentences' ? (
          <Sentences article={article} marks={settledMarks} />
        ) : side === 'review' ? (
          <ReviewPane article={article} />
        ) : (
          <Panel article={article} marks={settledMarks} selected={selected} {...panelActs} />
        )
      }
    >
      <div className="reader-body">
        {article.trashedAt !== null && (
          <div className="reader-notice" role="status">
            <p>{t('reader.trashed')}</p>
            <Button size="s" onPress={() => void restoreArticle(session)}>
              {t('reader.restore')}
            </Button>
          </div>
        )}
        <LayerNotice article={article} />
        {findOpen && <FindBar article={article} />}
        <div className="reader-stage">
          <div
            ref={box}
            className="reader-text"
            data-region="text"
            tabIndex={-1}
            onFocus={(event) => event.target === event.currentTarget && session.engine?.focus()}
            onKeyDown={onCursorKey}
          />
          <SelectionToolbar article={article} selectedMark={selectedMark} scroller={box} />
        </div>
      </div>
      {isDropping ? <DropVeil text={t('picture.dropHere')} /> : null}
      <PutDownDialog />
      <Details article={article} isOpen={detailsOpen} onClose={closeDetails} />
    </ReaderLayout>
  );
}
