/**
 * The typed message catalogue: every string on screen, in menus and in the terminal's help.
 * ICU MessageFormat; English for now. Pure: knows nothing of React or the DOM.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { hasRightToLeft } from '../text/direction';
import { en } from './en';

export type MessageKey = keyof typeof en;
export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;

export interface Messages {
  readonly locale: string;
  /** The message for `key`, its holes filled from `values`. */
  t(key: MessageKey, values?: MessageValues): string;
  /**
   * Like `t` for messages with tags such as `<b>`: answers the parts in order, each tag's
   * part made by the function of its name in `values`.
   */
  parts<T>(
    key: MessageKey,
    values: Record<string, MessageValues[string] | ((children: (string | T)[]) => T)>,
  ): (string | T)[];
  /** True when the catalogue has `key`: for keys built from codes, such as `error.<code>`. */
  has(key: string): key is MessageKey;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Right-to-left names and titles are kept apart from the sentence around them, which they would put out of order (UAX 9). */
function isolate<Values extends Record<string, unknown>>(values: Values | undefined): Values | undefined {
  if (values === undefined) return values;
  let kept: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' || !hasRightToLeft(value)) continue;
    kept ??= { ...values };
    kept[name] = `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
  }
  return (kept as Values | null) ?? values;
}

/** Makes the catalogue for a locale; formats are compiled once, on first use. */
export function createMessages(locale = 'en'): Messages {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const format = (key: MessageKey): IntlMessageFormat => {
    let made = formats.get(key);
    if (!made) formats.set(key, (made = new IntlMessageFormat(en[key], locale)));
    return made;
  };
  return {
    locale,
    t: (key, values) => String(format(key).format(isolate(values))),
    parts: (key, values) => {
      const out = format(key).format(isolate(values) as Record<string, never>);
      return Array.isArray(out) ? out : [out];
    },
    has: (key): key is MessageKey => Object.hasOwn(en, key),
  };
}
