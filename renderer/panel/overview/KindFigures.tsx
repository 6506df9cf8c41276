/** Kinds by count and words. Words first; a percentage only where enough stands under it. */
import type { ArticleView } from '../../../shared/contract';
import { MIN_MARKS_FOR_PERCENT, MIN_WORDS_FOR_PERCENT, type Figure, type Measures } from '../../../shared/measures';
import { messages, t } from '../../services/messages';
import { KindLabel, VisuallyHidden } from '../../ui';
import { Badge, lookOfKind, nameOfKind } from '../kinds';
import { NO_FILTER, type MarkFilter } from '../logic/filter';
import { openMarkList } from '../panel-state';
import styles from './KindFigures.module.css';

interface KindFiguresProps {
  readonly article: ArticleView;
  readonly measures: Measures;
}

export function KindFigures({ article, measures }: KindFiguresProps) {
  const { kinds, markedWords, words, outside } = measures;
  const total = markedWords.marks.length;
  const percentColumn = kinds.some(({ share }) => share.value !== null);
  const isTooFew = kinds.some(({ share }) => share.reason === 'tooFewForPercent');
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('panel.kindsKind')}</VisuallyHidden>
            </th>
            <th scope="col">{t('panel.kindsMarks')}</th>
            <th scope="col">{t('panel.kindsWords', { words })}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, count, words: under, share }) => (
            <tr key={kind}>
              <th scope="row">
                <span className={styles.kind}>
                  <Badge article={article} kind={kind} />
                  <KindLabel kind={lookOfKind(article, kind)} name={nameOfKind(article, kind)} />
                </span>
              </th>
              <Cells
                name={nameOfKind(article, kind)}
                count={count}
                words={under}
                share={share}
                filter={{ ...NO_FILTER, kinds: [kind] }}
                percentColumn={percentColumn}
              />
            </tr>
          ))}
          {total > 0 ? (
            <tr className={styles.all}>
              <th scope="row">{t('panel.kindsAll')}</th>
              <Cells
                name={t('panel.kindsAll')}
                count={{ ...markedWords, value: total }}
                words={markedWords}
                share={null}
                filter={NO_FILTER}
                percentColumn={percentColumn}
              />
            </tr>
          ) : null}
        </tbody>
      </table>
      {total === 0 ? <p className={styles.note}>{t('panel.kindsEmpty')}</p> : null}
      {isTooFew ? (
        <p className={styles.note}>
          {t('panel.tooFewForPercent', { words: MIN_WORDS_FOR_PERCENT, marks: MIN_MARKS_FOR_PERCENT })}
        </p>
      ) : null}
      {outside.length > 0 ? (
        <p className={styles.note}>
          {t('panel.outside', { count: outside.length })}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => openMarkList({ ...NO_FILTER, only: { what: t('panel.outsideFilter'), ids: outside } })}
          >
            {t('panel.outsideShow', { count: outside.length })}
          </button>
        </p>
      ) : null}
    </>
  );
}

const number = new Intl.NumberFormat(messages.locale);

interface CellsProps {
  readonly name: string;
  readonly count: Figure;
  readonly words: Figure;
  readonly share: Figure | null;
  readonly filter: MarkFilter;
  /** Keeps the words of all rows under each other where some rows say a percentage. */
  readonly percentColumn: boolean;
}

function Cells({ name, count, words, share, filter, percentColumn }: CellsProps) {
  if (!count.value) {
    return (
      <td colSpan={2} className={styles.none}>
        {t('panel.noneYet')}
      </td>
    );
  }
  const percent = share?.value == null ? null : percentText(share.value);
  const open = () => openMarkList(filter);
  return (
    <>
      <td>
        <button
          type="button"
          className={styles.figure}
          aria-label={t('panel.kindCountLabel', { kind: name, count: count.value })}
          onClick={open}
        >
          {number.format(count.value)}
        </button>
      </td>
      <td>
        {words.value === null ? (
          <span className={styles.none}>{t('panel.noneYet')}</span>
        ) : (
          <button
            type="button"
            className={styles.figure}
            aria-label={t('panel.kindWordsLabel', { kind: name, count: words.value, of: words.basis.words })}
            onClick={open}
          >
            {number.format(words.value)}
          </button>
        )}
        {percentColumn ? <span className={styles.percent}>{percent}</span> : null}
      </td>
    </>
  );
}

/** A share between 0 and half a percent is said in words: "0%" would say that there is none. */
const percentText = (share: number): string =>
  share > 0 && share < 0.005 ? t('panel.percentUnderOne') : t('panel.percent', { share });
