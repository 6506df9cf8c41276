/** Which proxy Chromium names for an address, by the system's settings or a script. */

/** Chromium's words for kinds of proxies, and how its rules write them. */
const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/**
 * Reads what `Session.resolveProxy` answers, such as `PROXY a:8080; SOCKS5 b:1080; DIRECT`.
 * `rules`: the proxies to try, in order; empty where the first way is the direct one or none is understood.
 * `mayBeDirect`: without a proxy where none of them answers.
 */
export function readSystemProxy(answer: string): { readonly rules: string; readonly mayBeDirect: boolean } {
  const entries = answer
    .split(';')
    .map((entry) => entry.trim().split(/\s+/))
    .filter(([kind]) => kind !== '');
  const direct = entries.findIndex(([kind]) => kind?.toUpperCase() === 'DIRECT');
  const before = direct === -1 ? entries : entries.slice(0, direct);
  const rules = before.flatMap(([kind = '', host = '']) => {
    const scheme = SCHEMES[kind.toUpperCase()];
    return scheme !== undefined && /^[\w.:[\]-]+$/.test(host) ? [`${scheme}://${host}`] : [];
  });
  return { rules: rules.join(','), mayBeDirect: direct !== -1 || before.length === 0 };
}
