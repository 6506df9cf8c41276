// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveRegions } from '../../../renderer/app/LiveRegions';
import { announce } from '../../../renderer/services/announcer';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('says the same words twice as two additions, so that both are heard', () => {
  render(<LiveRegions />);
  announce('Marked as claim');
  announce('Marked as claim');
  expect([...screen.getByTestId('announcements').children].map((line) => line.textContent)).toEqual([
    'Marked as claim',
    'Marked as claim',
  ]);
});

it('keeps urgent messages apart and clears what was said after a while', () => {
  render(<LiveRegions />);
  announce('Not saved', 'assertive');
  expect(screen.getByTestId('alerts').textContent).toBe('Not saved');
  expect(screen.getByTestId('announcements').textContent).toBe('');
  act(() => {
    vi.runAllTimers();
  });
  expect(screen.getByTestId('alerts').textContent).toBe('');
});

it('falls silent when it goes', () => {
  const { unmount } = render(<LiveRegions />);
  unmount();
  expect(() => announce('nobody listens')).not.toThrow();
});
