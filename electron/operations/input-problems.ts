/** What does not fit in a call's input, in plain words, by field. */
import type { z } from 'zod';

export interface InputProblem {
  /** Where, as a dotted path such as `ranges.0.start`; `(input)` for the whole. */
  readonly field: string;
  /** What is wrong, e.g. `is missing`. */
  readonly problem: string;
}

type Issue = z.core.$ZodIssue;

/** One problem per field that does not fit. */
export function describeProblems(error: z.ZodError): InputProblem[] {
  const problems = error.issues.flatMap(describeIssue);
  return problems.filter((p, i) => problems.findIndex((q) => q.field === p.field) === i);
}

/** One sentence with all problems, for terminals and logs. */
export const describeInput = (operation: string, problems: readonly InputProblem[]): string =>
  `${operation}: ${problems.map(({ field, problem }) => `${field} ${problem}`).join('; ')}`;

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || '(input)';

function describeIssue(issue: Issue): InputProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldOf([...issue.path, key]),
      problem: 'is not a field of this operation',
    }));
  }
  return [{ field: fieldOf(issue.path), problem: problemOf(issue) }];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function problemOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined && / received undefined$/.test(issue.message)) return 'is missing';
      return `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map((v) => JSON.stringify(v)).join(', ')}`;
    case 'too_small':
      return sizeProblem(issue.origin, 'at least', Number(issue.minimum));
    case 'too_big':
      return sizeProblem(issue.origin, 'at most', Number(issue.maximum));
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return 'does not fit';
  }
}

function sizeProblem(origin: string, bound: string, limit: number): string {
  if (origin === 'string') return `must have ${bound} ${limit} character${limit === 1 ? '' : 's'}`;
  if (origin === 'array') return `must have ${bound} ${limit} entr${limit === 1 ? 'y' : 'ies'}`;
  return `must be ${bound} ${limit}`;
}
