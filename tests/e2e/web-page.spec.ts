/** A page by its address, by the keyboard alone: asked for, confirmed, looked over, added; then got again after it changed. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectNoViolations } from './support/axe';
import { expect, test } from './support/app';
import { outsideRequests } from './support/adding';

const page = (hour: string) => `<!doctype html><html lang="en"><head><title>Ferry to stop at ${hour}</title>
  <meta property="og:site_name" content="The Oldport Post"><link rel="icon" href="/icon.png"></head><body><article>
  <h1>Ferry to stop at ${hour}</h1><img src="/ferry.png" alt="The ferry at its pier"><script>fetch('/spy')</script>
  <p>The Oldport ferry will stop at ${hour} from next month, the harbour board decided on Monday, in a café.</p>
  <p>Ruth Amadi, the harbour chief, said that the last boat loses money every night of the year.</p>
  <p>Nurses on the late shift say that they will have no way home.</p></article></body></html>`;

test('a page is got when asked, and got again to see what changed', async ({ app }) => {
  const asked: IncomingMessage[] = [];
  let hour = 'nine';
  const server = createServer((request, response) => {
    asked.push(request);
    if (request.url === '/gone') return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-1', 'Set-Cookie': 'id=1' });
    return response.end(page(hour), 'latin1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const outside = outsideRequests(app);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ferry?from=feed`;
    const dialog = app.getByRole('alertdialog', { name: 'Get a page from your own network?' });
    const get = app.getByRole('button', { name: 'Get this page' });
    const confirm = async () => {
      await expect(dialog.getByRole('button', { name: 'Don’t get it' })).toBeFocused();
      await app.keyboard.press('Tab');
      await app.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
    };

    // Pasted on the library, an address is offered as the page that it leads to, and not asked for yet.
    await app.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, address);
    await expect(get).toBeFocused();
    await expect(app.getByRole('textbox', { name: 'Address of a web page' })).toHaveValue(address);
    await expectNoViolations(app);
    await app.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await expectNoViolations(app);
    expect(asked).toHaveLength(0);
    await app.keyboard.press('Escape');
    await expect(get).toBeFocused();
    expect(asked).toHaveLength(0);

    // What cannot be got is said, with what to do.
    const field = app.getByRole('textbox', { name: 'Address of a web page' });
    await app.keyboard.press('Shift+Tab');
    await expect(field).toBeFocused();
    await app.keyboard.press('Control+a');
    await app.keyboard.insertText(address.replace(/ferry.*/, 'gone'));
    await app.keyboard.press('Enter');
    await confirm();
    await expect(app.getByRole('alert')).toContainText('has no page at this address (code 404)');
    await field.focus();
    await app.keyboard.press('Control+a');
    await app.keyboard.insertText(address);
    await app.keyboard.press('Enter');
    await confirm();
    await expect(app.getByRole('heading', { name: 'Look it over' })).toBeFocused();
    await expect(app.getByRole('textbox', { name: 'Web address' })).toHaveValue(address);
    await expect(app.getByRole('textbox', { name: 'Outlet' })).toHaveValue('The Oldport Post');
    await app.getByRole('button', { name: 'Add to library' }).press('Enter');
    const text = app.getByRole('document', { name: /^Text of/ });
    await expect(text).toContainText('stop at nine from next month, the harbour board decided on Monday, in a café.');

    // Got again: first the same, then changed.
    await app.keyboard.press('Control+Alt+Shift+g');
    await confirm();
    await expect(
      app.getByText(/^Nothing has changed since .+ word for word the text of version 1\./).last(),
    ).toBeVisible();
    await expectNoViolations(app);
    await app.keyboard.press('Escape');
    hour = 'ten';
    await app.getByRole('button', { name: 'Versions of this text: 1' }).press('Enter');
    await app.getByRole('menuitem', { name: /^Get this page again/ }).press('Enter');
    await confirm();
    await expect(app.getByRole('region', { name: 'Beside version 1' })).toContainText('Ferry to stop at ten');
    await expectNoViolations(app);
    await app.getByRole('button', { name: 'Add as version 2' }).press('Enter');
    await expect(text).toContainText('stop at ten');
    await expect(app.getByRole('button', { name: 'Versions of this text: 2' })).toBeVisible();

    // One request for each time that it was asked for, nothing in the page was followed, and nobody is known again.
    expect(asked).toHaveLength(4);
    expect(asked.map(({ url }) => url)).toEqual(['/gone', ...Array.from(asked.slice(1), () => '/ferry?from=feed')]);
    for (const { headers } of asked) {
      expect(headers['user-agent']).toMatch(/^Plumbline\/\d/);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(outside).toEqual([]);
  } finally {
    server.close();
  }
});
