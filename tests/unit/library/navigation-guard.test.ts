// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { followAddress, goTo, guardLeaving, usePlace } from '../../../renderer/app/navigation';

let stop = () => {};
afterEach(() => stop());

describe('leaving a screen with unsaved work', () => {
  it('stays where the guard says no, and goes once it is gone', () => {
    goTo({ screen: 'add' });
    const guard = vi.fn(() => false);
    const remove = guardLeaving(guard);
    goTo({ screen: 'library' });
    expect(usePlace.getState().place.screen).toBe('add');
    expect(window.location.hash).toBe('#/add');
    expect(guard).toHaveBeenCalledWith({ screen: 'library' });
    remove();
    goTo({ screen: 'library' });
    expect(usePlace.getState().place.screen).toBe('library');
  });

  it('gives the address back after Back was pressed', async () => {
    goTo({ screen: 'library' });
    goTo({ screen: 'add' });
    stop = followAddress();
    const remove = guardLeaving(() => false);
    const popped = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    window.history.back();
    await popped;
    expect(usePlace.getState().place.screen).toBe('add');
    expect(window.location.hash).toBe('#/add');
    remove();
  });
});
