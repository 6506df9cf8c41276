/** Attributes whose value a person reads or hears. */
const readAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'errorMessage',
  'label',
  'placeholder',
  'title',
]);
const hasWord = /\p{L}/u;

/**
 * What a person reads comes from the message catalogue. Looks at JSX, whose node types ESLint's own types don't know.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Text on screen comes from shared/messages: “{{text}}”.' },
  },
  create(context) {
    /** @param {import('eslint').Rule.Node} node @param {unknown} text */
    const report = (node, text) => {
      if (typeof text !== 'string' || !hasWord.test(text)) return;
      context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    };
    return {
      /** @param {any} node */
      JSXText(node) {
        report(node, node.value);
      },
      /** @param {any} node */
      JSXExpressionContainer(node) {
        const isChild = node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment';
        if (isChild) for (const text of literalsOf(node.expression)) report(node, text);
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !readAttributes.has(node.name.name) || node.value === null) return;
        const value = node.value.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
        for (const text of literalsOf(value)) report(node, text);
      },
    };
  },
};

/**
 * The texts that an expression may stand for, as far as they are written in it.
 * @param {any} expression
 * @returns {string[]}
 */
function literalsOf(expression) {
  switch (expression.type) {
    case 'Literal':
      return [expression.value];
    case 'TemplateLiteral':
      return expression.quasis.map((/** @type {any} */ part) => part.value.cooked);
    case 'ConditionalExpression':
      return [...literalsOf(expression.consequent), ...literalsOf(expression.alternate)];
    case 'LogicalExpression':
      return literalsOf(expression.right);
    case 'BinaryExpression':
      return expression.operator === '+' ? [...literalsOf(expression.left), ...literalsOf(expression.right)] : [];
    default:
      return [];
  }
}
