/** One article with its marks as a page that needs nothing else: no program, no network, no script. Pure. */
import { CitationStyle } from '../../contract/exchange-operations';
import type { MarkView } from '../../contract';
import type { Messages } from '../../messages';
import { correctionsIn } from '../../text/recut';
import { formatPublished } from '../../text/published-date';
import { cite, type CiteRun } from '../citation/cite';
import { asQuestion, type Laid } from '../material';
import { answersOf } from '../../report/mark-answers';
import { sayCoverage } from '../../report/coverage';
import { personFacts } from '../../report/person-facts';
import { textFragment } from '../text-fragment';
import { el, linkAddress, written, type Child, type Html } from './build';
import { figuresHtml, marksHtml } from './figures';
import { runningHead, STYLE } from './style';
import { lookOf, noteId, placeId, textHtml } from './text';

/** Nothing is loaded and nothing runs, whatever is in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Writes one article. */
export function writeHtml(laid: Laid, messages: Messages): string {
  const { t, locale } = messages;
  const sections: readonly (readonly [id: string, title: string, body: Child])[] = [
    ['legend', t('report.legend'), legend(laid, messages)],
    ['text', t('report.text'), textHtml(laid, messages)],
    ['notes', t('report.notes'), notes(laid, messages)],
    ['figures', t('report.figures'), figuresHtml(laid, messages)],
    ['people', t('report.people'), people(laid, messages)],
    ['beside', t('exchange.beside'), beside(laid, messages)],
    ['versions', t('exchange.versions'), versions(laid, messages)],
    ['citation', t('exchange.citationTitle'), citations(laid, messages)],
  ];
  const page = el(
    'html',
    { lang: locale, dir: 'ltr' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'generator', content: 'Plumbline' }),
      el('title', {}, laid.meta.title),
      { html: `<style>${STYLE}${runningHead(laid.meta.title)}</style>` },
    ),
    el(
      'body',
      {},
      head(laid, messages),
      el(
        'main',
        {},
        el(
          'nav',
          { 'aria-label': t('exchange.contents') },
          el(
            'ul',
            {},
            sections.map(([id, title]) => el('li', {}, el('a', { href: `#${id}` }, title))),
          ),
        ),
        sections.map(([id, title, body]) =>
          el('section', { 'aria-labelledby': id }, el('h2', { id, tabindex: -1 }, title), body),
        ),
      ),
      el('footer', {}, el('p', { class: 'quiet' }, t('exchange.madeWith'))),
    ),
  );
  return `<!doctype html>\n${page.html}\n`;
}

const facts = (list: readonly (readonly [string, Child])[]): Html =>
  el(
    'dl',
    {},
    list.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', { dir: 'auto' }, value))),
  );

const link = (address: string, text: string): Child => {
  const safe = linkAddress(address);
  return safe === null ? text : el('a', { href: safe, rel: 'noopener noreferrer' }, text);
};

function head(laid: Laid, messages: Messages): Html {
  const { t, locale } = messages;
  const { meta, version, measures } = laid;
  const notStated = t('common.notStated');
  return el(
    'header',
    {},
    el('p', { class: 'quiet' }, t('exchange.pageKicker')),
    el('h1', { lang: meta.language, dir: 'auto' }, meta.title),
    facts([
      [t('report.outlet'), meta.outlet ?? notStated],
      [
        t('report.authors', { count: Math.max(1, meta.authors.length) }),
        new Intl.ListFormat(locale, { type: 'conjunction' }).format(meta.authors) || notStated,
      ],
      [t('report.published'), meta.published ? formatPublished(meta.published, locale) : notStated],
      [t('details.field.modified'), meta.modified ? formatPublished(meta.modified, locale) : notStated],
      [t('details.field.section'), meta.section ?? notStated],
      [t('details.field.licence'), meta.licence ?? notStated],
      ...(laid.articleTags.length === 0 ? [] : [[t('exchange.articleTags'), laid.articleTags.join(', ')] as const]),
      [t('report.address'), meta.address ? link(meta.address, meta.address) : notStated],
      [t('report.marksBy'), t('report.myMarks', laid.by)],
      [t('report.version'), t('report.versionNumber', { number: version.ord })],
      [t('report.length'), t('report.words', { words: measures.words })],
    ]),
    el('p', {}, sayCoverage(measures.coverage, laid.by, messages)),
    correctionsIn(version.blocks).map(({ was, now }) => el('p', { dir: 'auto' }, t('recut.said', { was, now }))),
    laid.chosenLost.length === 0
      ? null
      : el('p', {}, t('exchange.lostSaid', { count: laid.chosenLost.length, version: version.ord })),
  );
}

const LINES: ReadonlySet<string> = new Set(['claim', 'quote', 'framing', 'opinion']);

function legend(laid: Laid, { t }: Messages): Child {
  return [
    el(
      'ul',
      { class: 'plain kinds' },
      laid.kinds.map(({ code }) => {
        const look = lookOf(laid, code);
        const line = t(`report.line.${LINES.has(look) ? (look as 'claim') : 'other'}`);
        const count = laid.chosen.filter(({ kind }) => kind === code).length;
        return el(
          'li',
          { 'data-kind': look },
          el('span', { class: 'letter' }, laid.letterOf(code)),
          el('span', { class: 'mark', 'data-depth': 1 }, laid.kindNameOf(code)),
          ` ${t('report.legendLine', { line, count })}`,
        );
      }),
    ),
    el('p', { class: 'quiet' }, t('report.legendHelp')),
  ];
}

function notes(laid: Laid, messages: Messages): Child {
  const all = [...laid.chosen, ...laid.chosenLost];
  if (all.length === 0) return el('p', {}, messages.t('report.noMarks'));
  return el(
    'ol',
    { class: 'notes' },
    all.map((mark) => note(mark, laid, messages)),
  );
}

function note(mark: MarkView, laid: Laid, { t }: Messages): Html {
  const { hasPlace, oldWords } = laid.standingOf(mark);
  const name = laid.nameOf(mark.id);
  const standing = laid.standingSaidOf(mark);
  const web = hasPlace ? textFragment(laid.meta.address, mark.ranges) : null;
  const signs = [
    laid.placeNameOf(mark),
    ...(laid.measures.outside.includes(mark.id) ? [t('report.outside')] : []),
    ...(mark.certainty === 'unsure' ? [t('panel.rowUnsure')] : []),
    ...mark.tags.map((tag) => t('panel.rowTag', { tag })),
  ];
  return el(
    'li',
    { id: noteId(mark.id), tabindex: -1, 'data-kind': lookOf(laid, mark.kind) },
    el(
      'h3',
      {},
      hasPlace
        ? el('a', { class: 'name', href: `#${placeId(mark.id)}`, 'aria-label': t('report.toPlace', { name }) }, name)
        : el('span', { class: 'name' }, name),
      ` ${laid.kindNameOf(mark.kind)}`,
    ),
    el('p', { class: 'sign', dir: 'auto' }, signs.join(' · ')),
    el('blockquote', { lang: laid.meta.language, dir: 'auto' }, mark.ranges.map(({ exact }) => exact).join(' … ')),
    standing === '' ? null : el('p', {}, standing),
    hasPlace && oldWords !== null ? el('p', { dir: 'auto' }, t('exchange.oldWords', { words: oldWords })) : null,
    facts(
      answersOf(mark, laid.baseOf(mark.kind), laid, t).map(({ question, answer }) => [
        asQuestion(question),
        answer ?? t('people.notAnswered'),
      ]),
    ),
    mark.note.trim() === '' ? null : written(mark.note),
    web === null ? null : el('p', { class: 'web' }, link(web, t('exchange.inArticle'))),
  );
}

function people(laid: Laid, { t }: Messages): Child {
  if (laid.sources.length === 0) return el('p', {}, t('report.nobody'));
  return el(
    'ul',
    { class: 'notes' },
    laid.sources.map((source) => {
      const theirs = [...laid.chosen, ...laid.chosenLost]
        .filter((mark) => mark.source === source.id)
        .map(({ id }) => id);
      return el(
        'li',
        {},
        el('h3', { dir: 'auto' }, source.name),
        facts([
          ...personFacts(source, laid, t).map(({ fact, value }) => [fact, value] as const),
          [t('report.theirMarks'), theirs.length === 0 ? t('report.none') : marksHtml(theirs, laid)],
        ]),
        source.note.trim() === '' ? null : written(source.note),
      );
    }),
  );
}

/** What is missing, what was looked up: only what was put down. */
function beside(laid: Laid, { t }: Messages): Child {
  const parts = laid.items.flatMap((item): Child[] => {
    if (item.type === 'absence')
      return [
        el('h3', { dir: 'auto' }, `${t('exchange.missing')}: ${item.text}`),
        el('p', {}, t(`notes.absence.${item.what}`)),
        item.reason.trim() === '' ? null : written(item.reason),
      ];
    if (item.type !== 'check') return [];
    const bearsOn = item.mark === null ? '' : laid.nameOf(item.mark);
    return [
      el('h3', { dir: 'auto' }, `${t('exchange.lookedUp')}: ${item.lookedUp}`),
      facts([
        ...(item.where.trim() === '' ? [] : [[t('report.checkWhere'), item.where.trim()] as const]),
        ...(item.address === null ? [] : [[t('report.address'), link(item.address, item.address)] as const]),
        ...(bearsOn === '' ? [] : [[t('notes.bearsOn'), bearsOn] as const]),
      ]),
      item.found.trim() === '' ? null : written(item.found),
    ];
  });
  return parts.length === 0 ? el('p', {}, t('report.none')) : parts;
}

/** Each text of the article with when it came here. */
function versions({ listVersions, version, timeZone }: Laid, { t, locale }: Messages): Child {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...{ timeZone, timeZoneName: 'short' },
  });
  const all = listVersions();
  return [
    el('p', { class: 'quiet' }, t('exchange.versionsHelp')),
    el(
      'ol',
      { class: 'plain' },
      all.map(({ ord, cause, addedAt, words }) =>
        el(
          'li',
          {},
          t('compare.version', { ord, when: format.format(Date.parse(addedAt)) }),
          el('span', { class: 'small' }, ` ${t('compare.detail', { cause: t(`compare.cause.${cause}`), words })}`),
          ord === version.ord && all.length > 1 ? [' ', el('strong', {}, t('exchange.versionHere'))] : null,
        ),
      ),
    ),
  ];
}

const citeRun = ({ text, italic }: CiteRun): Child => (italic ? el('em', {}, text) : text);

function citations(laid: Laid, { t }: Messages): Html {
  return facts(
    CitationStyle.options.map((style) => [t(`exchange.citation.${style}`), cite(laid.meta, style).entry.map(citeRun)]),
  );
}
