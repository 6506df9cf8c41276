/** The browser host as a person's browser meets it, and as another site's page does. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { callTerminal, expect, startHost, test } from './support/app';

/** A page of another site on this machine: the same address, another port. */
async function serveForeignPage(): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

/** Everything that the page complains about, policy violations among it. */
function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const openElsewhere = async (browser: Browser, address: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
};

test('takes the code out of the address, keeps the place, and needs no code for a reload', async ({ page, host }) => {
  const complaints = listenForComplaints(page);
  await page.goto(`${host.address}/settings`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/settings');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('keeps the secret where scripts and other sites cannot reach it', async ({ app, host }) => {
  const { port } = new URL(host.address);
  // The page may stand before the browser has written the cookie where it can be read from outside.
  await expect.poll(async () => (await app.context().cookies()).length).toBe(1);
  expect(await app.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await app.context().cookies();
  expect(cookie).toMatchObject({
    name: `plumbline-${port}`,
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    expires: -1,
  });
});

test('says in plain words what to do when the page has neither code nor cookie', async ({ app, host, browser }) => {
  await expect(app.getByRole('main')).toBeVisible();
  const used = await openElsewhere(browser, host.address);
  await expect(used.getByRole('heading', { name: 'Open Plumbline again' })).toBeVisible();
  const bare = await openElsewhere(browser, new URL(host.address).origin);
  await expect(bare.getByRole('heading', { name: 'Open Plumbline again' })).toBeVisible();
});

test('lets no page of another site read, write or frame it', async ({ app, host }) => {
  const { url, server } = await serveForeignPage();
  const { origin } = new URL(host.address);
  const foreign = await app.context().newPage();
  await foreign.goto(url);
  const outcome = await foreign.evaluate(async (target) => {
    const attempt = async (path: string, init: RequestInit): Promise<string> => {
      try {
        const answer = await fetch(target + path, { credentials: 'include', ...init });
        return `${answer.type} ${answer.status}`;
      } catch {
        return 'failed';
      }
    };
    const body = JSON.stringify({ operation: 'articles.createFromText', input: { text: 'Written from elsewhere' } });
    const json = { 'Content-Type': 'application/json', 'X-Plumbline': '1' };
    return [
      await attempt('/api/call', { method: 'POST', headers: json, body }),
      await attempt('/api/call', { method: 'POST', body }),
      await attempt('/api/call', { method: 'POST', body, mode: 'no-cors' }),
      await attempt('/api/events', { headers: { 'X-Plumbline': '1' } }),
      await attempt('/', {}),
    ];
  }, origin);
  expect(outcome).toEqual(['failed', 'failed', 'failed', 'failed', 'failed']);
  await foreign.evaluate((target) => {
    const frame = document.createElement('iframe');
    frame.src = target;
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener('load', resolve));
  }, origin);
  expect(
    await foreign
      .frames()[1]
      ?.title()
      .catch(() => ''),
  ).not.toBe('Plumbline');
  server.close();
  await expect(app.getByText('Written from elsewhere')).toHaveCount(0);
});

test('follows what the terminal does, says when its host has gone, and picks up again', async ({
  app,
  host,
  dataFolder,
}) => {
  await callTerminal(dataFolder, 'articles.createFromText', {
    text: 'Ferry line to close\n\nThe last boat leaves in May.',
  });
  await expect(app.getByText('Ferry line to close')).toBeVisible();
  await host.stop('SIGKILL');
  await expect(app.getByRole('alert')).toBeVisible();
  // A new host has a new port and a new secret: the old page stays harmless.
  const next = await startHost(dataFolder);
  await app.goto(next.address);
  await expect(app.getByText('Ferry line to close')).toBeVisible();
  await next.stop();
});
