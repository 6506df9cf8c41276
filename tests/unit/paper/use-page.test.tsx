// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { headOfPage, usePrinting, useWayBack } from '../../../renderer/paper';

afterEach(cleanup);

function Page({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  usePrinting(title);
  useWayBack(onBack);
  return null;
}

describe('a page for paper', () => {
  it('has its title at the head of printed pages while it is shown', () => {
    const head = () => document.documentElement.style.getPropertyValue('--page-head');
    const { rerender, unmount } = render(<Page title="Ferry to stop" onBack={vi.fn()} />);
    expect(head()).toBe('"Ferry to stop"');
    rerender(<Page title="Ferry stays" onBack={vi.fn()} />);
    expect(head()).toBe('"Ferry stays"');
    unmount();
    expect(head()).toBe('');
  });

  it('keeps words of a title words, and long ones short', () => {
    expect(headOfPage('The “boat” "late" \\ now')).toBe('"The “boat” \\22 late\\22  \\5c  now"');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const head = headOfPage(title);
        expect(head).toMatch(/^"([^"\\\n\r]|\\[0-9a-f]+ )*"$/u);
        expect([...head.replace(/\\[0-9a-f]+ /gu, '.')].length).toBeLessThanOrEqual(82);
      }),
      { seed: 20_261_124, numRuns: 100 },
    );
  });

  it('is left with Escape, unless something took the key', () => {
    const onBack = vi.fn();
    render(<Page title="Ferry" onBack={onBack} />);
    const take = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', take);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    document.body.removeEventListener('keydown', take);
    expect(onBack).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onBack).toHaveBeenCalledOnce();
  });
});
