// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followRegions, moveRegion } from '../../../renderer/app/regions';

let stop = () => {};
beforeEach(() => {
  const page = new DOMParser().parseFromString(
    `
    <nav data-region="rail" tabindex="-1"><a href="#" id="place">Library</a></nav>
    <main><header data-region="tools" tabindex="-1"><button id="aa">Aa</button></header>
      <div data-region="text"><div id="text" tabindex="0"></div></div></main>
    <aside data-region="panel" tabindex="-1" aria-hidden="true"></aside>`,
    'text/html',
  );
  document.body.replaceChildren(...page.body.childNodes);
  // jsdom lays nothing out: everything counts as visible.
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  stop = followRegions();
});
afterEach(() => stop());

const focused = () => document.activeElement?.id || document.activeElement?.getAttribute('data-region');

it('goes round the parts that are there, in the document’s order, and back', () => {
  moveRegion(true);
  expect(focused()).toBe('rail');
  moveRegion(true);
  expect(focused()).toBe('tools');
  moveRegion(true);
  expect(focused()).toBe('text');
  moveRegion(true);
  expect(focused()).toBe('rail');
  moveRegion(false);
  expect(focused()).toBe('text');
});

it('comes back to where one was in a part', () => {
  document.getElementById('aa')?.focus();
  moveRegion(true);
  expect(focused()).toBe('text');
  moveRegion(false);
  expect(focused()).toBe('aa');
});
