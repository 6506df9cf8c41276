/** Every screen and state worth a picture, each reached from anywhere. A new screen adds its lines here. */
import type { Page } from '@playwright/test';
import { expect } from '../e2e/support/app';
import { harbourArticle } from '../e2e/support/harbour-article';

export interface ScreenState {
  readonly name: string;
  /** Goes there; resolves when it stands still. */
  readonly open: (page: Page, known: KnownArticles) => Promise<void>;
}

/** Articles the pictures' data folder holds. */
export interface KnownArticles {
  /** The sample, with marks. */
  readonly marked: string;
  /** The same page matter as pasted, without a mark. */
  readonly bare: string;
}

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((value) => {
    window.location.hash = value;
  }, `#/${hash}`);
}

async function openScreen(page: Page, hash: string): Promise<void> {
  await goTo(page, hash);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
}

async function openReader(page: Page, article: string): Promise<void> {
  await goTo(page, `read/${article}`);
  await expect(text(page)).toBeVisible();
  await text(page).focus();
}

/** Presses keys one after the other, each time letting the page answer. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

async function review(page: Page): Promise<void> {
  await openScreen(page, 'add');
  await page.evaluate((value) => navigator.clipboard.writeText(value), harbourArticle);
  await press(page, 'Control+v');
  await expect(page.getByRole('heading', { name: 'Look it over' })).toBeVisible();
}

export const screenStates: readonly ScreenState[] = [
  { name: 'library', open: (page) => openScreen(page, 'library') },
  {
    name: 'library-nothing-found',
    open: async (page) => {
      await openScreen(page, 'library');
      await press(page, '/');
      await page.keyboard.type('zzz');
    },
  },
  { name: 'trash', open: (page) => openScreen(page, 'trash') },
  { name: 'add', open: (page) => openScreen(page, 'add') },
  { name: 'review', open: review },
  { name: 'settings', open: (page) => openScreen(page, 'settings') },
  { name: 'help', open: (page) => openScreen(page, 'help') },
  { name: 'reader', open: (page, { marked }) => openReader(page, marked) },
  { name: 'reader-bare', open: (page, { bare }) => openReader(page, bare) },
  {
    name: 'reader-selection',
    open: async (page, { bare }) => {
      await openReader(page, bare);
      await press(page, 'Control+Home', ...Array.from({ length: 8 }, () => 'Control+ArrowDown'), 'Control+)');
    },
  },
  {
    name: 'reader-card',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'Control+Home', ']', ']', ']');
    },
  },
  {
    name: 'reader-question',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'Control+Home', ']', ']', ']', 'i');
      await expect(page.getByRole('menu').or(page.getByRole('combobox'))).toBeVisible();
    },
  },
  {
    name: 'reader-people',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'm');
      await page.getByRole('tab', { name: /^People/ }).click();
    },
  },
  {
    name: 'report',
    open: async (page, { marked }) => {
      await openScreen(page, `report/${marked}`);
      await expect(page.getByRole('heading', { name: 'The text with marks' })).toBeVisible();
    },
  },
  {
    name: 'reader-sentences',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 's');
      await expect(page.getByRole('heading', { name: 'Sentences' })).toBeVisible();
    },
  },
  {
    name: 'reader-marks',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'm');
    },
  },
  {
    name: 'reader-find',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'Control+f');
      await page.keyboard.type('weir');
    },
  },
  {
    name: 'reader-comfort',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'a');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'reader-details',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'e');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'palette',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, 'Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'keys',
    open: async (page, { marked }) => {
      await openReader(page, marked);
      await press(page, '?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  { name: 'reader-gone', open: (page) => goTo(page, 'read/00000000-0000-4000-8000-000000000000') },
];
