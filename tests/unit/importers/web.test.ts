import { describe, expect, it } from 'vitest';
import { webFile, withAddress, type Imported } from '../../../renderer/importers';
import { NOTHING_FOUND } from '../../../renderer/importers/metadata/found';
import { decodePage } from '../../../renderer/importers/page/decode';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (c) => c.charCodeAt(0));

const imported = (named: string | null): Imported => ({
  name: null,
  source: null,
  notes: [],
  draft: {
    meta: {
      title: 'A',
      outlet: null,
      authors: [],
      published: null,
      address: named,
      language: null,
      modified: null,
      section: null,
      licence: null,
    },
    blocks: [],
  },
  found: named === null ? null : { ...NOTHING_FOUND, address: { value: named, from: 'metaTags' } },
});

describe('a page from the web', () => {
  it('is called by the end of its address', () => {
    const name = (address: string) => webFile({ address, type: 'application/pdf', charset: null, bytes: bytes('x') }).name;
    expect(name('https://a.example/b/rep%C3%B6rt.pdf?x=1')).toBe('repört.pdf');
    expect(name('https://a.example/%FF/')).toBe('%FF');
    expect(name('https://a.example')).toBe('a.example');
  }); // prettier-ignore

  it('keeps the address that it came from, unless it names one of the same site', () => {
    const at = 'https://www.a.example/x?utm=1';
    const address = (named: string | null) => withAddress(imported(named), at).draft.meta.address;
    expect(address(null)).toBe(at);
    expect(address('https://a.example/x')).toBe('https://a.example/x');
    expect(address('https://other.example/x')).toBe(at);
    expect(address('http://192.168.0.1/reboot')).toBe(at);
    expect(address('nonsense')).toBe(at);
    expect(withAddress(imported(null), at).found?.address).toEqual({ value: at, from: 'fetched' });
  });

  it('is read in the encoding that its server names, where the bytes do not contradict it', () => {
    const greek = bytes('<p>\xea\xe1\xeb\xe7\xec\xdd\xf1\xe1</p>');
    expect(decodePage(greek, 'iso-8859-7')).toMatchObject({ html: '<p>καλημέρα</p>', isSure: true });
    expect(decodePage(greek, 'utf-8').isSure).toBe(false);
    expect(decodePage(bytes('<meta charset="iso-8859-7"><p>\xea\xe1\xeb\xe7</p>'), 'utf-8').html).toContain('καλη');
    expect(decodePage(bytes('<p>caf\xc3\xa9</p>'), 'iso-8859-1').html).toBe('<p>café</p>');
    expect(decodePage(bytes('<p>caf\xc3\xa9</p>'), 'no-such-label').html).toBe('<p>café</p>');
  });
});
