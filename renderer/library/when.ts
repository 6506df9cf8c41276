/** Moments of the reader's own doing, said as people say them: "today", "3 days ago", then a date. */

const DAY_MS = 86_400_000;
/** Up to here a person counts days; after it a date says more. */
const COUNTED_DAYS = 6;

const startOfDayMs = (ms: number): number => {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
};

const relative = new Map<string, Intl.RelativeTimeFormat>();
const absolute = new Map<string, Intl.DateTimeFormat>();

function memo<T>(made: Map<string, T>, key: string, make: () => T): T {
  let value = made.get(key);
  if (value === undefined) made.set(key, (value = make()));
  return value;
}

/** @param instant ISO 8601; @param nowMs milliseconds since the epoch */
export function formatWhen(instant: string, nowMs: number, locale: string): string {
  const thenMs = Date.parse(instant);
  const days = Math.round((startOfDayMs(nowMs) - startOfDayMs(thenMs)) / DAY_MS);
  if (days >= 0 && days <= COUNTED_DAYS) {
    const format = memo(relative, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
    return format.format(-days, 'day');
  }
  const isThisYear = new Date(thenMs).getFullYear() === new Date(nowMs).getFullYear();
  return memo(
    absolute,
    `${locale} ${isThisYear}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: 'long',
        ...(isThisYear ? {} : { year: 'numeric' as const }),
      }),
  ).format(thenMs);
}
