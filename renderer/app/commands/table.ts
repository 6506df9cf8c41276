/**
 * The one table of commands: keys, menus, palette and help all read it. A screen registers what
 * a command does while it is shown (`useCommands`); a command nobody registered is not offered.
 *
 * Keys are written as in `KeyboardEvent.key` (letters in lower case), with modifiers in the order
 * `Mod+Alt+Shift+`; `Mod` is Ctrl, on a Mac Command. Shift is named with letters and named keys only:
 * where a sign such as `?` or `<` needs it, it belongs to the sign. A `single` key works without modifier
 * (or with Shift alone), can be remapped and switched off; each such command has a form with modifiers as well.
 *
 * Not given to anything, because something else takes it: Ctrl+Alt+N (starts NVDA), Ctrl+Alt+T and Ctrl+Alt+L
 * (terminal and lock on Linux desktops), Ctrl+Alt+arrows (table reading, work spaces), Ctrl+Alt+End and
 * Ctrl+Alt+Home (remote desktops), Alt+Left and Alt+Right (Back and Forward).
 */
import type { MessageKey } from '../../../shared/messages';

export interface Command {
  readonly id: string;
  /** Its name: "Mark as claim". */
  readonly title: MessageKey;
  readonly group: 'app' | 'library' | 'marking' | 'moving' | 'blocks' | 'view' | 'compare';
  /** Single keys, first one shown. */
  readonly single?: readonly string[];
  /** The form with modifiers that never is switched off. */
  readonly combo?: readonly string[];
}

/** A command as a literal type keeps its id. */
const define = <const T extends readonly Command[]>(table: T): T => table;

export const commandTable = define([
  { id: 'app.palette', title: 'command.palette', group: 'app', combo: ['Mod+k'] },
  { id: 'app.help', title: 'command.help', group: 'app', single: ['?'], combo: ['F1'] },
  { id: 'app.library', title: 'command.library', group: 'app', combo: ['Mod+Alt+h'] },
  { id: 'app.guide', title: 'command.guide', group: 'app', combo: ['Mod+F1'] },
  { id: 'app.settings', title: 'command.settings', group: 'app', combo: ['Mod+,'] },
  { id: 'app.add', title: 'command.add', group: 'app', combo: ['Mod+o', 'Mod+Alt+a'] },
  { id: 'app.bringBack', title: 'bringBack.command', group: 'app', combo: ['Mod+Alt+Shift+k'] },
  { id: 'app.print', title: 'report.command', group: 'app', combo: ['Mod+p'] },
  { id: 'app.export', title: 'exchange.command', group: 'app', combo: ['Mod+Alt+x'] },
  { id: 'app.elsewhere', title: 'elsewhere.command', group: 'app', combo: ['Mod+Alt+Shift+n'] },
  { id: 'versions.add', title: 'versions.commandAdd', group: 'app', combo: ['Mod+Alt+Shift+v'] },
  { id: 'versions.compare', title: 'compare.command', group: 'app', combo: ['Mod+Alt+Shift+w'] },
  { id: 'versions.again', title: 'web.againCommand', group: 'app', combo: ['Mod+Alt+Shift+g'] },
  { id: 'versions.recut', title: 'recut.command', group: 'app', combo: ['Mod+Alt+Shift+t'] },
  { id: 'versions.review', title: 'review.command', group: 'app', combo: ['Mod+Alt+Shift+r'] },
  { id: 'review.attach', title: 'review.attachCommand', group: 'marking', combo: ['Mod+Alt+Shift+a'] },
  { id: 'app.undo', title: 'common.undo', group: 'app', combo: ['Mod+z'] },
  { id: 'app.redo', title: 'common.redo', group: 'app', combo: ['Mod+Shift+z', 'Mod+y'] },
  { id: 'app.nextRegion', title: 'command.nextRegion', group: 'app', combo: ['F6'] },
  { id: 'app.previousRegion', title: 'command.previousRegion', group: 'app', combo: ['Shift+F6'] },

  { id: 'library.open', title: 'command.openArticle', group: 'library', single: ['Enter'] },
  { id: 'library.rename', title: 'command.editDetails', group: 'library', single: ['e'], combo: ['F2'] },
  { id: 'library.trash', title: 'command.moveToTrash', group: 'library', combo: ['Delete'] },
  { id: 'library.find', title: 'command.findArticle', group: 'library', single: ['/'], combo: ['Mod+f'] },

  { id: 'mark.claim', title: 'command.markClaim', group: 'marking', single: ['c', '1'], combo: ['Mod+Alt+c'] },
  { id: 'mark.quote', title: 'command.markQuote', group: 'marking', single: ['q', '2'], combo: ['Mod+Alt+q'] },
  { id: 'mark.framing', title: 'command.markFraming', group: 'marking', single: ['f', '3'], combo: ['Mod+Alt+f'] },
  { id: 'mark.opinion', title: 'command.markOpinion', group: 'marking', single: ['o', '4'], combo: ['Mod+Alt+o'] },
  { id: 'mark.addPiece', title: 'command.addPiece', group: 'marking', single: ['+'], combo: ['Mod+Alt+p'] },
  { id: 'mark.looked', title: 'command.nothingHere', group: 'marking', single: ['n'], combo: ['Mod+Alt+0'] },
  { id: 'mark.open', title: 'command.openMark', group: 'marking', single: ['Enter'], combo: ['Mod+Alt+Enter'] },
  { id: 'mark.person', title: 'command.putDownPerson', group: 'marking', single: ['u'], combo: ['Mod+Alt+u'] },
  { id: 'mark.note', title: 'command.writeNote', group: 'marking', single: ['w', 'Shift+Enter'], combo: ['Mod+Alt+w'] },
  { id: 'mark.delete', title: 'command.deleteMark', group: 'marking', combo: ['Delete'] },
  { id: 'mark.kind', title: 'command.changeKind', group: 'marking', single: ['k'], combo: ['Mod+Alt+k'] },
  { id: 'mark.answer', title: 'command.answer', group: 'marking', single: ['i'], combo: ['Mod+Alt+i'] },
  { id: 'mark.headline', title: 'command.headlinePassage', group: 'marking', single: ['h'], combo: ['Mod+Alt+g'] },
  {
    id: 'mark.more',
    title: 'answers.commandMore',
    group: 'marking',
    single: ['Shift+m'],
    combo: ['Mod+Alt+Shift+m'],
  },
  { id: 'mark.takeProposed', title: 'answers.commandTake', group: 'marking', single: ['y'], combo: ['Mod+Alt+y'] },
  { id: 'mark.startEarlier', title: 'command.startEarlier', group: 'marking', single: ['<'], combo: ['Mod+Alt+<'] },
  { id: 'mark.startLater', title: 'command.startLater', group: 'marking', single: ['>'], combo: ['Mod+Alt+>'] },
  { id: 'mark.endEarlier', title: 'command.endEarlier', group: 'marking', single: [','], combo: ['Mod+Alt+,'] },
  { id: 'mark.endLater', title: 'command.endLater', group: 'marking', single: ['.'], combo: ['Mod+Alt+.'] },

  { id: 'move.nextMark', title: 'command.nextMark', group: 'moving', single: [']'], combo: ['Mod+Alt+]'] },
  { id: 'move.previousMark', title: 'command.previousMark', group: 'moving', single: ['['], combo: ['Mod+Alt+['] },
  { id: 'move.nextMention', title: 'command.nextMention', group: 'moving', single: ['}'], combo: ['Mod+Alt+}'] },
  {
    id: 'move.previousMention',
    title: 'command.previousMention',
    group: 'moving',
    single: ['{'],
    combo: ['Mod+Alt+{'],
  },
  { id: 'move.nextOpen', title: 'command.nextOpenParagraph', group: 'moving', single: ['j'], combo: ['Mod+Alt+j'] },
  { id: 'move.back', title: 'command.backToWord', group: 'moving', single: ['Escape'] },
  { id: 'move.find', title: 'command.findInArticle', group: 'moving', single: ['/'], combo: ['Mod+f'] },
  { id: 'move.findNext', title: 'command.findNext', group: 'moving', combo: ['F3', 'Mod+g'] },
  { id: 'move.findPrevious', title: 'command.findPrevious', group: 'moving', combo: ['Shift+F3', 'Mod+Shift+g'] },

  { id: 'block.headline', title: 'role.headline', group: 'blocks', single: ['Shift+h'], combo: ['Mod+Alt+Shift+h'] },
  {
    id: 'block.standfirst',
    title: 'role.standfirst',
    group: 'blocks',
    single: ['Shift+i'],
    combo: ['Mod+Alt+Shift+i'],
  },
  { id: 'block.byline', title: 'role.byline', group: 'blocks', single: ['Shift+b'], combo: ['Mod+Alt+Shift+b'] },
  { id: 'block.dateline', title: 'role.dateline', group: 'blocks', single: ['Shift+d'], combo: ['Mod+Alt+Shift+d'] },
  {
    id: 'block.subheading',
    title: 'role.subheading',
    group: 'blocks',
    single: ['Shift+s'],
    combo: ['Mod+Alt+Shift+s'],
  },
  { id: 'block.paragraph', title: 'role.paragraph', group: 'blocks', single: ['Shift+p'], combo: ['Mod+Alt+Shift+p'] },
  { id: 'block.quotation', title: 'role.quotation', group: 'blocks', single: ['Shift+q'], combo: ['Mod+Alt+Shift+q'] },
  { id: 'block.listItem', title: 'role.listItem', group: 'blocks', single: ['Shift+l'], combo: ['Mod+Alt+Shift+l'] },
  { id: 'block.caption', title: 'role.caption', group: 'blocks', single: ['Shift+c'], combo: ['Mod+Alt+Shift+c'] },
  { id: 'block.furniture', title: 'role.furniture', group: 'blocks', single: ['Shift+x'], combo: ['Mod+Alt+Shift+x'] },
  { id: 'block.correct', title: 'recut.correct', group: 'blocks', combo: ['Mod+Alt+Shift+e'] },
  { id: 'block.join', title: 'recut.join', group: 'blocks', combo: ['Mod+Alt+Shift+j'] },
  { id: 'picture.put', title: 'picture.command', group: 'blocks', combo: ['Mod+Alt+Shift+f'] },
  { id: 'picture.takeOut', title: 'picture.commandOut', group: 'blocks', combo: ['Mod+Alt+Shift+o'] },

  { id: 'compare.next', title: 'compare.next', group: 'compare', single: ['n'], combo: ['F8'] },
  { id: 'compare.previous', title: 'compare.previous', group: 'compare', single: ['Shift+n'], combo: ['Shift+F8'] },

  { id: 'view.sentences', title: 'command.sentenceList', group: 'view', single: ['s'], combo: ['Mod+Alt+s'] },
  { id: 'view.marks', title: 'command.markList', group: 'view', single: ['m'], combo: ['Mod+Alt+m'] },
  { id: 'view.panel', title: 'command.togglePanel', group: 'view', single: ['p'], combo: ['Mod+Alt+b'] },
  { id: 'view.comfort', title: 'command.readingComfort', group: 'view', single: ['a'], combo: ['Mod+Alt+r'] },
  { id: 'view.details', title: 'command.editDetails', group: 'view', single: ['e'], combo: ['Mod+Alt+e'] },
] as const);

export type CommandId = (typeof commandTable)[number]['id'];
