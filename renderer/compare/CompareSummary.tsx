/** What changed, in figures that lead to their places; a changed headline first. */
import type { VersionComparison } from '../../shared/anchoring';
import type { VersionSummary } from '../../shared/contract';
import { t } from '../services/messages';
import { Button, VisuallyHidden } from '../ui';
import type { Facet, Place } from './lay';
import styles from './Compare.module.css';

interface CompareSummaryProps {
  readonly comparison: VersionComparison;
  readonly from: VersionSummary;
  readonly to: VersionSummary;
  readonly places: readonly Place[];
  readonly language: string | null;
  readonly onJump: (facet: Facet) => void;
}

export function CompareSummary({ comparison, from, to, places, language, onJump }: CompareSummaryProps) {
  const { headline } = comparison;
  const figures = sumUp(comparison, places);
  return (
    <section className={styles.summary} aria-label={t('compare.summary')}>
      {headline.isChanged ? (
        <div className={styles.headline}>
          <h2 className={styles.label}>{t('compare.headline')}</h2>
          <dl className={styles.headlines}>
            {[
              { ord: from.ord, words: headline.old },
              { ord: to.ord, words: headline.new },
            ].map(({ ord, words }, i) => (
              <div key={i}>
                <dt>{t('compare.headlineWas', { ord })}</dt>
                <dd lang={words === null ? undefined : (language ?? undefined)} data-none={words === null || undefined}>
                  {words ?? t('compare.headlineNone')}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
      {figures.length === 0 ? (
        <p className={styles.nothing}>{t('compare.nothing')}</p>
      ) : (
        <ul className={styles.figures} data-print="plain">
          {figures.map(({ facet, text, places: where }) => (
            <li key={facet}>
              <Button variant="quiet" size="s" className={styles.figure} onPress={() => onJump(facet)}>
                <strong>{text}</strong>
                {where ? <span> {where}</span> : null}
                <VisuallyHidden>, {t('compare.sum.jump')}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {figures.some(({ facet }) => facet === 'added' || facet === 'removed' || facet === 'page') ? (
        <p className={styles.key}>
          <ins className={styles.added}>{t('compare.keyAdded')}</ins>
          <del className={styles.removed}>{t('compare.keyRemoved')}</del>
        </p>
      ) : null}
    </section>
  );
}

interface Figure {
  readonly facet: Facet;
  readonly text: string;
  readonly places: string;
}

/** Whether a place is one of these; what is not part of the article is a kind of its own. */
export const isAt = ({ facets }: Place, facet: Facet): boolean =>
  facets.includes(facet) && (facet === 'page' || !facets.includes('page'));

/** The figures of a comparison, those that are nothing left out. */
export function sumUp(comparison: VersionComparison, places: readonly Place[]): Figure[] {
  const { wordsAdded, wordsRemoved, wordsMoved, pageWords } = comparison;
  const count = (facet: Facet) => places.filter((place) => isAt(place, facet)).length;
  const inPlaces = (facet: Facet) => t('compare.sum.places', { count: count(facet) });
  const all: Figure[] = [
    {
      facet: 'added',
      text: wordsAdded > 0 ? t('compare.sum.added', { words: wordsAdded }) : t('compare.sum.addedSigns'),
      places: inPlaces('added'),
    },
    {
      facet: 'removed',
      text: wordsRemoved > 0 ? t('compare.sum.removed', { words: wordsRemoved }) : t('compare.sum.removedSigns'),
      places: inPlaces('removed'),
    },
    {
      facet: 'moved',
      text: t('compare.sum.moved', { count: count('moved') }),
      places: t('compare.sum.movedWords', { words: wordsMoved }),
    },
    { facet: 'breaks', text: t('compare.sum.breaks', { count: count('breaks') }), places: '' },
    { facet: 'role', text: t('compare.sum.role', { count: count('role') }), places: '' },
    {
      facet: 'page',
      text: t('compare.sum.page', { words: pageWords.added + pageWords.removed + pageWords.moved }),
      places: inPlaces('page'),
    },
  ];
  return all.filter(({ facet }) => count(facet) > 0);
}
