// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Banner } from '../../../renderer/app/Banner';
import { LiveRegions } from '../../../renderer/app/LiveRegions';
import { SavedSign } from '../../../renderer/app/SavedSign';
import { savedState, useSavedState } from '../../../renderer/services/saved-state';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2030, 2, 14, 14, 2) });
  useSavedState.setState({ pending: 0, savedAtMs: null, failure: null });
  render(
    <>
      <LiveRegions />
      <Banner />
      <SavedSign />
    </>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const full = { code: 'saveFailed', message: '', detail: { reason: 'full' } } as const;

it('says when the last change was saved', () => {
  expect(screen.getByText('All saved')).toBeTruthy();
  act(() => {
    savedState.begin();
    savedState.succeeded();
  });
  expect(screen.getByText('Saved 14:02')).toBeTruthy();
});

it('says that it is saving only where saving takes long enough to notice', () => {
  act(() => savedState.begin());
  expect(screen.queryByText('Saving …')).toBeNull();
  act(() => {
    vi.advanceTimersByTime(500);
  });
  expect(screen.getByText('Saving …')).toBeTruthy();
  act(() => savedState.succeeded());
  expect(screen.queryByText('Saving …')).toBeNull();
});

it('is loud when a change was not saved, says it aloud, and stays until one is', () => {
  act(() => {
    savedState.begin();
    savedState.failed(full);
  });
  expect(screen.getByText('Not saved')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Make sure that the disk has room');
  expect(screen.getByTestId('alerts').textContent).toContain('Not saved');
  act(() => {
    savedState.begin();
    savedState.failed(null);
  });
  expect(screen.getByText('Not saved')).toBeTruthy();
  act(() => {
    savedState.begin();
    savedState.succeeded();
  });
  expect(screen.queryByText('Not saved')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});
