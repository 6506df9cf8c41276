/** How much of a text was worked through, in words. Pure. */
import type { Measures } from '../measures';
import type { Messages } from '../messages';
import type { WhoseMarks } from './whose';
import { gatherRanges, rangeText } from './number-ranges';

/** More stretches than this are said as a number. */
const MAX_STRETCHES = 8;

/** Which paragraphs were worked through, of how many. */
export function sayCoverage(
  { worked, of, paragraphs }: Measures['coverage'],
  by: WhoseMarks,
  { t, locale }: Messages,
): string {
  const number = (n: number): string => new Intl.NumberFormat(locale).format(n);
  if (of === 0) return t('report.coverageNoParagraphs');
  if (worked === 0) return t('report.coverageNone', { ...by, of });
  if (worked === of) return t('report.coverageAll', { ...by, of });
  const ranges = gatherRanges(paragraphs.filter((p) => p.state !== 'open').map((p) => p.number));
  if (ranges.length > MAX_STRETCHES) return t('report.coverageMany', { ...by, worked, of });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return t('report.coverage', {
    ...by,
    worked,
    of,
    ranges: list.format(ranges.map((range) => rangeText(range, number))),
  });
}
