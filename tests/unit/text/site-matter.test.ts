import { describe, expect, it } from 'vitest';
import { makePiece } from '../../../shared/text/propose/pieces';
import { asksToSignUp, isDoubtfulSiteLine, isSiteLine } from '../../../shared/text/propose/site-matter';

const piece = (text: string) => makePiece([{ text }]);

describe('lines of the page around an article', () => {
  it.each([
    'If you liked this story, sign up for The Weekly Letter.',
    'Sign up to First Things',
    'Subscribe to our newsletter for updates from the valley.',
  ])('a call to sign up is known: %s', (text) => {
    expect(asksToSignUp(text)).toBe(true);
  });

  it.each([
    'If you liked the old bridge, you will miss it.',
    'She urged parents to sign up for the choir before Easter.',
    'The union asked its members to subscribe to the fund.',
  ])('what the text says of others signing up is no call: %s', (text) => {
    expect(asksToSignUp(text)).toBe(false);
  });

  it.each(['skip past newsletter promotion', 'after newsletter promotion', 'Your browser does not support iframes.'])(
    'a line for machines and screen readers is site matter: %s',
    (text) => {
      expect(isSiteLine(piece(text))).toBe(true);
    },
  );

  it('“Next” alone may be a button or a heading', () => {
    expect(isSiteLine(piece('Next')) && isDoubtfulSiteLine(piece('Next'))).toBe(true);
    expect(isDoubtfulSiteLine(piece('Advertisement'))).toBe(false);
  });
});
