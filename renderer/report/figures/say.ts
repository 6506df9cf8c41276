/** Figures as they stand on paper: a number, or words where there is none. */
import type { Figure, MeasureReason } from '../../../shared/measures';
import { messages, t } from '../../services/messages';

const say = (value: number, digits = 0): string =>
  new Intl.NumberFormat(messages.locale, { maximumFractionDigits: digits }).format(value);

export const sayReason = (reason: MeasureReason | null): string =>
  reason === null ? t('report.none') : t(`measureReason.${reason}`);

/** How many: zero is a word. */
export const sayCount = ({ value, reason }: Figure): string =>
  value === null ? sayReason(reason) : value === 0 ? t('report.none') : say(value);

/** How many words: zero is said with its unit, so that it is read as a finding. */
export const sayWords = ({ value, reason }: Figure): string =>
  value === null ? sayReason(reason) : t('report.wordsCount', { words: value });

/** A share between 0 and half a percent is said in words: "0%" would say that there is none. */
export function sayShare({ value, reason }: Figure): string {
  if (value === null) return sayReason(reason);
  if (value === 0) return t('report.none');
  return value < 0.005 ? t('panel.percentUnderOne') : t('panel.percent', { share: value });
}

/** An index, to two decimals. */
export const sayIndex = ({ value, reason }: Figure): string => (value === null ? sayReason(reason) : say(value, 2));

export const sayList = (items: readonly string[]): string =>
  new Intl.ListFormat(messages.locale, { type: 'conjunction' }).format(items);
