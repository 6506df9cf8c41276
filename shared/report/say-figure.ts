/** Figures as they are said in reports: a number, or words where there is none. Pure. */
import type { Figure, MeasureReason } from '../measures';
import type { Messages } from '../messages';

export interface SayFigure {
  readonly sayReason: (reason: MeasureReason | null) => string;
  /** How many: zero is a word. */
  readonly sayCount: (figure: Pick<Figure, 'value' | 'reason'>) => string;
  /** How many words: zero is said with its unit, so that it is read as a finding. */
  readonly sayWords: (figure: Pick<Figure, 'value' | 'reason'>) => string;
  /** A share between 0 and half a percent is said in words: "0%" would say that there is none. */
  readonly sayShare: (figure: Pick<Figure, 'value' | 'reason'>) => string;
  /** An index, to two decimals. */
  readonly sayIndex: (figure: Pick<Figure, 'value' | 'reason'>) => string;
  readonly sayList: (items: readonly string[]) => string;
}

/** What says figures in the words of a catalogue. */
export function makeSayFigure({ t, locale }: Pick<Messages, 't' | 'locale'>): SayFigure {
  const say = (value: number, digits = 0): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const sayReason: SayFigure['sayReason'] = (reason) =>
    reason === null ? t('report.none') : t(`measureReason.${reason}`);
  return {
    sayReason,
    sayCount: ({ value, reason }) => (value === null ? sayReason(reason) : value === 0 ? t('report.none') : say(value)),
    sayWords: ({ value, reason }) => (value === null ? sayReason(reason) : t('report.wordsCount', { words: value })),
    sayShare: ({ value, reason }) => {
      if (value === null) return sayReason(reason);
      if (value === 0) return t('report.none');
      return value < 0.005 ? t('panel.percentUnderOne') : t('panel.percent', { share: value });
    },
    sayIndex: ({ value, reason }) => (value === null ? sayReason(reason) : say(value, 2)),
    sayList: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
