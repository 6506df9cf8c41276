/** Web pages that the person asks for by address. Nothing of them is kept here. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import type { FetchPage } from './deps';

export interface Pages {
  'pages.fetch'(input: ParsedInput<'pages.fetch'>): Promise<OperationOutput<'pages.fetch'>>;
  'pages.stop'(input: ParsedInput<'pages.stop'>): OperationOutput<'pages.stop'>;
  /** Stops every one that is under way. */
  stopAll(): void;
}

/** `pages.fetch` and `pages.stop` over a host's way to the web. */
export function createPages(fetchPage: FetchPage): Pages {
  const underWay = new Set<{ readonly request: string | undefined; readonly stop: AbortController }>();
  const stopWhere = (isMeant: (request: string | undefined) => boolean): void => {
    for (const { request, stop } of underWay) if (isMeant(request)) stop.abort();
  };
  return {
    async 'pages.fetch'({ address, allowPrivate, request }) {
      const job = { request, stop: new AbortController() };
      underWay.add(job);
      try {
        return await fetchPage({ address, allowPrivate, signal: job.stop.signal });
      } finally {
        underWay.delete(job);
      }
    },
    'pages.stop'({ request }) {
      stopWhere((other) => other === request);
      return {};
    },
    stopAll: () => stopWhere(() => true),
  };
}
