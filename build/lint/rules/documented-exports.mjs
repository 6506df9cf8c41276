/** Exported functions and classes say what their types can't. @type {import('eslint').Rule.RuleModule} */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { undocumented: '{{name}} is public: say what it means in a comment /** … */.' },
  },
  create(context) {
    /** @param {import('eslint').Rule.Node} node @param {string} name */
    const demand = (node, name) => {
      const before = context.sourceCode.getCommentsBefore(node);
      if (before.some((comment) => comment.type === 'Block' && comment.value.startsWith('*'))) return;
      context.report({ node, messageId: 'undocumented', data: { name } });
    };
    return {
      ExportNamedDeclaration(node) {
        const { declaration } = node;
        if (!declaration) return;
        if (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') {
          demand(node, declaration.id.name);
        } else if (declaration.type === 'VariableDeclaration') {
          const [first] = declaration.declarations;
          const isFunction =
            first?.init?.type === 'ArrowFunctionExpression' || first?.init?.type === 'FunctionExpression';
          if (isFunction && first.id.type === 'Identifier') demand(node, first.id.name);
        }
      },
    };
  },
};
