/** The figures of an article: the report's own answers, each row with ways to the marks behind it. Pure. */
import { answerReport, isLongTable, sayBasis, type AnswerPart, type AnswerTable } from '../../report/answers';
import { gatherRuns } from '../../report/numbering';
import type { Messages } from '../../messages';
import type { MarkId } from '../../model';
import type { Laid } from '../material';
import { el, join, written, type Child, type Html } from './build';
import { markLink } from './text';

/** Everything that is counted of the article, under the questions of the report. */
export function figuresHtml(laid: Laid, messages: Messages): Html {
  const { t } = messages;
  const hidden = laid.marks.length - laid.chosen.length;
  return join([
    el('p', { class: 'quiet' }, t('report.figuresHelp')),
    hidden === 0 ? null : el('p', {}, t('exchange.figuresOfAll', { hidden, tag: laid.tag ?? '' })),
    answerReport(laid, messages).map(({ title, parts }) =>
      el(
        'div',
        { class: 'answer' },
        el('h3', {}, title),
        parts.map((part) => partHtml(part, laid, messages)),
      ),
    ),
  ]);
}

function partHtml(part: AnswerPart, laid: Laid, messages: Messages): Child {
  switch (part.type) {
    case 'table':
      return tableHtml(part, laid, messages);
    case 'words': {
      const { words, look, marks } = part;
      if (look === 'written') return written(words);
      return el(
        'p',
        { class: look === 'how' ? 'quiet' : look === 'strong' ? 'lead' : null },
        look === 'strong' ? el('strong', {}, words) : words,
        marks && marks.length > 0 ? [' (', marksHtml(marks, laid), ')'] : null,
      );
    }
    case 'passages':
      return [
        el('p', {}, part.title),
        el(
          'ul',
          {},
          part.passages.map(({ words, place }) =>
            el('li', { dir: 'auto' }, words, place === '' ? null : el('span', { class: 'small' }, ` ${place}`)),
          ),
        ),
      ];
  }
}

/** Marks named in a line, each a way to its passage. */
export const marksHtml = (marks: readonly MarkId[], laid: Laid): Child =>
  gatherRuns(marks, laid.names).map(({ first, last }, i) => [
    i > 0 ? ', ' : null,
    markLink(first, laid),
    last === null ? null : ['–', markLink(last, laid)],
  ]);

function tableHtml(table: AnswerTable, laid: Laid, { t }: Messages): Html {
  const { caption, columns, groups, basis } = table;
  const hasPassages = groups.some(({ rows }) => rows.some(({ marks }) => marks !== undefined));
  const heads = [...columns, ...(hasPassages ? [t('report.passages')] : [])];
  const cellHtml = (cell: (typeof groups)[number]['rows'][number]['cells'][number]): Child => {
    if (typeof cell === 'string') return cell;
    const { words, marks } = cell;
    if (marks.length === 0) return words || '–';
    return words === '' ? marksHtml(marks, laid) : [words, ' (', marksHtml(marks, laid), ')'];
  };
  return el(
    'div',
    { class: isLongTable(table) ? 'figure long' : 'figure' },
    // Wide tables scroll by themselves: the focus must reach them.
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': caption },
      el(
        'table',
        {},
        el('caption', {}, caption),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            heads.map((head) => el('th', { scope: 'col', dir: 'auto' }, head)),
          ),
        ),
        groups.map(({ title, rows, empty }) =>
          el(
            'tbody',
            { class: title === null ? 'only' : null },
            title === null
              ? null
              : el('tr', {}, el('th', { scope: 'rowgroup', colspan: heads.length, class: 'group' }, title)),
            rows.length > 0 || empty === '' ? null : el('tr', {}, el('td', { colspan: heads.length }, empty)),
            rows.map(({ head, remark, cells, marks }) =>
              el(
                'tr',
                {},
                el(
                  'th',
                  { scope: 'row', dir: 'auto' },
                  head,
                  remark
                    ? el(
                        'span',
                        { class: 'small' },
                        ` ${[remark.words, remark.formula, remark.source && `(${remark.source})`].filter(Boolean).join(' ')}`,
                      )
                    : null,
                ),
                cells.map((cell) => el('td', {}, cellHtml(cell))),
                hasPassages ? el('td', {}, marksHtml(marks ?? [], laid)) : null,
              ),
            ),
          ),
        ),
      ),
    ),
    basis ? el('p', { class: 'quiet' }, sayBasis(basis, t)) : null,
  );
}
