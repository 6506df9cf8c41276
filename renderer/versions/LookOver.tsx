/** How far a newer text differs from the newest version: in figures, before it is added. */
import { useEffect, useRef } from 'react';
import type { VersionComparison } from '../../shared/anchoring';
import { messages, t } from '../services/messages';
import { SheetProblem } from '../ui';
import styles from './Versions.module.css';

interface LookOverProps {
  readonly comparison: VersionComparison;
  /** Of the version that it is compared with. */
  readonly ord: number;
  readonly isSame: boolean;
  /** What to say where it is the same. */
  readonly sameText: string;
}

export function LookOver({ comparison, ord, isSame, sameText }: LookOverProps) {
  const { headline, rows, wordsAdded, wordsRemoved, wordsMoved, pageWords } = comparison;
  const number = (value: number) => new Intl.NumberFormat(messages.locale).format(value);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const isAllOther = rows.every(({ change }) => change === 'added' || change === 'removed');
  if (isSame)
    return (
      <section aria-label={t('versions.lookTitle', { ord })} ref={section} tabIndex={-1}>
        <p className={styles.intro}>{sameText}</p>
      </section>
    );
  return (
    <section aria-label={t('versions.lookTitle', { ord })} className={styles.look} ref={section} tabIndex={-1}>
      <h3 className={styles.lookTitle}>{t('versions.lookTitle', { ord })}</h3>
      <dl className={styles.facts}>
        <Fact name={t('versions.lookAdded')}>{number(wordsAdded)}</Fact>
        <Fact name={t('versions.lookRemoved')}>{number(wordsRemoved)}</Fact>
        <Fact name={t('versions.lookMoved')}>{number(wordsMoved)}</Fact>
        {pageWords.added + pageWords.removed + pageWords.moved > 0 ? (
          <Fact name={t('versions.lookPage')}>{number(pageWords.added + pageWords.removed + pageWords.moved)}</Fact>
        ) : null}
        <Fact name={t('versions.lookHeadline')}>
          {t(headline.isChanged ? 'versions.lookHeadlineNew' : 'versions.lookHeadlineSame')}
        </Fact>
      </dl>
      {headline.isChanged ? (
        <dl className={styles.headlines}>
          <dt>{t('versions.lookWas')}</dt>
          <dd>{headline.old ?? t('versions.headlineNone')}</dd>
          <dt>{t('versions.lookIs')}</dt>
          <dd>{headline.new ?? t('versions.headlineNone')}</dd>
        </dl>
      ) : null}
      {isAllOther ? <SheetProblem isQuiet>{t('versions.lookNothingKept')}</SheetProblem> : null}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
