/** Marks of an earlier version leave as well: with the words they were made on, and never as what they are not. */
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../shared/exchange/csv';
import { readAnnotations } from '../../../shared/exchange/read-annotations';
import { readMarksCsv } from '../../../shared/exchange/read-marks-csv';
import type { ExportFormat } from '../../../shared/contract';
import type { ArticleId, MarkId } from '../../../shared/model';
import { openCore, type TestCore } from '../../support/core';

const FIRST = [
  'Ferry to stop at nine',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, said: “The last boat 𝒜 loses money.” Critics called the plan a disgrace.',
  'Nurses on the late shift say that they will have no way home.',
];
/** The paragraph with the mark on the plan is gone; the nurses stand first; one word of the board's is another. */
const SECOND = [FIRST[0], FIRST[3], FIRST[1]?.replace('Monday', 'Tuesday')];

interface Moved {
  readonly core: TestCore;
  readonly article: ArticleId;
  readonly disgrace: MarkId;
}

async function openMoved(): Promise<Moved> {
  const core = openCore();
  const { article } = await core.call('articles.createFromText', { text: FIRST.join('\n\n'), title: 'Ferry' });
  const make = async (exact: string, note = '') =>
    (await core.call('marks.create', { article: article.id, kind: 'claim', exact, note, tags: ['ferry'] })).mark.id;
  await make('the harbour board decided on Monday');
  const disgrace = await make('called the plan a disgrace', 'Who are they?');
  await make('they will have no way home');
  await core.call('articles.addVersion', { article: article.id, text: SECOND.join('\n\n') });
  return { core, article: article.id, disgrace };
}

async function build({ core, article }: Moved, format: ExportFormat, tag?: string): Promise<string> {
  const { files } = await core.call('exports.build', { articles: [article], format, ...(tag ? { tag } : {}) });
  const content = files[0]?.content;
  if (!content || !('text' in content)) expect.fail('a file of text');
  return content.text;
}

describe('an export of a later version', () => {
  it('keeps every mark in the table: the words now, the words as marked, and how they stand', async () => {
    const moved = await openMoved();
    const { rows } = parseCsv(await build(moved, 'marksCsv'), ',');
    const [header = [], ...lines] = rows ?? [];
    const cells = lines.map((line) =>
      ['mark', 'quote', 'standing', 'standing_by', 'made_quote', 'made_in_version', 'counts', 'place'].map(
        (name) => line[header.indexOf(name)],
      ),
    );
    const board = 'the harbour board decided on Monday';
    expect(cells.map((line) => line.join(' | '))).toEqual([
      'C1 | they will have no way home | moved | rule | they will have no way home | 1 | yes | paragraph 1',
      `C2 | the harbour board decided on Tuesday | needsReview | rule | ${board} | 1 | yes | paragraph 2`,
      'C3 | called the plan a disgrace | lost | rule | called the plan a disgrace | 1 | no | words not found in version 2',
    ]);
  });

  it('names for each selector the text that it is about, in code points', async () => {
    const moved = await openMoved();
    const { first } = JSON.parse(await build(moved, 'webAnnotation')) as {
      first: {
        items: {
          target: { selector: [{ exact: string }, { start: number }] };
          body: { value: string }[];
          plumbline: { version: string; standing?: { madeIn: { version: string }; inVersion: string } };
        }[];
      };
    };
    const lost = first.items[2];
    const { versions } = await moved.core.call('articles.versions', { article: moved.article });
    expect(lost?.plumbline.version).toBe(versions[0]?.id);
    expect(lost?.plumbline.standing).toMatchObject({
      state: 'lost',
      inVersion: versions[1]?.id,
      made: [{ exact: 'called the plan a disgrace' }],
    });
    const [quote, position] = lost?.target.selector ?? [];
    expect(quote?.exact).toBe('called the plan a disgrace');
    const before = FIRST.join('\n');
    expect(position?.start).toBe([...before.slice(0, before.indexOf('called the plan'))].length);
    expect(lost?.body.map(({ value }) => value)).toContain(
      'Marked in version 1; its words were not found in version 2. Not counted.',
    );
  });

  it('reads back as the same marks, the lost one with its words and note', async () => {
    const moved = await openMoved();
    for (const reading of [
      readMarksCsv(await build(moved, 'marksCsv')),
      readAnnotations(await build(moved, 'webAnnotation')),
    ]) {
      if (!reading.ok) expect.fail(reading.problem);
      expect(reading.file.refused).toEqual([]);
      expect(reading.file.marks.map(({ pieces, note, tags }) => [pieces[0]?.exact, note, tags])).toEqual([
        ['they will have no way home', '', ['ferry']],
        ['the harbour board decided on Tuesday', '', ['ferry']],
        ['called the plan a disgrace', 'Who are they?', ['ferry']],
      ]);
    }
  });

  it('says it in notes and outlines, for a tag as well', async () => {
    const moved = await openMoved();
    const notes = await build(moved, 'markdown', 'ferry');
    expect(notes).toContain('\nmarks: 2\nmarks_words_not_found: 1\n');
    expect(notes).toContain('## Claim (C): 2 (and 1 whose words were not found: not counted)');
    expect(notes).toContain('C3 · words not found in version 2\n\n> called the plan a disgrace\n');
    expect(notes).toContain('“the harbour board decided on Monday”');
    const outline = await build(moved, 'outlineMarkdown');
    expect(outline).toContain('> called the plan a disgrace');
    expect(outline).toContain('its words were not found in version 2');
    expect(await build(moved, 'measuresCsv')).toContain('marks_words_not_found_and_not_counted,,1,');
  });

  it('says nothing of it again once the words are back', async () => {
    const moved = await openMoved();
    const { core, article } = moved;
    await core.call('articles.addVersion', { article, text: FIRST.join('\n\n') });
    const notes = await build(moved, 'markdown');
    expect(notes).toContain('## Claim (C): 3\n');
    expect(notes).toContain('\nmarks_words_not_found: 0\n');
    expect(notes).not.toContain('version 1');
    expect((await core.call('measures.get', { article })).kinds[0]?.count.value).toBe(3);
  });
});
