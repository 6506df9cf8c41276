/** Which network addresses are on the public web. */
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** IPv4 that is not the public web: IANA's special-purpose registry, multicast, what is reserved, and a cloud's own service. */
const NOT_PUBLIC_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
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

/** Services of this computer answer at its public address as well. */
const isOwn = (address: string): boolean =>
  Object.values(networkInterfaces()).some((of) => of?.some((own) => own.address === address));

/**
 * True for a host that is written as one of this computer or of a private network: an address that is not public, a name
 * without a dot, or one under a suffix that is for networks of one's own (RFC 6761, 6762, 8375; ICANN's `internal`).
 * `host`: without brackets.
 */
export function isPrivateSpelling(host: string): boolean {
  if (isIP(host) !== 0) return !isPublicAddress(host);
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || /\.(?:localhost|local|internal|home\.arpa|lan|intranet|home|corp)$/.test(name);
}

/** Services that are no web servers and might take a request for a command: of the Fetch standard's list, those in use. */
const BAD_PORTS: ReadonlySet<string> = new Set(
  [
    [7, 9, 13, 19, 20, 21, 22, 23, 25, 37, 43, 53, 69, 79, 110, 111, 113, 119, 123, 135, 137, 139, 143, 161, 179, 389],
    [427, 465, 512, 513, 514, 515, 526, 530, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719],
    [1720, 1723, 2049, 3659, 4045, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080],
  ].flatMap((ports) => ports.map(String)),
);

/** `port`: as `URL` has it, empty for the usual one. */
export const isBadPort = (port: string): boolean => BAD_PORTS.has(port);

/**
 * True for an address of the public web. Everything else is not: this computer, private and carrier networks,
 * link-local (also with a zone), multicast, IPv4 written as IPv6, what is reserved, and what is no address at all.
 */
export function isPublicAddress(address: string): boolean {
  if (isOwn(address)) return false;
  if (isIPv4(address)) return !notPublicV4.check(address, 'ipv4');
  if (!isIPv6(address) || address.includes('%')) return false;
  return mayBePublicV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
}
