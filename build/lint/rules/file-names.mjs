import path from 'node:path';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?$/;

/** Files are kebab-case; React components PascalCase.tsx. @type {import('eslint').Rule.RuleModule} */
export const fileNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { name: 'Files are named kebab-case, React components PascalCase.tsx: {{name}}.' },
  },
  create(context) {
    return {
      Program(node) {
        const { name, ext } = path.parse(context.filename);
        if (kebab.test(name) || (ext === '.tsx' && pascal.test(name))) return;
        context.report({ node, messageId: 'name', data: { name: `${name}${ext}` } });
      },
    };
  },
};
