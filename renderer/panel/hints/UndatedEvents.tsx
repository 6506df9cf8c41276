/** "Release: date not stated": sentences that tell an event of the rule's list and no time. */
import { Fragment, useId, useState } from 'react';
import { marksOver, type UndatedHint } from '../../../shared/hints';
import type { MessageKey } from '../../../shared/messages';
import { t } from '../../services/messages';
import { lookOfKind } from '../kinds';
import { usePanelData } from '../panel-data';
import { excerptAround, listOf } from './hint-words';
import { MarkAsClaim } from './MarkAsClaim';
import { ShowAll } from './ShowAll';
import styles from './Hints.module.css';

const MOST_SHOWN = 12;

export function UndatedEvents({ hints }: { readonly hints: readonly UndatedHint[] }) {
  const { article, marks, onOpenWords } = usePanelData();
  const headingId = useId();
  const [isAll, setAll] = useState(false);
  const { text } = article.version;
  const claims = marks.filter(({ kind }) => lookOfKind(article, kind) === 'claim');
  const shown = isAll ? hints : hints.slice(0, MOST_SHOWN);
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.subheading}>
        {t('hints.undatedTitle')}
      </h3>
      <p className={styles.quiet}>{t(hints.length === 0 ? 'hints.undatedNone' : 'hints.undatedHelp')}</p>
      {hints.length > 0 && (
        <ul className={styles.list} aria-labelledby={headingId}>
          {shown.map((hint) => {
            const kinds = [...new Set(hint.events.map(({ kind }) => kind))];
            const events = listOf(kinds.map((kind) => t(`hints.event.${kind}` as MessageKey)));
            return (
              <li key={hint.start} className={styles.item}>
                <p className={styles.what}>{t('hints.undated', { events })}</p>
                <button
                  type="button"
                  className={styles.words}
                  onClick={() => onOpenWords({ start: hint.start, end: hint.end })}
                >
                  {excerptAround(text, hint).map(({ words, isEvent }, i) =>
                    isEvent ? <strong key={i}>{words}</strong> : <Fragment key={i}>{words}</Fragment>,
                  )}
                </button>
                {marksOver(hint, claims).length === 0 && <MarkAsClaim range={hint} />}
              </li>
            );
          })}
        </ul>
      )}
      {shown.length < hints.length && <ShowAll count={hints.length} onPress={() => setAll(true)} />}
    </section>
  );
}
