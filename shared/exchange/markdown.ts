/** One article's marks as Markdown, by a template that the person can change. Pure. */
import type { MarkView } from '../contract';
import type { Messages } from '../messages';
import type { Mark } from '../model';
import { answersOf } from '../report/mark-answers';
import { asQuestion, type Laid } from './material';
import { personFacts } from '../report/person-facts';
import { MARKDOWN_FILTERS, putMarkdown } from './markdown-text';
import {
  fillTemplate,
  parseTemplate,
  trimSectionLines,
  type TemplateData,
  type TemplateNames,
  type TemplateProblem,
} from './template';
import { correctionsIn } from '../text/recut';
import { textFragment } from './text-fragment';

const MARK_NAMES: TemplateNames = {
  name: 'text',
  id: 'text',
  anchor: 'text',
  quote: 'text',
  place: 'text',
  link: 'text',
  note: 'text',
  unsure: 'text',
  who: 'text',
  viewpoint: 'text',
  pieces: 'text',
  standing: 'text',
  oldWords: 'text',
  tags: { tag: 'text' },
  answers: { question: 'text', answer: 'text' },
};

/** Every name a template may use. */
export const MARKDOWN_NAMES: TemplateNames = {
  title: 'text',
  outlet: 'text',
  authors: { author: 'text' },
  published: 'text',
  modified: 'text',
  section: 'text',
  licence: 'text',
  articleTags: { articleTag: 'text' },
  collections: { collection: 'text' },
  address: 'text',
  language: 'text',
  article: 'text',
  version: 'text',
  hash: 'text',
  words: 'text',
  worked: 'text',
  paragraphs: 'text',
  count: 'text',
  notFound: 'text',
  corrections: { correction: 'text' },
  kinds: { kind: 'text', letter: 'text', many: 'text', marks: MARK_NAMES },
  peopleTitle: 'text',
  people: { person: 'text', facts: { fact: 'text', value: 'text' }, remark: 'text', theirs: 'text' },
  headline: { said: 'text', reason: 'text' },
  absences: { missing: 'text', what: 'text', reason: 'text' },
  checks: { lookedUp: 'text', where: 'text', address: 'text', found: 'text', bearsOn: 'text' },
};

/** The template that comes with the app. Its words come from the catalogue. */
export const defaultMarkdownTemplate = ({ t }: Pick<Messages, 't'>): string => `---
title: {{title|yaml}}
outlet: {{^outlet}}null{{/outlet}}{{#outlet}}{{outlet|yaml}}{{/outlet}}
authors: [{{#authors}}{{author|yaml}},{{/authors}}]
published: {{^published}}null{{/published}}{{#published}}{{published|yaml}}{{/published}}
modified: {{^modified}}null{{/modified}}{{#modified}}{{modified|yaml}}{{/modified}}
section: {{^section}}null{{/section}}{{#section}}{{section|yaml}}{{/section}}
address: {{^address}}null{{/address}}{{#address}}{{address|yaml}}{{/address}}
language: {{^language}}null{{/language}}{{#language}}{{language|yaml}}{{/language}}
licence: {{^licence}}null{{/licence}}{{#licence}}{{licence|yaml}}{{/licence}}
tags: [{{#articleTags}}{{articleTag|yaml}},{{/articleTags}}]
collections: [{{#collections}}{{collection|yaml}},{{/collections}}]
plumbline_article: {{article|yaml}}
plumbline_version: {{version|raw}}
plumbline_text: {{hash|yaml}}
words: {{words|raw}}
paragraphs_worked_through: {{worked|raw}}
paragraphs: {{paragraphs|raw}}
marks: {{count|raw}}
marks_words_not_found: {{notFound|raw}}
---

# {{title}}

{{#corrections}}
- {{correction}}
{{/corrections}}

{{#kinds}}
## {{kind}} ({{letter}}): {{many}}

{{#marks}}
### <a id="{{anchor|raw}}"></a>{{name}} · {{place}}

{{quote|quote}}

{{#standing}}
- {{standing}}
{{/standing}}
{{#oldWords}}
- {{oldWords}}
{{/oldWords}}
{{#answers}}
- {{question}} **{{answer|item}}**
{{/answers}}
{{#unsure}}
- {{unsure}}
{{/unsure}}
{{#tags}}
- ${t('exchange.tag')} {{tag}}
{{/tags}}
{{#link}}
- [${t('exchange.inArticle')}]({{link|raw}})
{{/link}}

{{#note}}
{{note}}

{{/note}}
{{/marks}}
{{/kinds}}
{{#headline}}
## ${t('report.headline')}

{{said}}

{{reason}}

{{/headline}}
{{#peopleTitle}}
## {{peopleTitle}}

{{/peopleTitle}}
{{#people}}
### {{person}}

{{#facts}}
- {{fact}}: {{value|item}}
{{/facts}}
- ${t('report.theirMarks')}: {{theirs|raw}}

{{#remark}}
{{remark}}

{{/remark}}
{{/people}}
{{#absences}}
## ${t('exchange.missing')}: {{missing}}

- {{what}}

{{reason}}

{{/absences}}
{{#checks}}
## ${t('exchange.lookedUp')}: {{lookedUp}}

{{#where}}
- ${t('report.checkWhere')}: {{where|item}}
{{/where}}
{{#address}}
- ${t('report.address')}: {{address|item}}
{{/address}}
{{#bearsOn}}
- ${t('notes.bearsOn')}: {{bearsOn|raw}}
{{/bearsOn}}

{{found}}

{{/checks}}
`;

/** What is wrong with a template; empty: it can be used. */
export const checkMarkdownTemplate = (source: string): readonly TemplateProblem[] =>
  parseTemplate(source, MARKDOWN_NAMES, MARKDOWN_FILTERS).problems;

/** The anchor of a mark in a Markdown file: stays the same in every export. */
export const anchorOf = (mark: Pick<Mark, 'id'>): string => `mark-${mark.id}`;

/**
 * Writes one article.
 * @throws Error when the template has problems: check it first
 */
export function writeMarkdown(laid: Laid, messages: Messages, template = defaultMarkdownTemplate(messages)): string {
  const read = parseTemplate(trimSectionLines(template.replace(/\r\n?/gu, '\n')), MARKDOWN_NAMES, MARKDOWN_FILTERS);
  if (read.template === null) throw new Error('The template has problems.');
  const text = fillTemplate(read.template, dataOf(laid, messages), putMarkdown);
  return `${text.replace(/\n{3,}/gu, '\n\n').trim()}\n`;
}

function dataOf(laid: Laid, { t }: Messages): TemplateData {
  const { meta, version, measures, chosen, chosenLost, kinds } = laid;
  const { worked, of } = measures.coverage;
  return {
    title: meta.title,
    outlet: meta.outlet ?? '',
    authors: meta.authors.map((author) => ({ author })),
    published: meta.published ?? '',
    modified: meta.modified ?? '',
    section: meta.section ?? '',
    licence: meta.licence ?? '',
    articleTags: laid.articleTags.map((articleTag) => ({ articleTag })),
    collections: laid.collections.map((collection) => ({ collection })),
    address: meta.address ?? '',
    language: meta.language ?? '',
    article: laid.id,
    version: String(version.ord),
    hash: `sha256:${version.hash}`,
    words: String(measures.words),
    worked: String(worked),
    paragraphs: String(of),
    count: String(chosen.length),
    notFound: String(chosenLost.length),
    corrections: correctionsIn(version.blocks).map(({ was, now }) => ({ correction: t('recut.said', { was, now }) })),
    kinds: kinds.flatMap(({ code, letter }) => {
      const marks = chosen.filter(({ kind }) => kind === code);
      const lost = chosenLost.filter(({ kind }) => kind === code);
      if (marks.length + lost.length === 0) return [];
      return [
        {
          kind: laid.kindNameOf(code),
          letter,
          many:
            lost.length === 0
              ? String(marks.length)
              : t('exchange.countWithLost', { count: marks.length, lost: lost.length }),
          marks: [...marks, ...lost].map((m) => markData(m, laid, t)),
        },
      ];
    }),
    peopleTitle: laid.sources.length === 0 ? '' : t('report.people'),
    people: laid.sources.map((source) => personData(source, laid, t)),
    headline: laid.items.flatMap((item) =>
      item.type === 'headline' && item.answer !== null
        ? [{ said: t(`report.headline.${item.answer}`, laid.by), reason: item.reason.trim() }]
        : [],
    ),
    absences: laid.items.flatMap((item) =>
      item.type === 'absence'
        ? [{ missing: item.text, what: t(`notes.absence.${item.what}`), reason: item.reason.trim() }]
        : [],
    ),
    checks: laid.items.flatMap((item) =>
      item.type === 'check'
        ? [
            {
              lookedUp: item.lookedUp,
              where: item.where.trim(),
              address: item.address ?? '',
              found: item.found.trim(),
              bearsOn: item.mark === null ? '' : markLink(item.mark, laid),
            },
          ]
        : [],
    ),
  };
}

const markLink = (id: Mark['id'], laid: Laid): string => {
  const name = laid.nameOf(id);
  return name === '' ? '' : `[${name}](#${anchorOf({ id })})`;
};

function markData(mark: MarkView, laid: Laid, t: Messages['t']): TemplateData {
  const { hasPlace, oldWords } = laid.standingOf(mark);
  const answers = answersOf(mark, laid.baseOf(mark.kind), laid, t);
  return {
    name: laid.nameOf(mark.id),
    id: mark.id,
    anchor: anchorOf(mark),
    quote: mark.ranges.map(({ exact }) => exact).join('\n…\n'),
    place: laid.placeNameOf(mark),
    // Words that are not in the article any more are not to be found on its page.
    link: hasPlace ? (textFragment(laid.meta.address, mark.ranges) ?? '') : '',
    note: mark.note.trim(),
    unsure: mark.certainty === 'unsure' ? t('panel.rowUnsure') : '',
    who: (mark.source && laid.sourceById.get(mark.source)?.name) ?? '',
    viewpoint: laid.viewpointOf(mark)?.name ?? '',
    pieces: String(mark.ranges.length),
    standing: laid.standingSaidOf(mark),
    oldWords: hasPlace && oldWords !== null ? t('exchange.oldWords', { words: oldWords }) : '',
    tags: mark.tags.map((tag) => ({ tag })),
    answers: answers.map(({ question, answer }) => ({
      question: asQuestion(question),
      answer: answer ?? t('people.notAnswered'),
    })),
  };
}

function personData(source: Laid['sources'][number], laid: Laid, t: Messages['t']): TemplateData {
  const theirs = [...laid.marks, ...laid.lost]
    .filter((mark) => mark.source === source.id)
    .map(({ id }) => markLink(id, laid));
  return {
    person: source.name,
    facts: personFacts(source, laid, t),
    remark: source.note.trim(),
    theirs: theirs.length === 0 ? t('report.none') : theirs.join(', '),
  };
}
