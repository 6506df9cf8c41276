/** Which proxy the system's environment names for an address. */

type Env = Readonly<Record<string, string | undefined>>;

const isExcepted = (url: URL, exceptions: string): boolean =>
  exceptions
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', port = ''] = /^\*?\.?(.+?)(?::(\d+))?$/.exec(entry) ?? [];
      if (name === '' || (port !== '' && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))))
        return false;
      return url.hostname === name || url.hostname.endsWith(`.${name}`);
    });

/**
 * The proxy for `url` by `https_proxy`, `http_proxy` and `no_proxy` (either case; lower case first); null: none.
 * @throws nothing: a proxy that is no address is found out when it is used
 */
export function proxyFor(url: URL, env: Env): string | null {
  const of = (name: string): string => env[name] ?? env[name.toUpperCase()] ?? '';
  const proxy = of(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  return proxy === '' || isExcepted(url, of('no_proxy')) ? null : proxy;
}
