import { describe, expect, it } from 'vitest';
import { bylineNames } from '../../../shared/text/propose/bylines';
import { findDate, isDateLine } from '../../../shared/text/propose/dates';
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
  ])('%s', (line, names) => {
    expect(bylineNames(piece(line))).toEqual(names);
  });
});
