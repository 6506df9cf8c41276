/** The passages that carry the headline or limit it: from selected words, or from marks. Each opens its words. */
import { useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import type { MessageKey } from '../../../shared/messages';
import type { HeadlineCheck, MarkRange, TextRange } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { useShownKeys } from '../../app/commands';
import { announce } from '../../services/announcer';
import { messages, t } from '../../services/messages';
import { Button, IconButton, Kbd, Menu, MenuItem, VisuallyHidden } from '../../ui';
import { nameOfKind } from '../kinds';
import { marginNumbers, placeOf } from '../../../shared/report/places';
import { usePanelData } from '../panel-data';
import { MOST_MARKS } from './limits';
import { addPassage, changeHeadline } from './note-actions';
import { shorten, withPassage, wordsOf } from './words';
import styles from './Notes.module.css';

const NO_PASSAGES: readonly MarkRange[] = [];
const neverChanges = () => () => {};
const nothing = () => null;

export function HeadlinePassages({ headline }: { readonly headline: HeadlineCheck | null }) {
  const { article, readOnly, onOpenWords } = usePanelData();
  const key = useShownKeys()('mark.headline');
  const box = useRef<HTMLDivElement>(null);
  const passages = headline?.passages ?? NO_PASSAGES;
  const isOfThisText = headline?.version === article.version.id;
  const placeName = usePlaceNames();

  const remove = async (passage: MarkRange) => {
    const at = passages.indexOf(passage);
    const next = passages[at + 1] ?? passages[at - 1];
    const left = passages.filter((each) => each !== passage).map(({ start, end }) => ({ start, end }));
    const isGone = await changeHeadline(article.id, { passages: left }, ({ passages: kept }) =>
      t('notes.saidPassageRemoved', { count: kept.length }),
    );
    if (isGone) box.current?.querySelector<HTMLElement>(next ? `[data-remove="${next.start}"]` : '[data-add]')?.focus();
  };

  return (
    <div ref={box} role="group" aria-label={t('notes.passages')} className={styles.part}>
      <span className={styles.label} aria-hidden>
        {t('notes.passages')}
      </span>
      {passages.length === 0 ? (
        <p className={styles.quiet}>
          {key === undefined
            ? t('notes.passagesNoneNoKey')
            : messages
                .parts<ReactNode>('notes.passagesNone', { key: () => <Kbd key="key">{key}</Kbd> })
                .map((part, i) => <span key={i}>{part}</span>)}
        </p>
      ) : (
        <ul className={styles.passages} aria-label={t('notes.passages')}>
          {passages.map((passage) => (
            <li key={passage.start} className={styles.passage}>
              {isOfThisText ? (
                <button
                  type="button"
                  className={styles.words}
                  onClick={() => onOpenWords({ start: passage.start, end: passage.end })}
                >
                  <q dir="auto">{shorten(passage.exact, 160)}</q>
                  <VisuallyHidden>, </VisuallyHidden>
                  <span className={styles.place}>{placeName(passage)}</span>
                </button>
              ) : (
                <span className={styles.words}>
                  <q dir="auto">{shorten(passage.exact, 160)}</q>
                  <span className={styles.place}>{t('notes.passageOld')}</span>
                </span>
              )}
              {!readOnly && isOfThisText && (
                <IconButton
                  label={t('notes.passageRemove', { words: shorten(passage.exact, 40) })}
                  data-remove={passage.start}
                  onPress={() => void remove(passage)}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <AddPassage passages={isOfThisText ? passages : NO_PASSAGES} />}
    </div>
  );
}

/** Says where a passage stands: "paragraph 3", "headline". */
function usePlaceNames(): (range: MarkRange) => string {
  const { article } = usePanelData();
  const { version, roles } = article;
  const spans = useMemo(() => blockSpans(version.blocks), [version.blocks]);
  const numbers = useMemo(() => marginNumbers(roles), [roles]);
  return (range) => {
    const place = placeOf({ ranges: [range] }, spans, roles, numbers);
    return 'number' in place
      ? t('notes.paragraph', { number: place.number })
      : t(`role.${place.role}` as MessageKey).toLocaleLowerCase(messages.locale);
  };
}

function AddPassage({ passages }: { readonly passages: readonly MarkRange[] }) {
  const { article, marks, selectedWords } = usePanelData();
  const selection = useSyncExternalStore(selectedWords?.subscribe ?? neverChanges, selectedWords?.get ?? nothing);
  const { text } = article.version;
  const words = selection && text.slice(selection.start, selection.end);
  const offered = useMemo(
    () => marks.filter(({ ranges }) => ranges.some((range) => withPassage(passages, range))).slice(0, MOST_MARKS),
    [marks, passages],
  );
  const addSelected = () => {
    if (selection && words) void addPassage(article.id, words, selection);
    else announce(t('notes.saidNoWords'));
  };
  const addMark = async (id: unknown) => {
    const mark = offered.find((each) => each.id === id);
    if (!mark) return;
    const added = mark.ranges.reduce<readonly TextRange[]>((all, range) => withPassage(all, range) ?? all, passages);
    await changeHeadline(article.id, { passages: added.map(({ start, end }) => ({ start, end })) }, (kept) =>
      t('notes.saidPassageAdded', { words: wordsOf(mark.ranges), count: kept.passages.length }),
    );
  };
  return (
    <div className={styles.adding}>
      <div className={styles.buttons}>
        <Button size="s" icon={<Plus aria-hidden />} data-add onPress={addSelected}>
          {t('notes.passageAddSelected')}
        </Button>
        {offered.length > 0 && (
          <Menu
            label={t('notes.passageAddMark')}
            trigger={
              <Button size="s" variant="quiet" className={styles.flat}>
                {t('notes.passageAddMark')}
              </Button>
            }
            onAction={(id) => void addMark(id)}
          >
            {offered.map(({ id, kind, ranges }) => (
              <MenuItem
                key={id}
                id={id}
                text={t('notes.passageMark', { kind: nameOfKind(article, kind), words: wordsOf(ranges, 60) })}
              />
            ))}
          </Menu>
        )}
      </div>
      <p className={styles.meta}>
        {words ? t('notes.passageSelected', { words: shorten(words, 60) }) : t('notes.passageNothingSelected')}
      </p>
    </div>
  );
}
