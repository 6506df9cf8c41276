/** Looking an article through before it is added: its blocks on the left, what is known about it on the right. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useCommands } from '../../app/commands';
import { goTo } from '../../app/navigation';
import { useMedia } from '../../app/use-media';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import type { BlockRole } from '../../../shared/model';
import type { SourceFormat } from '../../importers';
import { Button, showToast } from '../../ui';
import { SameOffer } from '../same/SameOffer';
import { inputToMeta, type MetaProblems } from '../details/meta-input';
import { focusFirstProblem } from '../details/focus-first-problem';
import styles from './AddScreen.module.css';
import { BlockList } from './BlockList';
import {
  backToText,
  changeFormat,
  changeReview,
  dismissProblem,
  finishReview,
  nextFile,
  saveRecut,
  saveReview,
  useAddFlow,
} from './flow';
import { KeysHelp } from './KeysHelp';
import { effectiveMeta } from './meta-proposal';
import { Problem } from './Problem';
import { redoStep, setRoles, touchedBlocks, typeField, forgetTyped, undoStep, type Review } from './review-state';
import { ROLE_KEYS } from './role-keys';
import { actedRows, FIRST_ROW, selectRows, type RowSelection } from './row-selection';
import { ReviewDetails } from './ReviewDetails';
import { ReviewTools } from './ReviewTools';
import { reviewSummary } from './summary';
import { useRecut } from './use-recut';

/** Below this the details stand above the blocks instead of beside them. */
const ONE_COLUMN = '(max-width: 58rem)';

export interface ReviewPageProps {
  readonly review: Review;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isWorking: boolean;
}

export function ReviewPage({ review, scroller, isWorking }: ReviewPageProps) {
  const { problem, isSaving } = useAddFlow();
  const [selection, setSelection] = useState<RowSelection>(FIRST_ROW);
  const [metaProblems, setMetaProblems] = useState<MetaProblems | null>(null);
  const blocksRef = useRef<HTMLElement>(null);
  const detailsRef = useRef<HTMLElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const isNarrow = useMedia(ONE_COLUMN);
  const recut = useRecut(selection, setSelection);

  const { blocks, past, future } = review;
  const summary = useMemo(() => reviewSummary(blocks), [blocks]);
  const meta = useMemo(() => effectiveMeta(review), [review]);

  // The review begins with its sentence, said and in sight, whatever the focus was on before.
  const firstSummary = useRef(summary);
  useEffect(() => {
    titleRef.current?.focus();
    announce(firstSummary.current);
  }, []);

  const setRole = (rows: readonly number[], role: BlockRole) => {
    const changed = setRoles(review, rows, role);
    const [first = 0] = rows;
    if (changed === review) return announce(t('review.alreadyThat', { role: t(`role.${role}`) }));
    changeReview(() => changed);
    announce(t('review.changed', { count: rows.length, number: first + 1, role: t(`role.${role}`) }));
  };
  const step = (direction: 'undo' | 'redo') => {
    const last = direction === 'undo' ? past.at(-1) : future.at(-1);
    if (!last) return announce(t(direction === 'undo' ? 'review.nothingToUndo' : 'review.nothingToRedo'));
    changeReview(direction === 'undo' ? undoStep : redoStep);
    const touched = touchedBlocks(last, direction === 'undo' ? 'before' : 'after');
    if (touched?.[0] !== undefined) setSelection(selectRows(touched));
    announce(t(direction === 'undo' ? 'review.undone' : 'review.redone'));
  };
  const readAs = async (format: SourceFormat) => {
    await changeFormat(format);
    const now = useAddFlow.getState().review;
    if (now?.source?.format !== format) return;
    const values = { format: t(`review.format.${format}`), summary: reviewSummary(now.blocks) };
    announce(t('review.formatChanged', values));
  };
  const { recutOf } = review;
  const leaveRecut = () => {
    if (!recutOf) return;
    // With changes the page asks before it is left.
    if (past.length === 0) finishReview();
    goTo({ screen: 'reader', article: recutOf.article });
  };
  const save = async () => {
    // What cannot be kept as it was typed must not get lost.
    if (recut.editing) return blocksRef.current?.querySelector('textarea')?.focus();
    if (recutOf) {
      if (await saveRecut(recutOf, blocks)) goTo({ screen: 'reader', article: recutOf.article });
      return undefined;
    }
    const { problems } = inputToMeta(meta.input);
    setMetaProblems(problems);
    if (problems) return focusFirstProblem(detailsRef);
    const article = await saveReview();
    if (!article) return;
    const said = t('review.saved', { title: article.meta.title });
    announce(said);
    if (useAddFlow.getState().waiting.length > 0) {
      showToast(said, { label: t('library.open'), run: () => goTo({ screen: 'reader', article: article.id }) });
      await nextFile();
    } else goTo({ screen: 'reader', article: article.id });
  };
  useCommands({
    ...Object.fromEntries(ROLE_KEYS.map(({ role }) => [`block.${role}`, () => setRole(actedRows(selection), role)])),
    'block.correct': () => recut.edit(selection.cursor),
    'block.join': recut.join,
    'app.undo': () => step('undo'),
    'app.redo': () => step('redo'),
  });

  const saveButton = (
    <Button variant="primary" onPress={() => void save()} isDisabled={isSaving || isWorking}>
      {isSaving ? t('review.saving') : recutOf ? t('recut.save', { ord: recutOf.ord }) : t('review.save')}
    </Button>
  );
  const blocksPart = (
    <section key="blocks" ref={blocksRef} className={styles.blocks} aria-label={t('review.listName')}>
      <ReviewTools
        review={review}
        isWorking={isWorking}
        selectedCount={selection.selected.size}
        onStep={step}
        onBack={recutOf ? leaveRecut : backToText}
        onFormat={(format) => {
          setSelection(FIRST_ROW);
          void readAs(format);
        }}
      />
      <BlockList
        blocks={blocks}
        selection={selection}
        onSelectionChange={setSelection}
        onRole={setRole}
        recut={recut}
        scroller={scroller}
      />
    </section>
  );
  const detailsPart = (
    <ReviewDetails
      key="details"
      ref={detailsRef}
      meta={meta}
      problems={metaProblems}
      isFolded={isNarrow}
      onChange={(field, value) => {
        changeReview((now) => typeField(now, field, value));
        if (metaProblems) setMetaProblems(inputToMeta({ ...meta.input, [field]: value }).problems);
      }}
      onFollow={(field) => changeReview((now) => forgetTyped(now, field))}
    />
  );
  return (
    <div className={styles.review} data-narrow={isNarrow || undefined} aria-busy={isWorking}>
      <header className={styles.reviewHead}>
        <div className={styles.reviewWords}>
          <h1 ref={titleRef} tabIndex={-1} className={styles.title}>
            {t(recutOf ? 'recut.pageTitle' : 'review.title')}
          </h1>
          <p className={styles.summary}>{summary}</p>
          {recutOf ? <p className={styles.summary}>{t('recut.pageHelp', { ord: recutOf.ord })}</p> : null}
          {review.notes.length > 0 ? (
            <ul className={styles.notes} aria-label={t('review.notes')}>
              {review.notes.map(({ key, values }) => (
                <li key={key}>{t(key, values)}</li>
              ))}
            </ul>
          ) : null}
        </div>
        {isNarrow ? null : saveButton}
      </header>
      {recutOf ? null : (
        <SameOffer
          blocks={blocks}
          address={meta.input.address}
          cause={review.isFetched ? 'fetched' : review.name === null ? 'pasted' : 'opened'}
          isDisabled={isSaving || isWorking}
          onDone={finishReview}
          onCopy={() => void save()}
        />
      )}
      {problem ? <Problem text={problem} onClose={dismissProblem} /> : null}
      <div className={styles.columns} data-single={recutOf !== null || undefined}>
        {recutOf ? blocksPart : isNarrow ? [detailsPart, blocksPart] : [blocksPart, detailsPart]}
      </div>
      {isNarrow ? (
        <div className={styles.saveBar}>{saveButton}</div>
      ) : (
        <KeysHelp
          onRole={(role) => setRole(actedRows(selection), role)}
          onCorrect={() => recut.edit(selection.cursor)}
          onJoin={recut.join}
        />
      )}
    </div>
  );
}
