import { describe, expect, it } from 'vitest';
import { parseLoosely } from '../../../renderer/importers/metadata/json-ld';
import { cleanDate, cleanLanguage, cleanLine, namesFrom } from '../../../renderer/importers/metadata/values';

describe('names in a page’s data', () => {
  it.each([
    ['By Ana Ruiz', ['Ana Ruiz']],
    ['Ana Ruiz and Tom Ode', ['Ana Ruiz', 'Tom Ode']],
    ['Ana Ruiz, Political Editor', ['Ana Ruiz']],
    ['Ana Ruiz, Tom Ode', ['Ana Ruiz', 'Tom Ode']],
    ['DANA ORTWELL', ['Dana Ortwell']],
    ['https://social.example/ana', []],
    ['admin', []],
    ['ana@paper.example', []],
    ['Jos&eacute; Vidal', ['José Vidal']],
    ['水野 遥', ['水野 遥']],
    ['Ana Ruiz, HARBOUR LEDGER', ['Ana Ruiz']],
    ['ANA RUIZ, TOMAS ODE', ['Ana Ruiz', 'Tomas Ode']],
    ['Ana Ruiz (avec Tom Ode et Ida Lenz)', ['Ana Ruiz', 'Tom Ode', 'Ida Lenz']],
    [null, []],
  ])('%s', (value, names) => {
    expect(namesFrom(value)).toEqual(names);
  });
});

describe('dates in a page’s data', () => {
  it.each([
    ['2026-03-02T08:15:00+0000', '2026-03-02T08:15:00+00:00'],
    ['2026-03-02T08:15:00.000Z', '2026-03-02T08:15:00Z'],
    ['2026-03-02 08:15', '2026-03-02T08:15'],
    ['2026-03-02', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['03/22/2026 08:15:00', '2026-03-22T08:15:00'],
    ['22/03/2026', '2026-03-22'],
    ['03/02/2026', '03/02/2026'],
    ['Monday, Mar. 2, 2026', '2026-03-02'],
    ['Mon, 02 Mar 2026 08:15:27 EST', '2026-03-02T08:15 EST'],
    ['Printed 2 March 2026 in Hull', 'Printed 2 March 2026 in Hull'],
    ['Mon, 02 Mar 2026 08:15:00 GMT', '2026-03-02T08:15:00Z'],
    [1_772_439_300_000, '2026-03-02T08:15:00Z'],
    ['2 March 2026', '2026-03-02'],
    ['0000-00-00', null],
    ['soon', null],
    ['', null],
  ])('%s', (value, date) => {
    expect(cleanDate(value)).toBe(date);
  });
});

describe('other values', () => {
  it('are plain words in one line, or nothing', () => {
    expect(cleanLine('  A &amp; B\n <b>c</b> ', 100)).toBe('A & B c');
    expect(cleanLine('null', 100)).toBeNull();
    expect(cleanLine('x'.repeat(101), 100)).toBeNull();
    expect(cleanLine({ a: 1 }, 100)).toBeNull();
  });

  it('languages are tags', () => {
    expect(cleanLanguage('en_gb')).toBe('en-GB');
    expect(cleanLanguage('de, en')).toBe('de');
    expect(cleanLanguage('English')).toBeNull();
  });
});

describe('data that is no JSON', () => {
  it.each([
    ['commas too many', '{"a":[1,2,],}', { a: [1, 2] }],
    ['line breaks in strings', '{"a":"one\ntwo"}', { a: 'one\ntwo' }],
    ['a comment around it', '<!-- {"a":1} -->', { a: 1 }],
    ['CDATA around it', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['entities', '{&quot;a&quot;:1}', { a: 1 }],
    ['a semicolon', '{"a":1};', { a: 1 }],
  ])('is read with %s', (_name, script, value) => {
    expect(parseLoosely(script)).toEqual(value);
  });

  it('gives up its plain fields where nothing makes it whole', () => {
    expect(parseLoosely('{"@type":"NewsArticle","headline":"A","b":"say "no" twice"')).toMatchObject({ headline: 'A' });
    expect(parseLoosely('nothing of the kind')).toBeNull();
  });
});
