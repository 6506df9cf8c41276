/** Names of files that every system takes: Windows is the strictest, so its rules are kept everywhere. Pure. */
import { utf8Length } from './utf8';

/** Longest name without its ending, in UTF-8 bytes: room is left for a number and the folder it goes into. */
const MOST_BYTES = 120;
/** Names that Windows keeps for devices, whatever the ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** What no name may hold: control characters, the signs Windows refuses, marks that turn the direction of writing. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** A file's name made from a title; `fallback` where nothing of it can stay. Never a path, a device or a hidden file. */
export function safeFileName(title: string, fallback: string): string {
  let name = '';
  const clean = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/gu, ' ').trim();
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(clean.slice(0, 400))) {
    if (utf8Length(name + segment) > MOST_BYTES) break;
    name += segment;
  }
  name = name.replace(/^[\s.]+|[\s.]+$/gu, '');
  if (name === '') return fallback;
  return DEVICE.test(name.split('.')[0]?.trim() ?? '') ? `_${name}` : name;
}

/** Gives out names, none twice: two that differ only in case or accents' encoding would be one file elsewhere. */
export function createNameKeeper(): (stem: string, ending: string) => string {
  const taken = new Set<string>();
  return (stem, ending) => {
    for (let n = 1; ; n += 1) {
      const name = `${stem}${n === 1 ? '' : ` (${n})`}.${ending}`;
      const key = name.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}
