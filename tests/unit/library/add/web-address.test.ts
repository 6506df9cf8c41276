import { describe, expect, it } from 'vitest';
import { addressIn, completeAddress } from '../../../../renderer/library/add/web-address';

describe('pasted words', () => {
  it.each(['https://a.example/b?c=d#e', '  http://a.example\n', 'HTTPS://A.EXAMPLE/', 'http://127.0.0.1:8080/'])(
    'are an address: %j',
    (text) => expect(addressIn(text)).toBe(text.trim()),
  );
  it.each(['', 'a.example', 'See https://a.example/', 'https://a.example/ and more', 'mailto:a@a.example', 'https://', 'javascript:1'])(
    'are words: %j',
    (text) => expect(addressIn(text)).toBeNull(),
  ); // prettier-ignore
});

describe('a typed address', () => {
  it.each([
    ['https://a.example/b', 'https://a.example/b'],
    ['http://a.example', 'http://a.example'],
    [' a.example/news ', 'https://a.example/news'],
    ['localhost:8080/x', 'http://localhost:8080/x'],
    ['192.168.0.7', 'http://192.168.0.7'],
  ])('%j is %s', (typed, whole) => expect(completeAddress(typed)).toBe(whole));
  it.each(['', '   ', 'two words', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'mailto:a@a.example'])(
    '%j is none',
    (typed) => expect(completeAddress(typed)).toBeNull(),
  ); // prettier-ignore
});
