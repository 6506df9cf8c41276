/** One mark of the list: its kind, its words, what the reader wrote, where it stands. */
import { memo } from 'react';
import type { ArticleView } from '../../../shared/contract';
import type { MessageKey } from '../../../shared/messages';
import type { KindCode, Mark, MarkId } from '../../../shared/model';
import { messages, t } from '../../services/messages';
import { VisuallyHidden } from '../../ui';
import { Badge, lookOfKind, nameOfKind } from '../kinds';
import type { Place } from '../../../shared/report/places';
import { languageOfText } from '../../../shared/text';
import styles from './MarkRow.module.css';

interface MarkRowProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly place: Place;
  readonly overlapping: readonly Mark[];
  readonly isSelected: boolean;
  /** The row that Tab reaches. */
  readonly isStop: boolean;
  readonly onOpen: (id: MarkId) => void;
  readonly onFocus: (id: MarkId) => void;
}

/** Longer passages and notes are cut: the row only has to tell which one it is. */
export const MAX_WORDS_CHARS = 220;
export const MAX_NOTE_CHARS = 160;
const MAX_OVERLAPS = 4;

export const MarkRow = memo(function MarkRow(props: MarkRowProps) {
  const { article, mark, place, overlapping, isSelected, isStop, onOpen, onFocus } = props;
  const lang = languageOfText(article.meta, article.version).tag ?? undefined;
  const words = cut(mark.ranges.map((range) => range.exact).join(' … '), MAX_WORDS_CHARS);
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      data-kind={lookOfKind(article, mark.kind)}
      className={styles.mark}
      onClick={() => onOpen(mark.id)}
      onFocus={() => onFocus(mark.id)}
    >
      <Badge article={article} kind={mark.kind} />
      <span className={styles.body}>
        <VisuallyHidden>{nameOfKind(article, mark.kind)}: </VisuallyHidden>
        <q className={styles.words} dir="auto" lang={lang}>
          {words}
        </q>
        {mark.note.trim() ? (
          <span className={styles.note} dir="auto">
            <VisuallyHidden>{t('panel.rowNote', { note: '' })} </VisuallyHidden>
            {cut(mark.note, MAX_NOTE_CHARS)}
          </span>
        ) : null}
        <span className={styles.meta}>
          <span>{placeName(place)}</span>
          {mark.ranges.length > 1 ? <span>{t('panel.rowPieces', { count: mark.ranges.length })}</span> : null}
          {mark.certainty === 'unsure' ? <span>{t('panel.rowUnsure')}</span> : null}
          {overlapping.length > 0 ? (
            <span>{t('panel.rowOverlaps', { kinds: overlapText(article, overlapping) })}</span>
          ) : null}
          {mark.tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {t('panel.rowTag', { tag })}
            </span>
          ))}
        </span>
      </span>
    </button>
  );
});

const placeName = (place: Place): string =>
  'number' in place
    ? t('panel.rowParagraph', { number: place.number })
    : t(`role.${place.role}` as MessageKey).toLocaleLowerCase(messages.locale);

/** "quote and framing", each kind once; "3 claims" where several share it would be a figure, and figures live in the overview. */
function overlapText(article: ArticleView, marks: readonly Mark[]): string {
  const kinds = [...new Set<KindCode>(marks.map((mark) => mark.kind))].slice(0, MAX_OVERLAPS);
  const names = kinds.map((kind) => nameOfKind(article, kind).toLocaleLowerCase(messages.locale));
  return new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(names);
}

/** One line, cut at a word's edge. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const head = line
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
  const space = head.lastIndexOf(' ');
  return `${space > most / 2 ? head.slice(0, space) : head} …`;
}
