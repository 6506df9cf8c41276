/** The article's text with its marks as the reader draws them, each mark's name behind its last word. */
import { memo, useMemo, type ReactNode } from 'react';
import type { MarkId } from '../../shared/model';
import { languageOfText } from '../../shared/text/text-language';
import { messages, t } from '../services/messages';
import { lookOfKind, nameOfKind } from '../panel/kinds';
import { classNames } from '../ui';
import { jumpTo, noteId, placeId } from './jump';
import {
  chooseText,
  countLeftOut,
  groupLists,
  numberLinks,
  pictureWords,
  type MarkedBlock,
  type TextPiece,
} from '../../shared/report/marked-text';
import { useReportOptions } from './options';
import { useReport, type ReportData } from './report-data';
import { KeptPicture } from './KeptPicture';
import { Section } from './Section';
import styles from './MarkedText.module.css';

export const MarkedText = memo(function MarkedText() {
  const report = useReport();
  const { blocks, article } = report;
  const { unmarked, notes } = useReportOptions();
  const parts = useMemo(() => chooseText(blocks, unmarked), [blocks, unmarked]);
  const links = useMemo(() => numberLinks(shownBlocks(parts)), [parts]);
  const lastPlace = useMemo(() => lastPlaces(blocks), [blocks]);
  const leftOut = countLeftOut(blocks);
  const view: View = { report, links, lastPlace, withNotes: notes };
  return (
    <Section title={t('report.text')}>
      {leftOut > 0 && <p className={styles.aside}>{t('report.furnitureLeftOut', { count: leftOut })}</p>}
      <div className={styles.text} lang={languageOfText(article.meta, article.version).tag ?? undefined}>
        {groupLists(parts).map((group) =>
          Array.isArray(group) ? (
            <ul key={group[0]?.index} role="list" className={styles.list}>
              {group.map((block) => (
                <BlockView key={block.index} block={block} {...view} />
              ))}
            </ul>
          ) : group.type === 'gap' ? (
            <p key={`gap-${group.first}`} className={styles.gap} lang={messages.locale}>
              {t('report.gap', { count: group.blocks })}
            </p>
          ) : (
            <BlockView key={group.block.index} block={group.block} {...view} />
          ),
        )}
      </div>
      {links.size > 0 && (
        <div className={styles.links}>
          <h3>{t('report.links')}</h3>
          <ol role="list">
            {[...links].map(([address, number]) => (
              <li key={address}>
                <span className={styles.linkNumber}>[{number}]</span> <span className={styles.address}>{address}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </Section>
  );
});

type Part = ReturnType<typeof chooseText>[number];

const shownBlocks = (parts: readonly Part[]): MarkedBlock[] =>
  parts.flatMap((part) => (part.type === 'block' ? [part.block] : []));

/** The block in which each mark's last piece ends: one place carries the id that notes lead to. */
function lastPlaces(blocks: readonly MarkedBlock[]): ReadonlyMap<MarkId, string> {
  const places = new Map<MarkId, string>();
  for (const { index, pieces } of blocks) {
    pieces.forEach(({ ends }, i) => ends.forEach((mark) => places.set(mark, `${index}-${i}`)));
  }
  return places;
}

interface View {
  readonly report: ReportData;
  readonly links: ReadonlyMap<string, number>;
  readonly lastPlace: ReadonlyMap<MarkId, string>;
  readonly withNotes: boolean;
}

const TAG_OF_ROLE = {
  headline: 'h3',
  subheading: 'h3',
  quotation: 'blockquote',
  listItem: 'li',
} as const;

function BlockView({ block, ...view }: View & { readonly block: MarkedBlock }) {
  const { role, index, softWrap, direction, pieces } = block;
  const Tag = role in TAG_OF_ROLE ? TAG_OF_ROLE[role as keyof typeof TAG_OF_ROLE] : 'p';
  const number = view.report.numbers[index] ?? null;
  const picture = view.report.pictures.get(index);
  return (
    <Tag dir={direction} className={classNames(styles.block, styles[role], softWrap && styles.softWrap)}>
      {picture && <KeptPicture picture={picture} words={pictureWords(block)} />}
      {number !== null && (
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
      )}
      {role === 'furniture' && <span className={styles.furnitureName}>{t('role.furniture')} </span>}
      {pieces.map((piece, i) => (
        <PieceView key={i} piece={piece} place={`${index}-${i}`} isLinkEnd={endsLink(pieces, i)} {...view} />
      ))}
    </Tag>
  );
}

function endsLink(pieces: readonly TextPiece[], i: number): boolean {
  const link = pieces[i]?.link ?? null;
  return link !== null && pieces[i + 1]?.link !== link;
}

interface PieceProps extends View {
  readonly piece: TextPiece;
  readonly place: string;
  readonly isLinkEnd: boolean;
}

function PieceView({ piece, place, isLinkEnd, report, links, lastPlace, withNotes }: PieceProps) {
  const { article, markById, nameOf } = report;
  let words: ReactNode = piece.text;
  if (piece.bold) words = <strong>{words}</strong>;
  if (piece.italic) words = <span className={styles.italic}>{words}</span>;
  if (piece.link !== null) words = <span className={styles.link}>{words}</span>;
  // The outermost mark's line is drawn around those of the marks inside it.
  for (const { mark, kind, depth } of piece.covers.toReversed()) {
    words = (
      <span key={mark} data-kind={lookOfKind(article, kind)} data-depth={depth} className={styles.mark}>
        {words}
      </span>
    );
  }
  return (
    <>
      {words}
      {isLinkEnd && piece.link !== null && <sup className={styles.linkNumber}>[{links.get(piece.link)}]</sup>}
      {piece.ends.map((mark) => {
        const kind = markById.get(mark)?.kind ?? '';
        const name = nameOf(mark);
        const own = lastPlace.get(mark) === place ? { id: placeId(mark) } : {};
        const look = { 'data-kind': lookOfKind(article, kind), className: styles.name };
        return withNotes ? (
          <a
            key={mark}
            {...own}
            {...look}
            href={`#${noteId(mark)}`}
            aria-label={t('report.toNote', { name, kind: nameOfKind(article, kind) })}
            lang={messages.locale}
            onClick={(event) => jumpTo(event, noteId(mark))}
          >
            {name}
          </a>
        ) : (
          <span key={mark} {...own} {...look}>
            {name}
          </span>
        );
      })}
    </>
  );
}
