/** HTML made of elements: words are always escaped, and only what is made here is markup. Pure. */
import { webAddress } from '../web-address';
import { xmlText } from '../xml-text';

/** Markup. Made by `el` and `join` only. */
export interface Html {
  readonly html: string;
}
export type Child = Html | string | null | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const VOID: ReadonlySet<string> = new Set(['meta', 'br', 'hr', 'img']);

const isMarkup = (child: Html | readonly Child[]): child is Html => !Array.isArray(child);

/** Markup of children; words among them are escaped. */
export function join(child: Child): Html {
  if (child === null) return { html: '' };
  if (typeof child === 'string') return { html: xmlText(child) };
  if (isMarkup(child)) return child;
  return { html: child.map((each) => join(each).html).join('') };
}

/** An element. Attributes that are null, undefined or false are left out. */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const named = Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined || value === false
      ? []
      : [value === true ? ` ${name}` : ` ${name}="${xmlText(String(value))}"`],
  );
  const start = `<${tag}${named.join('')}>`;
  return { html: VOID.has(tag) ? start : `${start}${join(children).html}</${tag}>` };
}

/** An address that a link may lead to: http, https or mailto; null for every other, which stays words. */
export function linkAddress(address: string | null): string | null {
  const text = address?.trim() ?? '';
  if (!/^mailto:[^\s@]+@[^\s@]+$/iu.test(text)) return webAddress(address);
  return text.toWellFormed().replace(/["<>\\^`{|}\p{Cc}]/gu, encodeURIComponent);
}

/** Lines of the person's own writing, as paragraphs and line breaks. */
export const written = (text: string): Html =>
  join(
    text
      .trim()
      .split(/\n{2,}/u)
      .map((paragraph) =>
        el(
          'p',
          { class: 'written', dir: 'auto' },
          paragraph.split('\n').flatMap((line, i) => (i > 0 ? [el('br'), line] : [line])),
        ),
      ),
  );
