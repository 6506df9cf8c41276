/** Statements of SQL as they begin, in any case and over several lines. */
const statement =
  /^\s*(?:select\s[\s\S]+\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|replace\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(?:create|drop|alter)\s+(?:virtual\s+|temp\s+|unique\s+)?(?:table|index|view|trigger)\s|pragma\s+\w|with\s+(?:recursive\s+)?\w+\s+as\s*\(|vacuum\b|attach\s+database\b)/i;

/** SQL stands in electron/store only. @type {import('eslint').Rule.RuleModule} */
export const noSqlText = {
  meta: { type: 'problem', schema: [], messages: { sql: 'SQL text belongs in electron/store.' } },
  create(context) {
    return {
      Literal(node) {
        if (typeof node.value === 'string' && statement.test(node.value)) context.report({ node, messageId: 'sql' });
      },
      TemplateLiteral(node) {
        const text = node.quasis.map((part) => part.value.raw).join(' x ');
        if (statement.test(text)) context.report({ node, messageId: 'sql' });
      },
    };
  },
};
