/** Figures as they stand on paper: a number, or words where there is none. */
import { makeSayFigure } from '../../../shared/report/say-figure';
import { messages } from '../../services/messages';

export const { sayReason, sayCount, sayWords, sayShare, sayIndex, sayList } = makeSayFigure(messages);
