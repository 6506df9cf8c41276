/** Tells what a file of somebody else's marks is, and reads it. By its content: a name says little. Pure. */
import type { ForeignReading } from './foreign';
import { readAnnotationsOf } from './read-annotations';
import { hypothesisRows, readHypothesis } from './read-hypothesis';
import { readJson } from './read-json';
import { readMarksCsv } from './read-marks-csv';

/** Reads a file's text as what it is. */
export function readForeign(source: string): ForeignReading {
  if (!/^\ufeff?\s*[[{]/u.test(source)) return readMarksCsv(source);
  const json = readJson(source);
  if ('problem' in json) return { ok: false, problem: json.problem, line: null };
  const rows = hypothesisRows(json.value);
  return rows ? readHypothesis(rows) : readAnnotationsOf(json.value);
}
