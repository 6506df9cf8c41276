/** What is shown beside and around the text. */
import { flushSync } from 'react-dom';
import { PANEL_FOLDS, useLayout } from '../../app/layout';
import { goTo } from '../../app/navigation';
import { enterRegion } from '../../app/regions';
import { call } from '../../services/api';
import { queryClient, settingsQuery } from '../../services/queries';
import type { ReaderSession } from '../session';
import { set, type Side } from '../state';
import { attempt } from '../../app/attempt';

export const toggleNumbers = (paragraphNumbers: boolean): Promise<void> =>
  attempt(async () => {
    queryClient.setQueryData(settingsQuery.queryKey, await call('settings.update', { paragraphNumbers }));
  });

/** In a narrow window the panel lies over the text: it makes way for the words that were asked for. */
export function leavePanel(): void {
  if (window.matchMedia(PANEL_FOLDS).matches) flushSync(() => useLayout.getState().setPanelOpen(false));
}

/** Shows the list of marks or of sentences where the panel stands. */
export function showSide(session: ReaderSession, side: Side): void {
  useLayout.getState().setPanelOpen(true);
  session.change(set('side', side));
}

/** Puts the focus into the panel once it is there. */
export function focusPanel(): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById('panel');
    if (panel && !panel.contains(document.activeElement)) enterRegion(panel);
  });
}

/** Opens find; when it is open, its field takes the focus again. */
export function openFind(session: ReaderSession): void {
  session.change(set('findOpen', true));
  document.querySelector<HTMLInputElement>('.find-input')?.select();
}

/** The article as a page for paper. The open mark is open again on the way back. */
export function openReport({ article, state }: ReaderSession): void {
  goTo({ screen: 'report', article: article.id, ...(state.selected ? { mark: state.selected } : {}) });
}
