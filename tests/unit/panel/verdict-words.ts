/** Words that would judge an article or prefer a side. The panel says none of them of itself. */
const VERDICTS =
  /\b(?:un)?(?:bias(?:ed)?|fair(?:ly|ness)?|balanced?|trustworthy|reliable|objective)\b|\b(?:good|bad|better|best|worse|worst|poor|weak|excellent|suspicious|misleading|dishonest|honest|manipulative|propaganda|fake|credib\w*|one-sided|should|must|ought|unfortunately|only \d+|too (?:few|many) (?:people|voices|sources))\b/iu;

/** Said beside every figure that sets voices against each other, so that none of them is taken for a verdict. */
const NOT_A_VERDICT = /Equal space isn’t the same as fair: how strong is the evidence\?/gu;

/** The first word of verdict; null: there is none. */
export const findVerdict = (text: string): string | null => VERDICTS.exec(text.replace(NOT_A_VERDICT, ''))?.[0] ?? null;
