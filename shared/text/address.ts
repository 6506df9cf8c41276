/** Web addresses as they name a page, for telling that two of them lead to the same one. */

/** What sites and mail programs add to follow readers; it never names another page. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(enc|mi)|cmpid|ref_src|ns_.*)$/i;

const ADDRESS = /^(https?):\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i;

/**
 * The address without what does not name the page: protocol, "www.", "m.", a default port, a closing slash, the
 * fragment and parameters that follow readers. Not an address to go to. Other spellings are answered trimmed.
 */
export function samePageKey(address: string): string {
  const match = ADDRESS.exec(address.trim());
  if (!match) return address.trim();
  const [, , host = '', path = '', query = ''] = match;
  const name = host
    .toLowerCase()
    .replace(/^[^@]*@/, '')
    .replace(/:(80|443)$/, '')
    .replace(/^(www|m|amp)\./, '');
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
    .sort();
  return `${name}${path.replace(/\/+$/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
}
