/** Addresses as a link or an IRI may carry them. Pure. */

/** A web address (http or https) with what no IRI holds percent-encoded; null: it is none. */
export function webAddress(address: string | null): string | null {
  const text = address?.trim() ?? '';
  if (!/^https?:\/\/[^\s/?#]+/iu.test(text)) return null;
  return text.toWellFormed().replace(/[\s"<>\\^`{|}\p{Cc}]/gu, encodeURIComponent);
}
