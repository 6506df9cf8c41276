/** What a report shows: kept while the window is open, for whichever article. */
import { create } from 'zustand';

export interface ReportOptions {
  readonly notes: boolean;
  readonly figures: boolean;
  /** Paragraphs that no mark touches. */
  readonly unmarked: boolean;
}

export const useReportOptions = create<ReportOptions>(() => ({ notes: true, figures: true, unmarked: true }));

export const setReportOption = (option: keyof ReportOptions, shown: boolean): void =>
  useReportOptions.setState({ [option]: shown });
