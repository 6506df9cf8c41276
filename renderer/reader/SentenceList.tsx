/**
 * Every sentence as a list item in document order, each with its marks and a menu that marks it:
 * real buttons, so that it works in a screen reader's browse mode, which swallows single keys.
 */
import { useEffect, useMemo, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import type { MessageKey } from '../../shared/messages';
import { blockSpans, languageOfText } from '../../shared/text';
import { announce } from '../services/announcer';
import { useIsLocked } from '../layers/shown-layer';
import { t } from '../services/messages';
import { Button, IconButton } from '../ui';
import { toggleLooked } from './actions/block-actions';
import { markWords } from './actions/mark-actions';
import { backToText, goToMark, goToWords } from './actions/move-actions';
import { leavePanel } from './actions/view-actions';
import { KindName } from './KindName';
import { countsAsParagraph } from './logic/paragraphs';
import { listSentences, marksByRow, rowAt, type SentenceRow } from './logic/sentence-rows';
import { useSession } from './reader-context';
import { kindNameIn } from './speech';
import { set } from './state';
import './sentences.css';

interface SentenceListProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
}

/** What a row is taken to measure before it was laid out. */
const ROW_GUESS_PX = 92;

export function SentenceList({ article, marks }: SentenceListProps) {
  const session = useSession();
  const { version, roles, meta } = article;
  const language = languageOfText(meta, version).tag;
  const rows = useMemo(
    () => listSentences(version.text, blockSpans(version.blocks), roles, language),
    [version, roles, language],
  );
  const marked = useMemo(() => marksByRow(rows, marks), [rows, marks]);
  const byId = useMemo(() => new Map(marks.map((m) => [m.id, m])), [marks]);
  const total = rows.filter((row) => row.row === 'sentence').length;
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS_PX,
    overscan: 8,
    getItemKey: (index) => {
      const row = rows[index];
      return row?.row === 'sentence' ? `s${row.sentence.start}` : `g${row?.block ?? index}`;
    },
  });

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    const index = rowAt(rows, session.engine?.getCursor().offset ?? 0);
    list.scrollToIndex(index, { align: 'start' });
    announce(t('reader.saidSentencesOpen', { count: total }));
    // The row is laid out by the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] .sentence-words`)?.focus(),
      ),
    );
  }, [list, rows, session, total]);

  const close = () => {
    session.change(set('side', 'marks'));
    backToText(session);
  };

  return (
    <section
      className="sentence-list"
      aria-label={t('reader.sentencesTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        backToText(session);
      }}
    >
      <header className="sentence-head">
        <div>
          <h2>{t('reader.sentencesTitle')}</h2>
          <p>{t('reader.sentencesHelp')}</p>
        </div>
        <IconButton label={t('reader.sentencesClose')} onPress={close}>
          <X aria-hidden />
        </IconButton>
      </header>
      {rows.length === 0 && <p className="sentence-empty">{t('reader.sentencesEmpty')}</p>}
      <div ref={scroller} className="sentence-scroll">
        <ol role="list" className="sentence-rows" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <li
                  key={item.key}
                  ref={list.measureElement}
                  data-index={item.index}
                  data-row={item.index}
                  className={`sentence-row sentence-row-${row.row}`}
                  style={{ transform: `translateY(${item.start}px)` }}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                >
                  {row.row === 'group' ? (
                    <h3>{groupName(row)}</h3>
                  ) : (
                    <SentenceItem
                      article={article}
                      row={row}
                      marks={(marked.get(item.index) ?? []).flatMap((id) => byId.get(id) ?? [])}
                    />
                  )}
                </li>
              )
            );
          })}
        </ol>
      </div>
    </section>
  );
}

const groupName = (row: SentenceRow & { row: 'group' }): string =>
  row.number === null ? t(`role.${row.role}` as MessageKey) : t('reader.sentencesParagraph', { number: row.number });

interface SentenceItemProps {
  readonly article: ArticleView;
  readonly row: SentenceRow & { row: 'sentence' };
  readonly marks: readonly Mark[];
}

function SentenceItem({ article, row, marks }: SentenceItemProps) {
  const session = useSession();
  const { sentence, place } = row;
  const range = { start: sentence.start, end: sentence.end };
  const isParagraph = countsAsParagraph(article.roles[sentence.block]);
  const isLocked = useIsLocked(article);
  const isLooked = article.looked.includes(sentence.block);
  return (
    <>
      <button
        type="button"
        className="sentence-words"
        dir="auto"
        onClick={() => {
          leavePanel();
          goToWords(session, range);
        }}
      >
        {article.version.text.slice(range.start, range.end)}
      </button>
      <div className="sentence-menu">
        {!isLocked && (
          <MenuTrigger>
            <Button size="s" aria-label={t('reader.sentenceMenu', { number: place })}>
              {t('reader.sentenceMark')}
            </Button>
            <Popover className="reader-menu-popover" placement="bottom end">
              <Menu
                className="reader-menu"
                aria-label={t('reader.sentenceMenu', { number: place })}
                onAction={(key) =>
                  void (key === ':looked'
                    ? toggleLooked(session, [sentence.block])
                    : markWords(session, String(key), range))
                }
              >
                {article.kinds.map((kind) => (
                  <MenuItem
                    key={kind.code}
                    id={kind.code}
                    className="reader-menu-item"
                    textValue={kindNameIn(article, kind.code)}
                  >
                    <KindName article={article} code={kind.code} showKey />
                  </MenuItem>
                ))}
                {isParagraph && <Separator className="reader-menu-line" />}
                {isParagraph && (
                  <MenuItem id=":looked" className="reader-menu-item">
                    {t(isLooked ? 'reader.takeBackLooked' : 'reader.nothingHere')}
                  </MenuItem>
                )}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
      </div>
      {(marks.length > 0 || isLooked) && (
        <ul role="list" className="sentence-marks">
          {marks.map((mark) => (
            <li key={mark.id}>
              <button
                type="button"
                className="sentence-mark"
                onClick={() => {
                  leavePanel();
                  goToMark(session, mark.id);
                }}
              >
                <KindName article={article} code={mark.kind} />
              </button>
            </li>
          ))}
          {isLooked && <li className="sentence-looked">{t('reader.lookedSign')}</li>}
        </ul>
      )}
    </>
  );
}
