/** Word documents, e-books and PDF files, in a real Chromium. */
import type { Page } from '@playwright/test';
import { bookParts, makePdf, makeZip, wordParts, wordRun, type PdfWords } from '../support/make-files';
import { openFiles } from './support/adding';
import { expect, test } from './support/app';
import { expectNoViolations } from './support/axe';

/** As systems name their types to a browser. */
const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
};
const file = (name: string, buffer: Buffer) => ({
  name,
  mimeType: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  buffer,
});

const tableOf = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const cellOf = (words: string): string => `<w:p>${wordRun(words)}</w:p>`;
/** Ends the paragraph that it is put into, and begins another. */
const TABLE_IN_TABLE = `<w:r/></w:p>${tableOf(
  [cellOf('Shift'), cellOf('Hours')],
  [cellOf('Night'), cellOf('See below') + tableOf([cellOf('June'), cellOf('12')], [cellOf('July'), cellOf('19')])],
)}<w:p>`;

/** "Role: words" of every block under review. */
async function reviewed(app: Page): Promise<string[]> {
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeVisible();
  const rows = await app.getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const role = await row.getByRole('button').textContent();
      const words = await row.getByRole('gridcell').last().textContent();
      return `${role}: ${words}`;
    }),
  );
}

test('a Word document: styles, links, lists, tables; deleted words stay out', async ({ app }) => {
  const parts = wordParts([
    { style: 'Title', words: 'The lamp factory closes its night shift' },
    { style: 'Subtitle', words: 'Sixty workers learn of it from a notice' },
    { words: 'By Mara Lind' },
    {
      words: `${wordRun('The factory on Weir Street ends its night shift in June, says a letter to ')}<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9">${wordRun('the works council')}</w:hyperlink>${wordRun('.')}<w:del w:id="1" w:author="x"><w:r><w:delText>Not so.</w:delText></w:r></w:del>`,
    },
    {
      words: `<w:fldSimple w:instr=" TITLE ">${wordRun('The letter')}</w:fldSimple>${wordRun(' names no reason at all for it.')}${wordRun(' Draft two.', '<w:vanish/>')}`,
    },
    { style: 'heading 1', words: 'What it means' },
    {
      words: `${wordRun('“Nobody asked us,” ')}${wordRun('said Jon Pell', '<w:b/>')}${wordRun(', who has worked there since 2004.')}`,
    },
    { style: 'Quote', words: 'We have always been a night town.' },
    { words: TABLE_IN_TABLE },
  ]);
  await openFiles(app, file('lamps.docx', makeZip(parts)));
  expect(await reviewed(app)).toEqual([
    'Headline: The lamp factory closes its night shift',
    'Intro: Sixty workers learn of it from a notice',
    'Byline: By Mara Lind',
    'Paragraph: The factory on Weir Street ends its night shift in June, says a letter to the works council.',
    'Paragraph: The letter names no reason at all for it.',
    'Subheading: What it means',
    'Paragraph: “Nobody asked us,” said Jon Pell, who has worked there since 2004.',
    'Quotation: We have always been a night town.',
    'Table row: Shift | Hours',
    'Table row: Night | See below',
    'Table row: June | 12',
    'Table row: July | 19',
  ]);
  await expect(app.getByText('Changes were tracked in the document: nothing put in, 1 deletion.')).toBeVisible();
  await expect(app.getByRole('textbox', { name: 'Authors' })).toHaveValue('Mara Lind');
  await expect(app.getByTitle('https://works.example/council')).toHaveText('the works council');
});

test('an e-book: chapters are chosen, by keyboard, and become one article', async ({ app }) => {
  const parts = bookParts([
    { title: 'Cover', body: '<svg xmlns="http://www.w3.org/2000/svg"><image href="c.jpg"/></svg>' },
    {
      title: 'The long shift',
      body: '<section><h1 id="start">The long shift</h1><p>It was the last night of the year, and nobody on the floor had slept.</p><p>“You hear that?” said Anna. <a id="p2"/>I heard nothing at all.</p></section>',
    },
    {
      title: 'What the river said',
      body: '<h1>What the river said</h1><p>The river rose that week<a epub:type="noteref" href="#n">1</a>, and with it the price of bread.</p><aside epub:type="footnote" id="n"><p>By a hand’s breadth.</p></aside>',
    },
    { title: 'Answers', body: '<h1>Answers</h1><p>What the river said was nothing at all.</p>' },
  ]);
  const nights = parts.map((part) =>
    part.name.endsWith('.opf')
      ? {
          ...part,
          data: String(part.data).replace(
            '<itemref idref="c3"/>',
            '<itemref idref="nav"/><itemref idref="c3" linear="no"/>',
          ),
        }
      : part,
  );
  await openFiles(app, file('nights.epub', makeZip(nights)));
  await expect(app.getByRole('heading', { name: 'Choose chapters' })).toBeFocused();
  await expect(app.getByRole('checkbox')).toHaveCount(4);
  await expect(app.getByRole('checkbox', { name: /the list of contents/ })).not.toBeChecked();
  await expect(app.getByRole('checkbox', { name: /Answers.*outside the reading order/ })).not.toBeChecked();
  await expect(app.getByRole('button', { name: 'Look it over' })).toBeDisabled();
  await expectNoViolations(app);
  await app.keyboard.press('Tab');
  await expect(app.getByRole('checkbox', { name: /The long shift/ })).toBeFocused();
  await app.keyboard.press('Space');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Space');
  await app.getByRole('button', { name: 'Look it over' }).click();
  expect(await reviewed(app)).toEqual([
    'Headline: The long shift',
    'Paragraph: It was the last night of the year, and nobody on the floor had slept.',
    'Paragraph: “You hear that?” said Anna. I heard nothing at all.',
    'Subheading: What the river said',
    'Paragraph: The river rose that week[1], and with it the price of bread.',
    'Not part of the article: By a hand’s breadth.',
  ]);
  await expect(app.getByRole('textbox', { name: 'Outlet' })).toHaveValue('Lantern House');
  await app.getByRole('button', { name: 'Back' }).click();
  await expect(app.getByRole('checkbox', { name: /The long shift/ })).toBeChecked();
});

/** Words set as lines below each other. */
const column = (x: number, top: number, lines: readonly string[]): PdfWords[] =>
  lines.map((text, i) => ({ x, y: top - i * 14, text }));

test('a PDF in two columns: reading order, mended hyphens, running heads and page numbers', async ({ app }) => {
  const page = (number: number, words: readonly PdfWords[]): PdfWords[] => [
    { x: 230, y: 810, size: 8, text: 'Weir Gazette, special report' },
    { x: 290, y: 30, size: 8, text: `Page ${number}` },
    ...words,
  ];
  const pdf = makePdf([
    page(1, [
      { x: 60, y: 760, size: 22, text: 'The bridge that nobody counted' },
      ...column(60, 720, [
        'The old bridge over the weir has car-',
        'ried the morning traffic of two towns',
        'for ninety years, and in that time',
        'nobody has ever counted how many',
        'people cross it on foot.',
      ]),
      ...column(320, 720, [
        'That changed in the spring, when a',
        'class of fourteen pupils stood on the',
        'bank with clipboards for a week and',
        'wrote down each walker, dog and well-',
        'known cyclist. The well-known ones',
      ]),
    ]),
    page(2, [
      ...column(60, 760, ['waved, the pupils said, and the others', 'looked at the water.']),
      ...column(60, 710, ['The council will hear the figures on', 'Monday evening in the hall.']),
    ]),
  ]);
  await openFiles(app, file('bridge.pdf', pdf));
  expect(await reviewed(app)).toEqual([
    'Headline: The bridge that nobody counted',
    'Paragraph: The old bridge over the weir has carried the morning traffic of two towns for ninety years, and in that time nobody has ever counted how many people cross it on foot.',
    'Paragraph: That changed in the spring, when a class of fourteen pupils stood on the bank with clipboards for a week and wrote down each walker, dog and well-known cyclist. The well-known ones waved, the pupils said, and the others looked at the water.',
    'Not part of the article: Weir Gazette, special report',
    'Not part of the article: Page 1',
    'Paragraph: The council will hear the figures on Monday evening in the hall.',
    'Not part of the article: Weir Gazette, special report',
    'Not part of the article: Page 2',
  ]);
});

test('a scan is told so', async ({ app }) => {
  await openFiles(app, file('scan.pdf', makePdf([[], []])));
  await expect(app.getByRole('alert')).toContainText('scan.pdf holds pictures of pages');
});
