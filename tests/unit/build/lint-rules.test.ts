import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

/** Type-aware rules need a file that is part of a project: each case borrows the name of one that exists. */
const places = {
  shared: 'shared/model/ids.ts',
  decoder: 'shared/text/decode.ts',
  electron: 'electron/serve.ts',
  store: 'electron/store/db.ts',
  renderer: 'renderer/main.tsx',
  services: 'renderer/services/api.ts',
} as const;
type Place = keyof typeof places;

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint();
});

async function brokenRules(place: Place, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: places[place] });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const refused: readonly [rule: string, what: string, place: Place, code: string][] = [
  ['no-restricted-syntax', 'a default export', 'electron', 'export default 1;'],
  ['no-restricted-syntax', 'a default export by name', 'electron', 'const a = 1;\nexport { a as default };'],
  ['no-restricted-syntax', 'the clock in shared/', 'shared', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'today in shared/', 'shared', 'export const now = new Date();'],
  ['no-restricted-syntax', 'the date as text in shared/', 'shared', 'export const now = Date();'],
  ['no-restricted-syntax', 'chance in shared/', 'shared', 'export const roll = Math.random();'],
  ['no-restricted-syntax', 'the clock in the decoder', 'decoder', 'export const now = Date.now();'],
  ['no-restricted-globals', 'a page in shared/', 'shared', 'export const title = document.title;'],
  ['no-restricted-globals', 'a timer in shared/', 'shared', 'setTimeout(() => {}, 1);'],
  ['no-restricted-globals', 'Node in shared/', 'shared', 'export const here = process.cwd();'],
  ['no-restricted-globals', 'a way round to the globals', 'shared', 'export const all = globalThis;'],
  ['no-restricted-syntax', 'the bridge in a component', 'renderer', 'export const bridge = window.plumbline;'],
  ['no-restricted-syntax', 'markup from a string', 'renderer', "document.body.innerHTML = '<p>';"],
  [
    'no-unsanitized/method',
    'inserted markup',
    'services',
    "document.body.insertAdjacentHTML('beforeend', document.title);",
  ],
  [
    'no-restricted-syntax',
    'markup through React',
    'renderer',
    "export const X = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
  ],
  ['plumbline/no-literal-text', 'text between tags', 'renderer', 'export const X = () => <p>Open it</p>;'],
  ['plumbline/no-literal-text', 'text in braces', 'renderer', "export const X = () => <p>{'Open it'}</p>;"],
  ['plumbline/no-literal-text', 'a spoken name', 'renderer', 'export const X = () => <button aria-label="Open" />;'],
  [
    'plumbline/no-literal-text',
    'a choice of texts',
    'renderer',
    "export const X = (p: { a: boolean }) => <p>{p.a ? 'Yes' : 'No'}</p>;",
  ],
  ['plumbline/no-sql-text', 'a query outside the store', 'electron', "export const q = 'SELECT id FROM mark';"],
  ['plumbline/no-sql-text', 'a change over lines', 'electron', 'export const q = `\n  UPDATE mark\n  SET rev = 1`;'],
  ['plumbline/no-sql-text', 'a pragma in the face', 'renderer', "export const q = 'pragma user_version';"],
  ['plumbline/documented-exports', 'a public function without a comment', 'electron', 'export function run(): void {}'],
  ['@typescript-eslint/no-explicit-any', 'any', 'electron', '/** X. */\nexport const f = (x: any): unknown => x;'],
  ['@typescript-eslint/no-floating-promises', 'a promise nobody waits for', 'electron', 'Promise.resolve(1);'],
  [
    '@typescript-eslint/ban-ts-comment',
    'a silenced compiler',
    'electron',
    '// @ts-expect-error reasons\nexport const a = 1;',
  ],
  ['react-hooks/rules-of-hooks', 'a conditional hook', 'renderer', hookInCondition()],
  ['jsx-a11y/alt-text', 'a picture without words', 'renderer', 'export const X = () => <img src="a.png" />;'],
  ['@lexical/rules-of-lexical', 'a $function outside an editor', 'renderer', lexicalOutside()],
];

function hookInCondition(): string {
  return "import { useState } from 'react';\nexport function X(p: { a: boolean }) {\n  if (p.a) useState(1);\n  return null;\n}";
}

function lexicalOutside(): string {
  return "import { $getRoot } from 'lexical';\nexport const textOf = (): string => $getRoot().getTextContent();";
}

describe('lint refuses', () => {
  test.each(refused)('%s: %s', async (rule, _what, place, code) => {
    expect(await brokenRules(place, code)).toContain(rule);
  });

  test('comments that switch a rule off', async () => {
    const broken = await brokenRules('shared', '// eslint-disable-next-line\nexport const now = Date.now();');
    expect(broken).toContain('no-restricted-syntax');
  });

  test.each(['shared/model/Ids.ts', 'shared/model/article_model.ts', 'renderer/app/readerLayout.tsx'])(
    'the file name %s',
    async (filePath) => {
      const [result] = await new ESLint({
        overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
        ruleFilter: ({ ruleId }) => ruleId === 'plumbline/file-names',
      }).lintText('export {};', { filePath });
      expect(result?.messages.map((message) => message.ruleId)).toEqual(['plumbline/file-names']);
    },
  );
});

describe('lint allows', () => {
  const allowed: readonly [what: string, place: Place, code: string][] = [
    ['a given date in shared/', 'shared', "export const year = new Date('2020-01-01').getUTCFullYear();\n"],
    ['SQL in the store', 'store', "export const q = 'SELECT id FROM mark';"],
    ['words that only look like SQL', 'electron', "export const help = 'Select the words that you mean';"],
    ['the bridge in services', 'services', 'export const bridge = window.plumbline;'],
    ['signs and numbers between tags', 'renderer', 'export const X = () => <p>·{1} – </p>;'],
    ['attributes that nobody reads', 'renderer', 'export const X = () => <p id="a" className="note" />;'],
  ];

  test.each(allowed)('%s', async (_what, place, code) => {
    expect(await brokenRules(place, code)).toEqual([]);
  });
});
