/** Brings files into the app as a person does, and reads back what it made of them. */
import type { Page } from '@playwright/test';
import { expect } from './app';

export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const pageFile = (name: string, html: string): ChosenFile => ({
  name,
  mimeType: 'text/html',
  buffer: Buffer.from(html, 'utf8'),
});

/** Opens files on the page for adding, by its button. */
export async function openFiles(app: Page, files: ChosenFile | readonly ChosenFile[]): Promise<void> {
  await app.keyboard.press('Control+o');
  await expect(app.getByRole('heading', { name: 'Add an article' })).toBeVisible();
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles([files].flat());
}

/** Addresses that a page asked for, but for the app's own. */
export function outsideRequests(app: Page): readonly string[] {
  const asked: string[] = [];
  const own = new URL(app.url()).origin;
  app.on('request', (request) => {
    if (!request.url().startsWith(`${own}/`)) asked.push(request.url());
  });
  return asked;
}
