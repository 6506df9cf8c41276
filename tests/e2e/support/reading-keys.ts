/** Moves the reading cursor the way a person without a mouse does, and looks where it got to. */
import { expect, type Page } from '@playwright/test';

/** The canonical text from the cursor on, and what is selected. */
const lookAround = (page: Page): Promise<{ ahead: string; selected: string }> =>
  page.evaluate(() => {
    const root = document.querySelector('.plumb-text');
    const selection = window.getSelection();
    if (!root || !selection?.focusNode) return { ahead: '', selected: '' };
    const rest = document.createRange();
    rest.setStart(selection.focusNode, selection.focusOffset);
    rest.setEnd(root, root.childNodes.length);
    return { ahead: rest.toString(), selected: selection.toString() };
  });

/** Goes sentence by sentence, then letter by letter, until `words` stand right of the cursor. */
export async function pressUntilCursorIsAt(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let steps = 0; steps < 200; steps += 1) {
    const { ahead } = await lookAround(page);
    const distance = ahead.indexOf(words);
    expect(distance, `“${words}” stands ahead`).toBeGreaterThanOrEqual(0);
    if (distance === 0) return;
    await page.keyboard.press(')');
    const next = (await lookAround(page)).ahead;
    if (next.startsWith(words) || next.includes(words)) continue;
    // One sentence too far, or the last one: back, then by letters.
    await page.keyboard.press('Control+Home');
    while ((await lookAround(page)).ahead.length > ahead.length) await page.keyboard.press(')');
    for (let letter = 0; letter < distance; letter += 1) await page.keyboard.press('ArrowRight');
    break;
  }
  await expect.poll(async () => (await lookAround(page)).ahead.startsWith(words)).toBe(true);
}

/** Selects exactly `words` with Shift and the arrow keys. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await pressUntilCursorIsAt(page, words);
  for (let letter = 0; letter < words.length; letter += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await lookAround(page)).selected).toBe(words);
}
