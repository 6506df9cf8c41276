/** Figures of the shown marks, recomputed at once when they change; the words of the text are told apart once. */
import { useEffect, useMemo, useState } from 'react';
import type { ArticleView } from '../../shared/contract';
import { computeMeasures, type Measures } from '../../shared/measures';
import type { Mark } from '../../shared/model';
import { WordIndex } from '../../shared/text/words';

/** Texts longer than this (about 20,000 words) are counted after the page was painted, so that opening never waits for it. */
const COUNT_LATER_UNITS = 120_000;

/** Null only while a long text is counted for the first time. */
export function useMeasures(article: ArticleView, marks: readonly Mark[]): Measures | null {
  const words = useWordIndex(article.version.text, article.meta.language);
  const { blocks } = article.version;
  const { roles, kinds, looked } = article;
  return useMemo(
    () => words && computeMeasures({ blocks, roles, language: null, kinds, marks, looked, wordIndex: words }),
    [words, blocks, roles, kinds, marks, looked],
  );
}

function useWordIndex(text: string, language: string | null): WordIndex | null {
  const isLong = text.length > COUNT_LATER_UNITS;
  const now = useMemo(() => (isLong ? null : new WordIndex(text, language)), [isLong, text, language]);
  const [later, setLater] = useState<{ text: string; language: string | null; words: WordIndex } | null>(null);
  useEffect(() => {
    if (!isLong) return undefined;
    const timer = setTimeout(() => setLater({ text, language, words: new WordIndex(text, language) }), 0);
    return () => clearTimeout(timer);
  }, [isLong, text, language]);
  return now ?? (later && later.text === text && later.language === language ? later.words : null);
}
