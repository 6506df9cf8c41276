/** Role proposals against texts of many habits, each with its expected roles beside it (`<name>.roles`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockText, canonicalText, cleanText, draftFromText, proposeFromPlainText } from '../../../shared/text';

const FOLDER = join(import.meta.dirname, '../../fixtures/texts');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''));

/** What is compared: what is known of the article, then one line for each block. */
function describeDraft(text: string): string {
  const { meta, blocks } = draftFromText({ text, format: 'plain' });
  const lines = blocks.map((block) => {
    const role = `${block.role}${block.softWrap ? ' (wrapped)' : ''}`;
    return `${role.padEnd(20)} ${(block.reason ?? '').padEnd(19)} ${blockText(block).replaceAll('\n', ' ⏎ ').slice(0, 60).trimEnd()}`;
  });
  return [
    `title      ${meta.title}`,
    `authors    ${meta.authors.join('; ') || '-'}`,
    `published  ${meta.published ?? '-'}`,
    '',
    ...lines,
    '',
  ].join('\n');
}

describe('roles proposed for plain text', () => {
  it.each(names)('of %s are as expected', async (name) => {
    const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
    await expect(describeDraft(text)).toMatchFileSnapshot(join(FOLDER, `${name}.roles`));
  });

  it.each(names)('of %s lose and change no text', (name) => {
    const text = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
    const lines = cleanText(text).split('\n');
    expect(canonicalText(proposeFromPlainText(text))).toBe(lines.filter((line) => line !== '').join('\n'));
  });

  it('give a reason for every block', () => {
    for (const name of names) {
      const blocks = proposeFromPlainText(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
      expect(blocks.every((block) => block.reason !== undefined)).toBe(true);
    }
  });
});

const PROSE = 'The council met on Thursday and put the question off until the spring, as it had done twice before.';
const roleOf = (line: string, before: string[], after: string[]) =>
  proposeFromPlainText([...before, line, ...after].join('\n\n')).find((b) => blockText(b) === line)?.role;

describe('rules stay off lines that only look like their own', () => {
  it.each([
    'Share prices fell sharply on Monday',
    'Register of voters opens next week',
    '10 Downing Street gets a new door',
    'By the time the ice went out',
    'Home again after the flood',
    'Related by blood, divided by water',
    'Photo finish leaves two rivals level',
    'What happened on 14 March 2025',
    'Advertisement for a mayor',
    'Cookies and milk for the night shift',
    'Print is dead, says its last printer',
    'Sign up deadlines loom for schools',
    'Copyright law splits the parties', // a headline, though it begins as a legal line does
    'Von Anfang an ein Irrtum',
    'Por la noche no hay barco',
  ])('%s can be a headline', (line) => {
    expect(roleOf(line, [], [PROSE, PROSE])).toBe('headline');
  });

  it.each([
    '20000 Menschen ohne Strom',
    '12 High Street shops close',
    'Contact lost',
    'Follow the money',
    'Search for answers',
  ])('%s can be a subheading', (line) => {
    expect(roleOf(line, ['A headline of some length', PROSE], [PROSE])).toBe('subheading');
  });

  it.each([
    'We use cookies to lure the cat home, and it has worked so far, says the farmer who lost it.',
    'She left.',
    'All rights, he said, were reserved for those who could pay for them, and nobody in the room could.',
    'By Friday the water had gone.',
    'Dear neighbours,',
    'Call 999, she shouted, and then the line went dead for the rest of that long evening.',
  ])('%s stays a paragraph', (line) => {
    expect(roleOf(line, ['A headline of some length', PROSE], [PROSE])).toBe('paragraph');
  });

  it.each([
    ['three words', 'Night ferry ends'],
    ['no capital', 'night ferry to end in spring'],
    ['a capital and three words above an intro', 'Night ferry ends\n\nFarmers fear a lost season in the valley'],
  ])('a title of %s is the headline', (_name, title) => {
    const text = `${title}\n\nThe council voted late on Thursday to end the night ferry, which has run for sixty years.`;
    expect(proposeFromPlainText(text)[0]).toMatchObject({ role: 'headline', runs: [{ text: title.split('\n')[0] }] });
  });

  it('a short line is never said to be whole sentences', () => {
    const [first] = proposeFromPlainText('so it goes,\n\nand so on\n\nuntil the end of the day');
    expect(first).toMatchObject({ role: 'paragraph', reason: 'noOtherSign' });
    expect(proposeFromPlainText('It was late.')[0]?.reason).toBe('prose');
  });

  it('a text of one line, or of nothing but short lines, has no headline', () => {
    expect(proposeFromPlainText('Hello there').map((b) => b.role)).toEqual(['paragraph']);
    expect(proposeFromPlainText('milk\nbread\neggs').map((b) => b.role)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(proposeFromPlainText(' \n\n ')).toEqual([]);
  });
});

describe('addresses and contacts', () => {
  it.each([
    [['Our office', '221 West Elm Ave, Suite 4', 'Springfield, IL 62704']],
    [['Visit us', '14 Mill Lane', 'Thornwick TH4 9QP', 'United Kingdom']],
    [['Postal address:', 'P.O. Box 77', 'Winnipeg, MB R3C 2N6']],
    [['Anschrift', 'Stadtbote GmbH', 'Hafenstraße 12a', '26725 Emden']],
    [['Adresse', '12 bis, rue de la République', '69002 Lyon CEDEX 2']],
    [['Contacto', 'Calle Real, 14', '40003 Segovia']],
    [['18 Wattle Street', 'Ultimo NSW 2007']],
    [['Dorpsstraat 3', '1012 AB Amsterdam']],
    [['Tel: +44 1632 960 001', 'news@chronicle.example', 'www.chronicle.example']],
  ])('%j are furniture', (lines) => {
    const text = ['A headline of some length', PROSE, PROSE, lines.join('\n')].join('\n\n');
    const blocks = proposeFromPlainText(text);
    expect(blocks.slice(3).map((b) => [b.role, blockText(b)])).toEqual(lines.map((line) => ['furniture', line]));
  });
});
