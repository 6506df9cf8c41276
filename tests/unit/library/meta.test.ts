import { describe, expect, it } from 'vitest';
import type { ArticleMeta, Block, BlockRole } from '../../../shared/model';
import { effectiveMeta } from '../../../renderer/library/add/meta-proposal';
import { setRoles, startReview, typeField } from '../../../renderer/library/add/review-state';
import { changedFields, inputToMeta, metaToInput, splitAuthors } from '../../../renderer/library/details/meta-input';

const meta: ArticleMeta = {
  title: 'T',
  outlet: null,
  authors: [],
  published: null,
  address: null,
  language: 'en',
  modified: null,
  section: null,
  licence: null,
};

describe('the details form', () => {
  it('keeps what is not stated as null, never as an empty word', () => {
    const { meta: made } = inputToMeta({ ...metaToInput(meta), outlet: '  ', authors: '\n \n' });
    expect(made).toEqual(meta);
  });

  it('returns what it was given', () => {
    const full: ArticleMeta = {
      title: 'A “title”',
      outlet: 'The Quay',
      authors: ['Dana Ortwell', 'Pereda, Luis'],
      published: '14 March 2025',
      address: 'https://example.org/a',
      language: 'pt-BR',
      modified: '2025-03-15T09:30+01:00',
      section: 'Harbour',
      licence: '© 2025 The Quay',
    };
    expect(inputToMeta(metaToInput(full)).meta).toEqual(full);
  });

  it('names every field that cannot be taken, and how to mend it', () => {
    const { problems } = inputToMeta({
      ...metaToInput(meta),
      title: ' ',
      outlet: 'x'.repeat(201),
      language: 'english!',
    });
    expect(problems).toEqual({
      title: 'details.problem.titleMissing',
      outlet: 'details.problem.outlet',
      language: 'details.problem.language',
    });
  });

  it('takes one author a line, each once', () => {
    expect(splitAuthors(' Dana  Ortwell \n\nLuis Pereda\nDana Ortwell')).toEqual(['Dana Ortwell', 'Luis Pereda']);
  });

  it('names only the fields that changed', () => {
    expect(changedFields(meta, { ...meta, outlet: 'The Quay', authors: ['A'] })).toEqual({
      outlet: 'The Quay',
      authors: ['A'],
    });
    expect(changedFields(meta, { ...meta })).toEqual({});
  });
});

describe('what an article says of itself', () => {
  const block = (text: string, role: BlockRole): Block => ({ role, runs: [{ text }] });
  const start = (...blocks: Block[]) => startReview({ draft: { meta, blocks }, name: 'ferry.txt', source: null });

  it('takes the title from the headline, and says so', () => {
    const { input, origins } = effectiveMeta(
      start(block('Address', 'furniture'), block('Night ferry to close', 'headline')),
    );
    expect(input.title).toBe('Night ferry to close');
    expect(origins.title).toBe('details.from.headline');
  });

  it('follows a change of role until the person types a title', () => {
    const review = start(block('Page top', 'headline'), block('Night ferry to close', 'subheading'));
    const changed = setRoles(setRoles(review, [1], 'headline'), [0], 'furniture');
    expect(effectiveMeta(changed).input.title).toBe('Night ferry to close');
    const typed = effectiveMeta(typeField(changed, 'title', 'Ferry'));
    expect(typed.input.title).toBe('Ferry');
    expect(typed.origins.title).toBeUndefined();
    expect(typed.proposed.title).toBe('Night ferry to close');
  });

  it('names an article without headline by its first line or its file', () => {
    const file = effectiveMeta(start(block('A short beginning', 'paragraph')));
    expect(file.input.title).toBe('ferry');
    expect(file.origins.title).toBe('details.from.fileName');
    const pasted = effectiveMeta({ ...start(block('A short beginning', 'paragraph')), name: null });
    expect(pasted.input.title).toBe('A short beginning');
    expect(pasted.origins.title).toBe('details.from.firstLine');
  });

  it('leaves a cleared field cleared', () => {
    const review = typeField(start(block('By Dana Ortwell', 'byline')), 'authors', '');
    expect(effectiveMeta(review).input.authors).toBe('');
  });

  it('takes the authors from the byline, and says so', () => {
    const { input, origins } = effectiveMeta(start(block('By Dana Ortwell and Luis Pereda', 'byline')));
    expect(input.authors).toBe('Dana Ortwell\nLuis Pereda');
    expect(origins.authors).toBe('details.from.byline');
  });

  it('takes the date from the date line', () => {
    const { input, origins } = effectiveMeta(start(block('OLD QUAY, March 14, 2025', 'dateline')));
    expect(input.published).toBe('2025-03-14');
    expect(origins.published).toBe('details.from.dateline');
  });

  it('guesses the language from the words, and says so', () => {
    const { input, origins } = effectiveMeta(
      start(block('La mairie dit que le pont est fermé et que les riverains ne sont pas contents.', 'paragraph')),
    );
    expect([input.language, origins.language]).toEqual(['fr', 'details.from.guess']);
  });

  it('says that the language is the browser’s where the words don’t tell', () => {
    expect(effectiveMeta(start(block('x', 'paragraph'))).origins.language).toBe('details.from.browser');
  });
});
