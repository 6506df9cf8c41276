import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isPrivateSpelling, isPublicAddress } from '../../../../electron/core/pages/addresses';

const host = (address: string): string => new URL(address).hostname.replace(/^\[(.*)\]$/, '$1');

describe('a host that is written as one of the person’s own network', () => {
  it.each(['localhost', 'a.localhost', 'printer', 'nas.local', 'wiki.internal', 'a.home.arpa', '10.0.0.1', '::1', 'localhost.'])(
    '%s is', (name) => expect(isPrivateSpelling(name)).toBe(true)); // prettier-ignore
  it.each(['a.example', 'localhost.example', 'local.example', '8.8.8.8', 'xlocal.example.'])('%s is not', (name) =>
    expect(isPrivateSpelling(name)).toBe(false),
  );
});

describe('what is on the public web', () => {
  it.each([
    '8.8.8.8', '1.1.1.1', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0', '192.167.1.1', '223.255.255.255',
    '2606:4700::1111', '2a00:1450:4001::200e', '64:ff9b::808:808',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true)); // prettier-ignore

  it.each([
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254', '169.254.169.254',
    '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.0.1', '198.18.0.1', '168.63.129.16', '198.51.100.1', '203.0.113.1',
    '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::127.0.0.1', 'fc00::1', 'fd12::1', 'fe80::1', 'fe80::1%eth0',
    'fec0::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '64:ff9b::7f00:1', '64:ff9b::a00:1', '64:ff9b:1::1',
    '', 'localhost', '8.8.8', '2606:4700::1111%1',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false)); // prettier-ignore

  it('none of this computer’s own addresses is', () => {
    const own = Object.values(networkInterfaces()).flatMap((of) => (of ?? []).map(({ address }) => address));
    expect(own.filter(isPublicAddress)).toEqual([]);
  });

  it.each([
    'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://127.1/', 'http://0x7f.1/', 'http://0/', 'http://127.0.0.1./',
    'http://１２７.0.0.1/', 'http://[::ffff:7f00:1]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://3232235521/',
  ])('%s is not, in whatever spelling', (address) => expect(isPublicAddress(host(address))).toBe(false)); // prettier-ignore
});
