/** "You've worked through paragraphs 1–5 of 9": the sentence under which every figure stands. */
import type { ReactNode } from 'react';
import type { Measures } from '../../../shared/measures';
import { useShownKeys } from '../../app/commands';
import { useWhoseMarks } from '../../layers/shown-layer';
import { messages, t } from '../../services/messages';
import { Button, Kbd } from '../../ui';
import { gatherRanges, rangeText, type NumberRange } from '../../../shared/report/number-ranges';
import styles from './Coverage.module.css';

interface CoverageProps {
  readonly coverage: Measures['coverage'];
  readonly onOpenParagraph: (block: number) => void;
}

/** More stretches than this are said as a number: nobody reads a list of twelve. */
const MAX_STRETCHES = 4;

export function Coverage({ coverage, onOpenParagraph }: CoverageProps) {
  const by = useWhoseMarks();
  const { worked, of, paragraphs } = coverage;
  const shownKey = useShownKeys();
  const open = (number: number) => {
    const paragraph = paragraphs[number - 1];
    if (paragraph) onOpenParagraph(paragraph.block);
  };
  const firstOpen = paragraphs.find((p) => p.state === 'open');
  const lookKey = shownKey('mark.looked');

  if (of === 0) return <p className={styles.sentence}>{t('panel.coverageNoParagraphs')}</p>;
  if (worked === 0) {
    return (
      <div className={styles.coverage}>
        <p className={styles.sentence}>
          {t('panel.coverageNone', { ...by, of })}{' '}
          {by.by === 'own' &&
            withKeys(messages.parts('panel.coverageNoneNext', { key: () => (lookKey ? <Kbd>{lookKey}</Kbd> : null) }))}
        </p>
        {firstOpen ? (
          <Button size="s" onPress={() => open(firstOpen.number)}>
            {t('panel.startReading', { number: firstOpen.number })}
          </Button>
        ) : null}
      </div>
    );
  }

  const ranges = gatherRanges(paragraphs.filter((p) => p.state !== 'open').map((p) => p.number));
  const stretches = <Stretches ranges={ranges} onOpen={open} />;
  const sentence =
    worked === of
      ? messages.parts('panel.coverageAll', { ...by, of, list: (children) => <b key="all">{children as ReactNode}</b> })
      : ranges.length <= MAX_STRETCHES
        ? messages.parts('panel.coverage', { ...by, count: worked, of, ranges: '', list: () => stretches })
        : messages.parts('panel.coverageMany', {
            ...by,
            count: worked,
            of,
            list: (children) => <b key="many">{children as ReactNode}</b>,
          });
  return (
    <div className={styles.inline}>
      <p className={styles.sentence}>
        {withKeys(sentence as ReactNode[])}
        {worked < of ? ` ${t('panel.coverageMind')}` : null}
      </p>{' '}
      {firstOpen ? (
        <button
          type="button"
          className={styles.goOn}
          aria-label={t('panel.nextOpen', { number: firstOpen.number })}
          onClick={() => open(firstOpen.number)}
        >
          {t('panel.goOn')}
        </button>
      ) : null}
    </div>
  );
}

const number = new Intl.NumberFormat(messages.locale);
const list = new Intl.ListFormat(messages.locale, { type: 'conjunction' });
/** Stands on the line of what it follows. */
const COMMA = /^,/;

/** Each stretch opens its first paragraph. */
function Stretches({
  ranges,
  onOpen,
}: {
  readonly ranges: readonly NumberRange[];
  readonly onOpen: (n: number) => void;
}) {
  const parts = list.formatToParts(ranges.map((_, i) => String(i)));
  return (
    <>
      {parts.map((part, i) => {
        const range = part.type === 'element' ? ranges[Number(part.value)] : undefined;
        if (!range) return <span key={i}>{i === 0 ? part.value : part.value.replace(COMMA, '')}</span>;
        const { from, to } = range;
        const text = rangeText(range, (n) => number.format(n));
        return (
          <span key={i} className={styles.kept}>
            <button
              type="button"
              className={styles.stretch}
              aria-label={t('panel.goToStretch', { count: to - from + 1, range: text })}
              onClick={() => onOpen(from)}
            >
              {text}
            </button>
            {COMMA.exec(parts[i + 1]?.value ?? '')?.[0]}
          </span>
        );
      })}
    </>
  );
}

/** Parts of a message as React takes them. */
function withKeys(parts: readonly ReactNode[]): ReactNode[] {
  return parts.map((part, i) => <span key={i}>{part}</span>);
}
