import { describe, expect, it } from 'vitest';
import { draftFromText } from '../../../shared/text';
import { isLicenceLine, modifiedIn } from '../../../shared/text/propose/stated';

describe('what a text states of its changes', () => {
  it.each([
    ['Updated 12 May 2025, 14:05', '2025-05-12T14:05'],
    ['Last updated: May 12, 2025 at 2:05 pm ET', '2025-05-12T14:05 ET'],
    ['Published 11 May 2025 09:00 | Updated 12 May 2025, 14:05 GMT', '2025-05-12T14:05Z'],
    ['Aktualisiert am 12. Mai 2025, 09.15 Uhr', '2025-05-12T09:15'],
    ['Mis à jour le 12 mai 2025 à 7h30', '2025-05-12T07:30'],
    ['Updated 03/04/2025', '03/04/2025'],
    ['Updated 12 May 2025 with 3 corrections', '2025-05-12'],
    ['Published 12 May 2025', null],
    ['The council updated the plan', null],
  ])('in “%s”', (line, modified) => {
    expect(modifiedIn(line)).toBe(modified);
  });
});

describe('lines of rights', () => {
  it.each([
    ['© 2025 The Harbour Ledger. All rights reserved.', true],
    ['Copyright 2025 Harbour Media Ltd', true],
    ['(c) 2025 Harbour', true],
    ['This article is republished under a Creative Commons licence.', true],
    ['Text: CC BY-SA 4.0', true],
    ['Copyright law was written for printers, and in 1710 it changed.', false],
    ['The ferry is late again.', false],
  ])('“%s”: %s', (line, is) => {
    expect(isLicenceLine(line)).toBe(is);
  });

  it('are taken for the article, and what is not there is null', () => {
    const head = 'Night ferry to close in June\nBy Dana Ortwell\nUpdated 12 May 2025, 14:05 BST\n\n';
    const body = 'The council voted on Tuesday evening to close the night ferry in June, said the mayor of the town.';
    const full = draftFromText({ text: `${head}${body}\n\n© 2025 The Harbour Ledger`, format: 'plain' });
    expect(full.meta).toMatchObject({
      published: null,
      modified: '2025-05-12T14:05 BST',
      licence: '© 2025 The Harbour Ledger',
      section: null,
    });
    expect(draftFromText({ text: body, format: 'plain' }).meta).toMatchObject({ modified: null, licence: null });
  });
});
