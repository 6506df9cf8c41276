/** The words and quotation marks of the shown text: told apart once, whatever is marked in it. */
import { useEffect, useMemo, useState } from 'react';
import type { ArticleView } from '../../shared/contract';
import { readTextFacts, type TextFacts } from '../../shared/measures';

/** Texts longer than this (about 20,000 words) are counted after the page was painted, so that opening never waits for it. */
const COUNT_LATER_UNITS = 120_000;

/** Null only while a long text is counted for the first time. */
export function useTextFacts(article: ArticleView): TextFacts | null {
  const { blocks, text } = article.version;
  const { language } = article.meta;
  const isLong = text.length > COUNT_LATER_UNITS;
  const now = useMemo(() => (isLong ? null : readTextFacts(blocks, language)), [isLong, blocks, language]);
  const [later, setLater] = useState<{ blocks: unknown; language: string | null; facts: TextFacts } | null>(null);
  useEffect(() => {
    if (!isLong) return undefined;
    const timer = setTimeout(() => setLater({ blocks, language, facts: readTextFacts(blocks, language) }), 0);
    return () => clearTimeout(timer);
  }, [isLong, blocks, language]);
  return now ?? (later && later.blocks === blocks && later.language === language ? later.facts : null);
}
