/** What is shown beside and around the text. */
import { call } from '../../services/api';
import { queryClient, settingsQuery } from '../../services/queries';
import type { ReaderSession } from '../session';
import { set } from '../state';
import { attempt } from './attempt';

export const toggleNumbers = (paragraphNumbers: boolean): Promise<void> =>
  attempt(async () => {
    queryClient.setQueryData(settingsQuery.queryKey, await call('settings.update', { paragraphNumbers }));
  });

/** Opens find; when it is open, its field takes the focus again. */
export function openFind(session: ReaderSession): void {
  session.change(set('findOpen', true));
  document.querySelector<HTMLInputElement>('.find-input')?.select();
}
