import { expect, it } from 'vitest';
import { nameGroups, ourTemplate, problemsIn, templateToKeep } from '../../../renderer/exchange/template-state';
import { DEFAULT_SETTINGS, Settings } from '../../../shared/model';

it('keeps a template of one’s own, and nothing where it is ours or empty', () => {
  expect(templateToKeep('# {{title}}\n')).toBe('# {{title}}\n');
  expect(templateToKeep(ourTemplate())).toBeNull();
  expect(templateToKeep(' \n')).toBeNull();
});

it('names what is wrong with its line, and nothing where nothing is', () => {
  expect(problemsIn(ourTemplate())).toEqual([]);
  expect(problemsIn('# {{title}}\n{{nobody}}')).toEqual(['Line 2: there is nothing called “nobody” here.']);
  expect(problemsIn('{{nobody}}\n'.repeat(50)).length).toBeLessThanOrEqual(8);
});

it('every name of the list can be used where the list says', () => {
  for (const { path, names } of nameGroups())
    for (const { name, isList } of names) {
      const tag = isList ? `{{#${name}}}{{/${name}}}` : `{{${name}}}`;
      const source = [...path].reverse().reduce((inner, list) => `{{#${list}}}${inner}{{/${list}}}`, tag);
      expect(problemsIn(source), source).toEqual([]);
    }
});

it('a setting takes 20,000 characters and no more', () => {
  const holds = (length: number) =>
    Settings.safeParse({ ...DEFAULT_SETTINGS, markdownTemplate: 'x'.repeat(length) }).success;
  expect(holds(20_000)).toBe(true);
  expect(holds(20_001)).toBe(false);
});
