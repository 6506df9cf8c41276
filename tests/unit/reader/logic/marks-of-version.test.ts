import { expect, test } from 'vitest';
import { marksOfVersion } from '../../../../renderer/reader/logic/marks-of-version';
import { LayerId, MarkId, unanswered, VersionId, type Mark } from '../../../../shared/model';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [first, second] = [VersionId.parse(id(1)), VersionId.parse(id(2))];
const markIn = (n: number, version: VersionId): Mark => ({
  ...unanswered(),
  ...{ id: MarkId.parse(id(n)), layer: LayerId.parse(id(9)), version, kind: 'claim', note: '', tags: [], rev: 1 },
  certainty: null,
  ranges: [{ start: 0, end: 4, exact: 'Then', prefix: '', suffix: '' }],
});

test('marks of another version are never shown over this one’s words', () => {
  const marks = [markIn(11, first), markIn(12, second)];
  expect(marksOfVersion(marks, first)).toEqual([marks[0]]);
  expect(marksOfVersion(marks, second)).toEqual([marks[1]]);
});

test('the list stays the same one where all marks are of the version', () => {
  const marks = [markIn(11, first), markIn(12, first)];
  expect(marksOfVersion(marks, first)).toBe(marks);
});
