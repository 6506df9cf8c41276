// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OperationInput, OperationOutput, Result } from '../../../shared/contract';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/model';
import { queryClient, settingsQuery } from '../../../renderer/services/queries';
import { keepSettings, updateSettings } from '../../../renderer/services/settings';

let kept: Settings;
let writes: OperationInput<'settings.update'>[];
let refuse: boolean;

/** A core that keeps settings in memory. */
const methods = {
  'settings.get': () => Promise.resolve({ ok: true, value: kept }),
  'settings.update': (
    patch: OperationInput<'settings.update'>,
  ): Promise<Result<OperationOutput<'settings.update'>>> => {
    if (refuse) return Promise.resolve({ ok: false, error: { code: 'saveFailed', message: '', detail: {} } });
    writes.push(patch);
    kept = { ...kept, ...patch };
    return Promise.resolve({ ok: true, value: kept });
  },
};
Object.defineProperty(window, 'plumbline', {
  value: { host: 'desktop', methods, onChanged: () => () => {}, onCommand: () => () => {} },
});

const shown = () => queryClient.getQueryData(settingsQuery.queryKey);

beforeEach(async () => {
  vi.useFakeTimers();
  [kept, writes, refuse] = [DEFAULT_SETTINGS, [], false];
  queryClient.clear();
  await queryClient.query(settingsQuery);
});
afterEach(async () => {
  await keepSettings();
  vi.useRealTimers();
});

it('shows a change at once and keeps it when it has come to rest, several as one', async () => {
  for (const textSizePercent of [105, 110, 115]) updateSettings({ textSizePercent });
  updateSettings({ theme: 'cream' });
  expect(shown()).toMatchObject({ textSizePercent: 115, theme: 'cream' });
  expect(writes).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(writes).toEqual([{ textSizePercent: 115, theme: 'cream' }]);
  expect(kept.theme).toBe('cream');
});

it('does not jump back when the old value is fetched while a change waits', async () => {
  updateSettings({ keymap: { 'mark.claim': 'x' } });
  await queryClient.refetchQueries({ queryKey: settingsQuery.queryKey });
  expect(shown()?.keymap).toEqual({ 'mark.claim': 'x' });
});

it('goes back to what is kept when the change is refused', async () => {
  refuse = true;
  updateSettings({ theme: 'dark' });
  await vi.advanceTimersByTimeAsync(1_000);
  await queryClient.refetchQueries({ queryKey: settingsQuery.queryKey });
  expect(shown()?.theme).toBe(DEFAULT_SETTINGS.theme);
});

it('keeps at once what waits when the page goes', async () => {
  updateSettings({ measureCh: 50 });
  window.dispatchEvent(new Event('pagehide'));
  await vi.waitFor(() => expect(writes).toEqual([{ measureCh: 50 }]));
});
