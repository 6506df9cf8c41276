// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeExport } from '../../../renderer/exchange/run-export';
import { makeOutline, outlineToMarkdown, readOutlineArticle } from '../../../shared/exchange/outline';
import { layDrafts, messages } from './material';

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: { articles: string[] }) => Promise<unknown>>(),
}));
vi.mock('../../../renderer/services/api', () => ({ call }));

const options = { citation: 'chicago17', groupBy: 'kind' } as const;
const wish = { scope: {}, format: 'outlineMarkdown', options } as const;
const draft = { kind: 0, cuts: [0, 5], note: 'why?', tags: [], unsure: false, source: 0 };
const laid = layDrafts(['Boats were empty.'], [draft]);
const articles = Array.from({ length: 23 }, (_, i) => String(i));

beforeEach(() => {
  call.mockImplementation((name, input) =>
    Promise.resolve(
      name === 'exports.plan'
        ? { articles, marks: 23 }
        : { articles: input.articles.map(() => readOutlineArticle(laid, options, messages)) },
    ),
  );
});

describe('an export in the window', () => {
  it('puts an outline together from a few articles at a time, and says how many are done', async () => {
    const told: string[] = [];
    const made = await makeExport(wish, (done, total) => told.push(`${done}/${total}`), new AbortController().signal);
    expect(told).toEqual(['0/23', '10/23', '20/23', '23/23']);
    const whole = makeOutline(
      articles.map(() => laid),
      options,
      messages,
    );
    expect(made?.name).toBe('Outline from 23 articles.md');
    expect(made?.blob.size).toBe(new TextEncoder().encode(outlineToMarkdown(whole)).length);
  });

  it('makes nothing once it is stopped', async () => {
    const controller = new AbortController();
    const stopAtTen = (done: number) => {
      if (done === 10) controller.abort();
    };
    expect(await makeExport(wish, stopAtTen, controller.signal)).toBeNull();
  });
});
