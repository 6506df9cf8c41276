/** No violation by axe on any screen or dialog, in light and dark, wide and narrow. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });

async function openSample(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('weir');
  await expect(page.getByRole('option', { name: /weir/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
}

const looks = [
  { name: 'light, wide', colorScheme: 'light', width: 1440, height: 900 },
  { name: 'dark, narrow', colorScheme: 'dark', width: 360, height: 740 },
] as const;

for (const look of looks) {
  test.describe(look.name, () => {
    test.use({
      colorScheme: look.colorScheme,
      viewport: { width: look.width, height: look.height },
      permissions: ['clipboard-read', 'clipboard-write'],
    });

    test('library, trash, settings, help', async ({ app }) => {
      await expect(app.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
      await expectNoViolations(app);
      for (const place of ['trash', 'settings', 'help']) {
        await app.evaluate((name) => {
          window.location.hash = `#/${name}`;
        }, place);
        await expect(app.getByRole('heading', { level: 1 })).not.toHaveText('Library');
        await expectNoViolations(app);
      }
    });

    test('adding and looking it over', async ({ app }) => {
      await app.keyboard.press('Control+o');
      await expect(app.getByRole('textbox', { name: /words/ })).toBeFocused();
      await expectNoViolations(app);
      await app.evaluate((value) => navigator.clipboard.writeText(value), harbourArticle);
      await app.keyboard.press('Control+v');
      await expect(app.getByRole('heading', { name: 'Look it over' })).toBeVisible();
      await expectNoViolations(app);
    });

    test('reader, card, sentences, panel', async ({ app }) => {
      await openSample(app);
      await expectNoViolations(app);
      await app.keyboard.press(']');
      await expect(app.getByRole('textbox', { name: /note/i })).toBeVisible();
      await expectNoViolations(app);
      await app.keyboard.press('Escape');
      await app.keyboard.press('s');
      await expect(app.getByRole('heading', { name: 'Sentences' })).toBeVisible();
      await expectNoViolations(app);
      await app.keyboard.press('Escape');
      await app.keyboard.press('m');
      await expect(app.getByRole('tab', { name: /^Marks/ })).toHaveAttribute('aria-selected', 'true');
      await expectNoViolations(app);
    });

    test('dialogs: palette, keys, details, reading comfort', async ({ app }) => {
      await openSample(app);
      await app.keyboard.press('Control+k');
      await expect(app.getByRole('dialog')).toBeVisible();
      await expectNoViolations(app);
      await app.keyboard.press('Escape');
      await expect(app.getByRole('dialog')).toHaveCount(0);
      for (const key of ['?', 'e', 'a']) {
        await app.keyboard.press(key);
        await expect(app.getByRole('dialog')).toBeVisible();
        await expectNoViolations(app);
        await app.keyboard.press('Escape');
        await expect(app.getByRole('dialog')).toHaveCount(0);
      }
    });
  });
}
