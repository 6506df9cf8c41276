/** Addresses in a page: kept only where they are absolute and lead to the web or a mailbox. */

const MAX_LINK_UNITS = 4_096;

/** The address that a link leads to, for a page at `base`; null for everything but http(s) and mailto. */
export function absoluteLink(href: string | null, base: string | null): string | null {
  const raw = href?.trim() ?? '';
  if (raw === '' || raw.startsWith('#') || raw.length > MAX_LINK_UNITS) return null;
  const url = URL.parse(raw, base ?? undefined);
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol) || url.href.length > MAX_LINK_UNITS) return null;
  if (url.protocol !== 'mailto:' && (url.hostname === '' || url.username !== '' || url.password !== '')) return null;
  return url.href;
}

/** An absolute http(s) address; null for anything else. */
export function webAddress(value: string | null | undefined, base: string | null = null): string | null {
  const link = absoluteLink(value ?? null, base);
  return link?.startsWith('http') ? link : null;
}
