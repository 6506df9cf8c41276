import { expect, it } from 'vitest';
import { createSession, LAUNCH_CODE_LIFE_MS } from '../../../electron/hosts/browser/session';

it('takes a launch code once', () => {
  const session = createSession(() => 0);
  const code = session.createLaunchCode();
  expect(session.redeemLaunchCode(code)).toBe('accepted');
  expect(session.redeemLaunchCode(code)).toBe('refused');
});

it('takes no code after its life', () => {
  let now = 0;
  const session = createSession(() => now);
  const [early, late] = [session.createLaunchCode(), session.createLaunchCode()];
  now = LAUNCH_CODE_LIFE_MS - 1;
  expect(session.redeemLaunchCode(early)).toBe('accepted');
  now = LAUNCH_CODE_LIFE_MS;
  expect(session.redeemLaunchCode(late)).toBe('refused');
});

it('answers no code for a while after many wrong ones, then again', () => {
  let now = 0;
  const session = createSession(() => now);
  const code = session.createLaunchCode();
  for (let i = 0; i < 10; i++) expect(session.redeemLaunchCode(`wrong${i}`)).toBe('refused');
  expect(session.redeemLaunchCode(code)).toBe('tooMany');
  now = 20_000;
  expect(session.redeemLaunchCode(code)).toBe('accepted');
});

it('makes a secret of 256 bits that differs from process to process and knows its cookie among others', () => {
  const [a, b] = [createSession(), createSession()];
  const value = (text: string) => text.split(';')[0] ?? '';
  expect(Buffer.from(value(a.cookieFor(1)).split('=')[1] ?? '', 'base64url')).toHaveLength(32);
  expect(a.cookieFor(1)).not.toBe(b.cookieFor(1));
  expect(a.hasCookie(`other=1; ${value(a.cookieFor(1))}; more=2`, 1)).toBe(true);
  expect(a.hasCookie(value(a.cookieFor(1)), 2)).toBe(false);
  expect(a.hasCookie(value(b.cookieFor(1)), 1)).toBe(false);
  expect(a.hasCookie(undefined, 1)).toBe(false);
});
