/** Numbers with what they count, and the mark that says where they come from: in the reader's own answers. */
import { useId, useState } from 'react';
import { marksOver, type NumberHint } from '../../../shared/hints';
import type { Mark, TextRange } from '../../../shared/model';
import { t } from '../../services/messages';
import { lookOfKind } from '../kinds';
import { usePanelData } from '../panel-data';
import { nameOfMark } from './hint-words';
import { MarkAsClaim } from './MarkAsClaim';
import { ShowAll } from './ShowAll';
import styles from './Hints.module.css';

interface NumberHintsProps {
  readonly numbers: readonly NumberHint[];
  readonly sentenceAt: (offset: number) => TextRange | null;
}

const MOST_SHOWN = 16;

export function NumberHints({ numbers, sentenceAt }: NumberHintsProps) {
  const headingId = useId();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? numbers : numbers.slice(0, MOST_SHOWN);
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.subheading}>
        {t('hints.numbersTitle')}
      </h3>
      <p className={styles.quiet}>
        {numbers.length === 0 ? `${t('hints.numbersNone')} ${t('hints.numbersHelp')}` : t('hints.numbersHelp')}
      </p>
      {numbers.length > 0 && (
        <ul className={styles.list} aria-label={t('hints.numbersList')}>
          {shown.map((number) => (
            <NumberRow key={number.start} number={number} sentence={sentenceAt(number.start) ?? number} />
          ))}
        </ul>
      )}
      {shown.length < numbers.length && <ShowAll count={numbers.length} onPress={() => setAll(true)} />}
    </section>
  );
}

function NumberRow({ number, sentence }: { readonly number: NumberHint; readonly sentence: TextRange }) {
  const data = usePanelData();
  const { article, marks, markById, onOpenMark, onOpenWords } = data;
  const over = marksOver(number, marks).flatMap((id) => markById.get(id) ?? []);
  const isClaim = (mark: Mark) => lookOfKind(article, mark.kind) === 'claim';
  const hasClaim = over.some(isClaim);
  return (
    <li className={styles.numberRow}>
      <button
        type="button"
        className={styles.number}
        onClick={() => onOpenWords({ start: number.start, end: number.end })}
      >
        {number.text}
      </button>
      <span className={styles.marks}>
        {over.length === 0 && <span className={styles.none}>{t('hints.unmarked')}</span>}
        {[...over.filter(isClaim), ...over.filter((mark) => !isClaim(mark))].map((mark) => (
          <button key={mark.id} type="button" className={styles.link} onClick={() => onOpenMark(mark.id)}>
            {nameOfMark(data, mark)}
          </button>
        ))}
        {!hasClaim && <MarkAsClaim range={{ start: sentence.start, end: sentence.end }} />}
      </span>
    </li>
  );
}
