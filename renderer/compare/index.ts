/** Two versions of an article, compared. */
export { CompareScreen } from './CompareScreen';
