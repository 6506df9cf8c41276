import { describe, expect, it } from 'vitest';
import { bylineNames } from '../../../shared/text/propose/bylines';
import { findDate, isDateLine } from '../../../shared/text/propose/dates';
import { proposeMeta } from '../../../shared/text/propose/draft';
import { makePiece } from '../../../shared/text/propose/pieces';

const piece = (text: string) => makePiece([{ text }]);

describe('a date in a line', () => {
  it.each([
    ['14 March 2026', '2026-03-14'],
    ['14 марта 2026, 12:30', '2026-03-14'],
    ['14 березня 2026 року', '2026-03-14'],
    ['14 marca 2026 r.', '2026-03-14'],
    ['14. března 2026', '2026-03-14'],
    ['14. maaliskuuta 2026', '2026-03-14'],
    ['14 Mart 2026 Cumartesi', '2026-03-14'],
    ['14 Μαρτίου 2026', '2026-03-14'],
    ['السبت، 14 آذار/مارس 2026، 12:30', '2026-03-14'],
    ['14 במרץ 2026', '2026-03-14'],
    ['14 मार्च 2026', '2026-03-14'],
    ['2026年3月14日', '2026-03-14'],
    ['2026년 3월 14일', '2026-03-14'],
  ])('%s', (line, date) => {
    expect(findDate(line)?.value).toBe(date);
  });

  it('is not found in words that only begin like a month', () => {
    expect(findDate('12 marching bands')).toBeNull();
    expect(findDate('Die 14 Maizüchter')).toBeNull();
  });

  it('with nothing beside it makes a date line', () => {
    expect(isDateLine(piece('14 марта 2026, 12:30'))).toBe(true);
    expect(isDateLine(piece('14 марта 2026 в посёлке открыли мост через реку'))).toBe(false);
  });
});

describe('the names in a byline', () => {
  it.each([
    ['Автор: Анна Петрова', ['Анна Петрова']],
    ['بقلم أحمد منصور', ['أحمد منصور']],
    ['作者：水野遥', ['水野遥']],
    ['최윤호 기자 yh@paper.example', ['최윤호']],
    ['한국 기자협회 회장', []],
    ['Ana Ruiz Senior Harbour Correspondent', ['Ana Ruiz']],
    ['LEDGER Executive News Editor', []],
    ['By Ana Ruiz @anaruiz on June 26, 2026 at 9:00', ['Ana Ruiz']],
    ['By Ana Ruiz Tuesday, Aug. 17, 2026', ['Ana Ruiz']],
    ['By Ana Ruiz, MD', ['Ana Ruiz']],
    ['By Ana (R.J.) Ruiz', ['Ana (R.J.) Ruiz']],
    ['Par ANA RUIZ, IDA LENZ Envoyées spéciales à Lyon', ['Ana Ruiz', 'Ida Lenz']],
  ])('%s', (line, names) => {
    expect(bylineNames(piece(line))).toEqual(names);
  });
});

describe('who wrote a text', () => {
  const byline = (text: string) => ({ role: 'byline' as const, runs: [{ text }], reason: 'markup' as const });

  it('is who a line says it is by, not who checked it or for whom it is', () => {
    const blocks = [byline('By Ana Ruiz, MA'), byline('Harbour News'), byline('Reviewed by Ida Lenz, MD')];
    expect(proposeMeta(blocks).authors).toEqual(['Ana Ruiz']);
  });

  it('is told by bare names where no line says "by"', () => {
    expect(proposeMeta([byline('Ana Ruiz / Ida Lenz')]).authors).toEqual(['Ana Ruiz', 'Ida Lenz']);
    expect(proposeMeta([byline('Ana Ruiz | Lyon')]).authors).toEqual(['Ana Ruiz']);
  });
});
