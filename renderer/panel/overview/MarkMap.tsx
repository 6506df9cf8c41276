/**
 * The map: a row for each kind, headline to last line; stretches not worked through yet are hatched. A picture with a
 * summary for assistive technology, and a table that says the same paragraph by paragraph and works by keyboard.
 */
import { useId, useMemo, type MouseEvent } from 'react';
import type { ArticleView } from '../../../shared/contract';
import { CountableText, type Measures } from '../../../shared/measures';
import type { KindCode, MarkId } from '../../../shared/model';
import { blockSpans } from '../../../shared/text/blocks';
import { useWhoseMarks } from '../../layers/shown-layer';
import { t } from '../../services/messages';
import { TableToggle } from '../figures/ChartTable';
import { Badge, lookOfKind, nameOfKind } from '../kinds';
import { markNear, mergeStretches, type Stretch } from '../logic/map-shapes';
import { setTableOpen, usePanelView } from '../panel-state';
import { MapTable } from './MapTable';
import styles from './MarkMap.module.css';

interface MarkMapProps {
  readonly article: ArticleView;
  readonly measures: Measures;
  readonly onOpenMark: (id: MarkId) => void;
  readonly onOpenParagraph: (block: number) => void;
}

/** The drawing's own width; stretched to the panel's. */
const WIDTH = 1_000;
const ROW = 12;
const GAP = 3;
/** Least width of a bar, and how far beside it a press still means it, as fractions of the map. */
const LEAST = 0.006;
const REACH = 0.02;
/** What is nearer to the start than this is said to stand there, not at "0%". */
const LEAST_PERCENT = 0.005;

export function MarkMap({ article, measures, onOpenMark, onOpenParagraph }: MarkMapProps) {
  const by = useWhoseMarks();
  const tableOpen = usePanelView((view) => view.tableOpen);
  const hatch = useId();
  const { version, roles } = article;
  const countable = useMemo(() => new CountableText(blockSpans(version.blocks), roles), [version.blocks, roles]);
  const paragraphs = useMemo(() => {
    const spans = blockSpans(version.blocks);
    return measures.coverage.paragraphs.map((p) => {
      const span = spans[p.block];
      return { ...p, from: countable.fractionAt(span?.start ?? 0), to: countable.fractionAtEnd(span?.end ?? 1) };
    });
  }, [measures.coverage, version.blocks, countable]);
  const open = useMemo(() => mergeNeighbours(paragraphs.filter((p) => p.state === 'open')), [paragraphs]);
  const rows = useMemo(
    () =>
      measures.kinds.map(({ kind }) => ({
        kind,
        bars: mergeStretches(
          measures.map.filter((piece) => piece.kind === kind),
          LEAST,
        ),
      })),
    [measures],
  );
  const start = t(roles.includes('headline') ? 'panel.mapStartHeadline' : 'panel.mapStart');
  const height = rows.length * (ROW + GAP) + GAP;

  const goTo = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (event.clientX - box.left) / Math.max(1, box.width);
    const row =
      rows[Math.min(rows.length - 1, Math.floor(((event.clientY - box.top) / Math.max(1, box.height)) * rows.length))];
    const mark = row ? markNear(measures.map, row.kind, at, REACH) : null;
    const paragraph = paragraphs.find((p) => at <= p.to) ?? paragraphs.at(-1);
    if (mark !== null) onOpenMark(mark);
    else if (paragraph) onOpenParagraph(paragraph.block);
  };

  return (
    <figure className={styles.map}>
      <div className={styles.picture}>
        <div className={styles.letters} aria-hidden>
          {rows.map(({ kind }) => (
            <Badge key={kind} article={article} kind={kind} />
          ))}
        </div>
        <svg
          role="img"
          aria-label={t('panel.mapTitle', by)}
          aria-describedby={`${hatch}-summary`}
          viewBox={`0 0 ${WIDTH} ${height}`}
          preserveAspectRatio="none"
          className={styles.svg}
          style={{ height: `calc(${rows.length} * var(--map-row))` }}
          onClick={goTo}
        >
          <defs>
            <pattern id={hatch} width="16" height="9" patternUnits="userSpaceOnUse" patternTransform="skewX(-38)">
              <rect width="3" height="9" className={styles.hatch} />
            </pattern>
          </defs>
          <rect width={WIDTH} height={height} className={styles.ground} />
          {open.map(({ from, to }) => (
            <rect key={from} x={from * WIDTH} width={(to - from) * WIDTH} height={height} fill={`url(#${hatch})`} />
          ))}
          {rows.map(({ kind, bars }, i) => (
            <g key={kind} data-kind={lookOfKind(article, kind)} className={styles.row}>
              <Bars bars={bars} y={GAP + i * (ROW + GAP)} />
            </g>
          ))}
        </svg>
      </div>
      <div className={styles.foot}>
        <div className={styles.axis} aria-hidden>
          <span>{start}</span>
          {open.length > 0 ? (
            <span className={styles.legend}>
              <i className={styles.swatch} />
              {t('panel.mapUntouched')}
            </span>
          ) : null}
          <span>{t('panel.mapEnd')}</span>
        </div>
        <TableToggle
          caption={t('panel.mapTableCaption')}
          isOpen={tableOpen}
          onToggle={() => setTableOpen(!tableOpen)}
        />
      </div>
      <figcaption id={`${hatch}-summary`} className={styles.summary}>
        {summaryOf(article, measures, start)}
      </figcaption>
      {tableOpen ? (
        <MapTable article={article} measures={measures} onOpenMark={onOpenMark} onOpenParagraph={onOpenParagraph} />
      ) : null}
    </figure>
  );
}

/** A tinted band with the kind's line under it, as in the text. */
function Bars({ bars, y }: { readonly bars: readonly Stretch[]; readonly y: number }) {
  const band = bars.map(({ from, to }) => `M${x(from)} ${y}H${x(to)}V${y + ROW}H${x(from)}Z`).join('');
  const line = bars.map(({ from, to }) => `M${x(from)} ${y + ROW - 2}H${x(to)}`).join('');
  return (
    <>
      <path d={band} className={styles.band} />
      <path d={line} className={styles.line} />
    </>
  );
}

const x = (fraction: number): string => (fraction * WIDTH).toFixed(1);

/** Neighbouring paragraphs are hatched as one; what lies between them (a subheading) with them. */
function mergeNeighbours(paragraphs: readonly (Stretch & { readonly number: number })[]): Stretch[] {
  const merged: { from: number; to: number; last: number }[] = [];
  for (const { from, to, number } of paragraphs) {
    const before = merged.at(-1);
    if (before && number === before.last + 1) {
      before.to = to;
      before.last = number;
    } else merged.push({ from, to, last: number });
  }
  return merged;
}

function summaryOf(article: ArticleView, measures: Measures, start: string): string {
  const where = (kind: KindCode): string => {
    const pieces = measures.map.filter((piece) => piece.kind === kind);
    if (pieces.length === 0) return 'nowhere';
    const from = Math.min(...pieces.map((p) => p.from));
    const to = Math.max(...pieces.map((p) => p.to));
    const isOne = to - from < 0.02;
    if (from < LEAST_PERCENT) return t(isOne ? 'panel.mapWhereStart' : 'panel.mapWhereFromStart', { to });
    return t(isOne ? 'panel.mapWhereOne' : 'panel.mapWhere', { from, to });
  };
  const kinds = measures.kinds
    .map(({ kind, count }) =>
      t('panel.mapSummaryKind', { kind: nameOfKind(article, kind), count: count.value ?? 0, where: where(kind) }),
    )
    .join(' ');
  const { of, worked } = measures.coverage;
  return t('panel.mapSummary', { start, kinds, open: of - worked });
}
