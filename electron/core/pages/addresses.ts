/** Which network addresses are on the public web. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is not the public web: IANA's special-purpose registry, multicast and what is reserved. */
const NOT_PUBLIC_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Within the global unicast block: protocol assignments with Teredo, documentation, and 6to4, which wraps any IPv4. */
const NOT_PUBLIC_V6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const listOf = (
  networks: readonly (readonly [network: string, bits: number])[],
  family: 'ipv4' | 'ipv6',
): BlockList => {
  const list = new BlockList();
  for (const [network, bits] of networks) list.addSubnet(network, bits, family);
  return list;
};

/** IPv4 behind a network's translator (RFC 6052): how a network with IPv6 only reaches the rest of the web. */
const TRANSLATED = '64:ff9b::';
const notPublicV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const mayBePublicV6 = listOf([['2000::', 3], [TRANSLATED, 96]], 'ipv6'); // prettier-ignore
const notPublicV6 = listOf(
  [...NOT_PUBLIC_V6, ...NOT_PUBLIC_V4.map(([network, bits]) => [`${TRANSLATED}${network}`, 96 + bits] as const)],
  'ipv6',
);

/**
 * True for an address of the public web. Everything else is not: this computer, private and carrier networks,
 * link-local (also with a zone), multicast, IPv4 written as IPv6, what is reserved, and what is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublicV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return mayBePublicV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
}
