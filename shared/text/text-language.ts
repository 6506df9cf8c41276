/** The language that an article's text is read and shown in. */
import { guessLanguage } from './language';

export interface LanguageOfText {
  /** BCP 47 tag; null: neither stated nor to be told. */
  readonly tag: string | null;
  /** Told from the words, because the article states none. */
  readonly isGuess: boolean;
}

const guesses = new WeakMap<object, string | null>();

/** The stated language, else a guess from the words, made once for each version. */
export function languageOfText(
  { language }: { readonly language: string | null },
  version: { readonly text: string },
): LanguageOfText {
  if (language !== null) return { tag: language, isGuess: false };
  let guess = guesses.get(version);
  if (guess === undefined) {
    guess = guessLanguage(version.text);
    guesses.set(version, guess);
  }
  return { tag: guess, isGuess: guess !== null };
}
