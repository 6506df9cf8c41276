// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreTroubleScreen } from '../../../renderer/app/StoreTroubleScreen';
import { queryClient } from '../../../renderer/services/queries';

const trouble = { state: 'damaged', path: '/data/plumbline.db', reason: 'file is not a database' } as const;
const setAside = vi.fn(() => Promise.resolve({ ok: true, value: { movedTo: '/data/old.db', trouble } }));
const getStatus = vi.fn(() =>
  Promise.resolve({ ok: true, value: { version: '1', host: 'browser', dataFolder: '/data', store: trouble } }),
);
// jsdom has no CSS.escape, which React Aria's dialogs look themselves up with.
vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) });

Object.defineProperty(window, 'plumbline', {
  value: {
    host: 'desktop',
    methods: { 'store.setAside': setAside, 'app.status': getStatus },
    onChanged: () => () => {},
    onCommand: () => () => {},
  },
});

const show = (state: 'damaged' | 'newer' | 'foreign' | 'unreadable' | 'readonly' | 'noSpace') =>
  render(
    <QueryClientProvider client={queryClient}>
      <StoreTroubleScreen trouble={{ ...trouble, state }} />
    </QueryClientProvider>,
  );

beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

describe('the page for a data file that cannot be used', () => {
  it.each(['damaged', 'newer', 'foreign', 'unreadable', 'readonly', 'noSpace'] as const)(
    'says of one that is %s what is wrong and where it is',
    (state) => {
      show(state);
      expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('');
      expect(screen.getByText('/data/plumbline.db')).toBeTruthy();
      expect(screen.getByText('file is not a database')).toBeTruthy();
    },
  );

  it('tries again, and says so when nothing has changed', async () => {
    show('damaged');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('still cannot be opened'));
    expect(getStatus).toHaveBeenCalledOnce();
  });

  it('sets the file aside only after asking, and Cancel leaves all as it was', async () => {
    show('damaged');
    const start = screen.getByRole('button', { name: 'Set it aside and start fresh' });
    fireEvent.click(start);
    expect(screen.getByRole('alertdialog').textContent).toContain('Nothing is deleted');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(setAside).not.toHaveBeenCalled();
    fireEvent.click(start);
    fireEvent.click(screen.getByRole('button', { name: 'Set aside' }));
    await waitFor(() => expect(setAside).toHaveBeenCalledOnce());
  });
});
