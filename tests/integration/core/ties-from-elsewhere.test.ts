import { describe, expect, it } from 'vitest';
import { copyMarks, listLayersOf } from '../../../electron/operations/layers';
import { listMarksOf } from '../../../electron/operations/marks';
import { listSources } from '../../../electron/operations/sources';
import { hypothesis, importedLayer, openWithArticle, row } from '../../support/foreign-library';

describe('what holds marks from elsewhere together', () => {
  it('replies stand in the note that they answer, with who wrote them, over any number of replies in between', () => {
    const { library, article } = openWithArticle();
    const file = hypothesis([
      row('r2', '', { references: ['a1', 'r1'], user: 'acct:cy@hypothes.is', text: 'The harbour.', target: [{}] }),
      row('a1', 'boats were empty all week'),
      row('r1', '', { references: ['a1'], user: 'acct:bo@hypothes.is', text: 'I wonder too.', target: [{}] }),
      row('r3', '', { references: ['gone'], text: 'To nobody.', target: [{}] }),
      row('r4', '', { references: ['r5'], text: 'In a ring.', target: [{}] }),
      row('r5', '', { references: ['r4'], text: 'In a ring.', target: [{}] }),
      row('r6', '', { references: ['a1'], text: 'x'.repeat(20_000), target: [{}] }),
    ]);
    const preview = library.preview(file, { kind: 'claim' });
    expect(preview.foreign).toMatchObject({ replies: 2 });
    expect(preview.marks.map(({ id, outcome, problem }) => [id, outcome, problem?.code])).toEqual([
      ['a1', 'context', undefined],
      ['r3', 'refused', 'reply'],
      ['r4', 'refused', 'reply'],
      ['r5', 'refused', 'reply'],
      ['r6', 'refused', 'noteTooLong'],
    ]);
    library.apply(file, { kind: 'claim' });
    const { marks } = listMarksOf(library.context(), { article, layer: importedLayer(library, article) });
    expect(marks.map(({ note: of }) => of)).toEqual([
      'Who counted?\n\ncy replied: The harbour.\n\nbo replied: I wonder too.',
    ]);
  });

  const words = (exact: string) => ({
    source: 'https://harbour.example/ferry',
    selector: { type: 'TextQuoteSelector', exact },
  });
  const annotation = (id: string, kind: string, more: object) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ id, type: 'Annotation', body: { type: 'TextualBody', value: kind, purpose: 'classifying' } },
    ...more,
  });

  it('annotations of annotations are replies; those that answer with words of the text are linked as ours are', () => {
    const { library, article } = openWithArticle();
    const file = JSON.stringify([
      annotation('urn:a', 'claim', { target: words('boats were empty all week') }),
      annotation('urn:b', 'quote', {
        motivation: ['oa:replying', 'classifying'],
        target: ['urn:a', words('the harbour office said')],
      }),
      annotation('urn:c', 'claim', {
        motivation: 'replying',
        target: [{ id: 'urn:a' }, words('Nobody counted the boats')],
      }),
      annotation('urn:d', 'opinion', { motivation: 'linking', target: [words('by hand'), 'urn:a'] }),
      annotation('urn:e', 'opinion', { motivation: 'replying', target: [words('counted'), 'urn:d'] }),
      annotation('urn:f', '', {
        body: 'Is that so?',
        creator: { name: 'Bo' },
        target: { type: 'SpecificResource', source: 'urn:a' },
      }),
    ]);
    const done = library.apply(file);
    expect(done.foreign).toMatchObject({ linksTaken: 2, linksLeft: 2, replies: 1 });
    const { marks } = listMarksOf(library.context(), { article, layer: importedLayer(library, article) });
    const at = (exact: string) => marks.find(({ ranges }) => ranges[0]?.exact === exact);
    const [a, b, c] = ['boats were empty all week', 'the harbour office said', 'Nobody counted the boats'].map(at);
    expect(a?.note).toBe('Bo replied: Is that so?');
    expect(b?.links).toEqual([{ rel: 'replies', mark: a?.id }]);
    // Of two claims ours says at the one which answers it.
    expect(a?.links).toEqual([{ rel: 'replies', mark: c?.id }]);
    expect(c?.links).toEqual([]);
    // Copied into one's own they hold together as they did.
    copyMarks(library.context(), {
      layer: importedLayer(library, article),
      marks: [a?.id, b?.id].flatMap((id) => id ?? []),
    });
    copyMarks(library.context(), { layer: importedLayer(library, article) });
    const own = listMarksOf(library.context(), { article }).marks;
    const [ownA, ownB, ownC] = [a, b, c].map((of) =>
      own.find(({ ranges }) => ranges[0]?.exact === of?.ranges[0]?.exact),
    );
    expect(ownB?.links).toEqual([{ rel: 'replies', mark: ownA?.id }]);
    expect([ownA?.links, ownC?.links]).toEqual([[], []]);
  });

  it('links of our own files lead only to marks that come in, of the same hand, and to people by their names', () => {
    const { library, article } = openWithArticle();
    const ours = (id: string, exact: string, links: unknown, creator?: string) => ({
      ...annotation(`urn:uuid:${id}`, 'claim', { target: words(exact) }),
      ...(creator ? { creator: { name: creator } } : {}),
      plumbline: { kind: 'claim', links },
    });
    const file = JSON.stringify([
      ours('1', 'boats were empty', [
        { rel: 'backs', mark: '2' },
        { rel: 'backs', mark: '3' },
        { rel: 'backs', mark: '4' },
        { rel: 'backs', mark: '1' },
        { rel: 'accuses', source: 'x', name: 'Ms Ruiz' },
        { rel: 'accuses', source: 'x', name: 'n'.repeat(300) },
        { rel: 'hates', mark: '2' },
        '__proto__',
        { rel: 'backs', mark: '2' },
      ]),
      ours('2', 'harbour office', 7),
      ours('3', 'by hand', [], 'Bo'),
      ours('4', 'nothing', [], 'Bo'),
    ]);
    const { foreign } = library.apply(file);
    expect(foreign).toMatchObject({ linksTaken: 2 });
    const layers = listLayersOf(library.context(), { article }).layers.filter(({ purpose }) => purpose === 'imported');
    const all = layers.flatMap(({ id }) => listMarksOf(library.context(), { article, layer: id }).marks);
    const of = (exact: string) => all.find(({ ranges }) => ranges[0]?.exact === exact);
    const first = of('boats were empty');
    const people = listSources(library.context(), { article, layer: first?.layer }).sources;
    expect(people.map(({ name }) => name)).toEqual(['Ms Ruiz']);
    expect(first?.links).toEqual([
      { rel: 'backs', mark: of('harbour office')?.id },
      { rel: 'accuses', source: people[0]?.id },
    ]);
  });
});
