/** Ties a connection to addresses that were checked. */
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Answers with the addresses that were checked, whatever is asked for. */
export const only =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_name, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, [...addresses]);
    else if (first) answer(null, first.address, first.family);
  };
