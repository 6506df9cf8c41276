/** XHTML as the HTML parser needs it: no prologue, and elements that XML closes at once closed as HTML does. */
export function closeEmptyTags(html: string): string {
  if (!/^\s*<\?xml|<html[^>]{0,500}\sxmlns=/i.test(html.slice(0, 3_000))) return html;
  return html
    .replace(/^\s*<\?xml[^>]{0,500}\?>/i, '')
    .replace(
      /<(title|script|style|a|div|p|span|i|b|em|strong|td|th|textarea|iframe)((?:\s[^<>]{0,2000})?)\/>/gi,
      '<$1$2></$1>',
    );
}
