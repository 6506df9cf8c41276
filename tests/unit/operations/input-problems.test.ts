import { describe, expect, it } from 'vitest';
import { describeProblems, type InputProblem } from '../../../electron/operations/input-problems';
import { operations, type OperationName } from '../../../shared/contract';

function problemsOf(name: OperationName, input: unknown): InputProblem[] {
  const parsed = operations[name].input.safeParse(input);
  return parsed.success ? [] : describeProblems(parsed.error);
}
const id = '0a8f2f66-3f0b-4f6e-9d6c-0f6f4d1a2b3c';

describe('what does not fit in a call', () => {
  it.each<[string, OperationName, unknown, InputProblem[]]>([
    ['a missing field', 'articles.createFromText', {}, [{ field: 'text', problem: 'is missing' }]],
    ['a field of another type', 'articles.createFromText', { text: 5 }, [{ field: 'text', problem: 'must be text' }]],
    [
      'an unknown field',
      'articles.list',
      { trash: true },
      [{ field: 'trash', problem: 'is not a field of this operation' }],
    ],
    ['no object at all', 'articles.list', 'all', [{ field: '(input)', problem: 'must be an object' }]],
    ['nothing', 'articles.list', undefined, [{ field: '(input)', problem: 'is missing' }]],
    [
      'a place deep inside',
      'marks.create',
      { article: id, kind: 'claim', ranges: [{ start: -1, end: 3.5 }] },
      [
        { field: 'ranges.0.start', problem: 'must be at least 0' },
        { field: 'ranges.0.end', problem: 'must be a whole number' },
      ],
    ],
    [
      'a word outside a list',
      'blocks.setRole',
      { article: id, blocks: [], role: 'title' },
      [
        { field: 'blocks', problem: 'must have at least 1 entry' },
        {
          field: 'role',
          problem:
            'must be one of "headline", "standfirst", "byline", "dateline", "subheading", "paragraph", "quotation", "listItem", "caption", "image", "tableRow", "furniture"',
        },
      ],
    ],
    [
      'something too long',
      'marks.list',
      { article: id, text: 'x'.repeat(201) },
      [{ field: 'text', problem: 'must have at most 200 characters' }],
    ],
    [
      'an id of another form',
      'articles.get',
      { article: '7' },
      [{ field: 'article', problem: 'must be an id in lower-case UUID form' }],
    ],
    [
      'two ways at once',
      'marks.create',
      { article: id, kind: 'claim', ranges: [{ start: 0, end: 1 }], exact: 'a' },
      [{ field: 'ranges', problem: 'give either `ranges` or `exact`, not both and not neither' }],
    ],
  ])('%s is named in plain words', (_, name, input, expected) => {
    expect(problemsOf(name, input)).toEqual(expected);
  });
});
