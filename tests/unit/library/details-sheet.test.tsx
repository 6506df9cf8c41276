// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DetailsSheet } from '../../../renderer/library/DetailsSheet';
import { makeSummary } from './summaries';

afterEach(cleanup);
// React Aria asks for it; jsdom has none.
vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) });

const escape = (at: HTMLElement) => {
  fireEvent.keyDown(at, { key: 'Escape' });
  fireEvent.keyUp(at, { key: 'Escape' });
};

describe('the details of an article', () => {
  it('close at once while nothing is changed', () => {
    const onClose = vi.fn();
    render(<DetailsSheet article={makeSummary({ title: 'Ferry' })} isOpen onClose={onClose} />);
    escape(screen.getByLabelText('Section'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('ask before what was typed is dropped by Escape, and stay when told so', async () => {
    const onClose = vi.fn();
    render(<DetailsSheet article={makeSummary({ title: 'Ferry' })} isOpen onClose={onClose} />);
    const section = screen.getByLabelText<HTMLInputElement>('Section');
    fireEvent.change(section, { target: { value: 'Local' } });
    escape(section);
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Stay here' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(section.value).toBe('Local');
    escape(section);
    fireEvent.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});
