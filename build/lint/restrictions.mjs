/** Syntax that no file may hold, and what to do instead. */

export const noDefaultExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Named exports only.' },
];

/** Imported text must never become markup; React and Lexical set text. */
export const noMarkupFromStrings = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'No text is ever put into a page as HTML.',
  },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: 'No text is ever put into a page as HTML.' },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'No text is ever put into a page as HTML.',
  },
  {
    selector: "AssignmentExpression > MemberExpression.left[property.name='srcdoc']",
    message: 'No text is ever put into a page as HTML.',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No text is ever put into a page as HTML.',
  },
];

/** The way to the core that only renderer/services may take. */
export const noBridge = [
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name="plumbline"]',
    message: 'Only renderer/services calls the bridge.',
  },
];

/** shared/ gets time and chance as arguments. That it knows no Node and no page, its TypeScript settings see to. */
export const noClockOrChance = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'shared/ has no clock: take the time as an argument.' },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'shared/ has no randomness: take it as an argument.',
  },
];

/** Globals of Node or a page, which a triple-slash reference or a cast could still bring in. */
export const impureGlobals = [
  'Buffer',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: 'shared/ is pure: no Node, no page, no clock, no randomness.' }));

/**
 * True for the restriction on what frames hold.
 * @param {{selector: string}} restriction
 */
export const isAboutFrames = ({ selector }) => selector.includes("'srcdoc'");
