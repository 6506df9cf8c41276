/** Articles in, in a real Chromium: a saved page and words copied with their markup, from the file to the library. */
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import { openFiles, outsideRequests, pageFile } from './support/adding';
import { callTerminal, expect, test } from './support/app';
import { expectNoViolations } from './support/axe';

const SAVED_PAGE = `<!doctype html><html lang="en-GB"><head>
<title>Night ferry to end in spring | The Quayside Post</title>
<meta property="og:site_name" content="The Quayside Post">
<link rel="canonical" href="https://quayside.example/news/night-ferry">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Night ferry to end in spring",
"author":{"@type":"Person","name":"Ines Coldwater"},"datePublished":"2026-03-02T08:15:00+01:00","dateModified":"2026-03-03","articleSection":"Transport"}</script>
<script>document.title = 'ran'; fetch('/ran-from-page');</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Night ferry to end in spring</h1><p class="standfirst">The last boat sails on 30 April.</p>
<div class="byline">By <a rel="author" href="/ines">Ines Coldwater</a></div>
<figure><img src="https://quayside.example/ferry.jpg" alt="A ferry at a dark pier" onerror="fetch('/ran-from-image')">
<figcaption>The boat on Monday.</figcaption></figure>
<p>The night ferry will stop running at the end of April, the <a href="/board">harbour board</a> said on Monday.</p>
<aside class="newsletter-signup"><p>Get the morning letter in your inbox.</p></aside>
<p>“Nobody asked the people on the island,” said <em>Petra Holm</em>, who takes the boat to work each evening.</p>
</article><footer>© 2026 Quayside Media</footer></body></html>`;

const onlyArticle = async (dataFolder: string, title: RegExp): Promise<ArticleView> => {
  const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
  const found = articles.find((article) => title.test(article.meta.title));
  expect(found, 'the article is in the library').toBeDefined();
  return ((await callTerminal(dataFolder, 'articles.get', { article: found?.id })) as { article: ArticleView }).article;
};

test('a saved page becomes an article: its blocks, its data, nothing fetched and nothing run', async ({
  app,
  dataFolder,
}) => {
  const asked = outsideRequests(app);
  const own: string[] = [];
  app.on('request', (request) => own.push(request.url()));
  await openFiles(app, pageFile('ferry.html', SAVED_PAGE));
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeFocused();
  await expect(app.getByRole('textbox', { name: 'Outlet' })).toHaveValue('The Quayside Post');
  await expect(app.getByRole('textbox', { name: 'Authors' })).toHaveValue('Ines Coldwater');
  await expect(app.getByRole('textbox', { name: 'Date published' })).toHaveValue('2026-03-02T08:15:00+01:00');
  await expect(app.getByText('Read as 3 March 2026')).toBeVisible();
  await expectNoViolations(app);
  await app.getByRole('button', { name: 'Add to library' }).click();
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();

  const { meta, version } = await onlyArticle(dataFolder, /^Night ferry/);
  expect(meta).toMatchObject({
    address: 'https://quayside.example/news/night-ferry',
    language: 'en-GB',
    outlet: 'The Quayside Post',
  });
  expect(version.blocks.map((block) => block.role)).toEqual([
    'headline',
    'standfirst',
    'byline',
    'image',
    'caption',
    'paragraph',
    'furniture',
    'paragraph',
  ]);
  expect(version.blocks[5]?.runs[1]).toEqual({ text: 'harbour board', link: 'https://quayside.example/board' });
  expect(asked).toEqual([]);
  expect(own.filter((address) => /ran-from|\.jpg/.test(address))).toEqual([]);
});

test('the keys act on the row that has the focus, however it came there', async ({ app }) => {
  await openFiles(app, pageFile('ferry.html', SAVED_PAGE));
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeFocused();
  const row = app.getByRole('row').filter({ hasText: 'The last boat sails' });
  await row.evaluate((element) => element.focus());
  await app.keyboard.press('p');
  await expect(row).toContainText('Paragraph');
  await expect(app.getByRole('row').first()).toContainText('Headline');
});

test('words copied with their markup keep headings and links, and can be read as plain text', async ({
  app,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.keyboard.press('Control+o');
  await expect(app.getByRole('textbox', { name: /words/ })).toBeFocused();
  await app.evaluate(async () => {
    const html =
      '<h2>Night ferry to end in spring</h2><p>The boat stops in April, the <a href="https://quayside.example/b">board</a> said.</p><ul><li>Line 4 stays.</li></ul>';
    const text = 'Night ferry to end in spring\n\nThe boat stops in April, the board said.\n\nLine 4 stays.';
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  });
  await app.keyboard.press('Control+v');
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeFocused();
  await expect(app.getByRole('row')).toHaveCount(3);
  await expect(app.getByRole('radio', { name: 'As copied' })).toBeChecked();
  await expect(app.getByRole('row').last()).toContainText('List item');
  await app.getByText('Plain text', { exact: true }).click();
  await expect(app.getByRole('row').last()).not.toContainText('List item');
});

test('a file that cannot be read is refused by its name, and nothing is left behind', async ({ app, dataFolder }) => {
  const before = await callTerminal(dataFolder, 'articles.list', {});
  await openFiles(app, pageFile('nothing.html', ''));
  await expect(app.getByRole('alert')).toContainText('nothing.html');
  await app.getByRole('button', { name: 'Close this message' }).click();
  await openFiles(app, pageFile('menu.html', '<html><body><script>let a = 1;</script></body></html>'));
  await expect(app.getByRole('alert')).toContainText('menu.html');
  expect(await callTerminal(dataFolder, 'articles.list', {})).toEqual(before);
});

test('a file that takes too long is given up on while the window answers', async ({ app }) => {
  // Made to be slow: formatting left open in table after table.
  await openFiles(app, pageFile('slow.html', `<table>${'<a href=x><table><b>'.repeat(120_000)}`));
  await expect(app.getByRole('button', { name: 'Stop' })).toBeVisible();
  const gap = await app.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = performance.now();
        let longest = 0;
        let turns = 0;
        const step = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          turns += 1;
          if (turns < 120) requestAnimationFrame(step);
          else resolve(longest);
        };
        requestAnimationFrame(step);
      }),
  );
  expect(gap, 'the window went on painting').toBeLessThan(1_000);
  await expect(app.getByRole('alert').or(app.getByRole('heading', { name: 'Look it over' }))).toBeVisible({
    timeout: 20_000,
  });
});
