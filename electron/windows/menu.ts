/** The native menu. Its own items name commands of the renderer's command table, which runs them. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { createMessages, type MessageKey } from '../../shared/messages';

/** An item that runs a command; `keys` are shown beside it, and pressed in the page. */
interface CommandItem {
  readonly command: string;
  readonly title: MessageKey;
  readonly keys?: string;
}
type Item = CommandItem | { readonly role: NonNullable<MenuItemConstructorOptions['role']> } | '-';

interface MenuPart {
  readonly title: MessageKey;
  readonly items: readonly Item[];
}

/** The menu as data; a test holds its commands against the command table. */
export const MENU: readonly MenuPart[] = [
  {
    title: 'hosts.menu.file',
    items: [
      { command: 'app.add', title: 'command.add', keys: 'CmdOrCtrl+O' },
      { command: 'app.library', title: 'command.library' },
      { command: 'app.print', title: 'report.command', keys: 'CmdOrCtrl+P' },
      { command: 'app.export', title: 'exchange.command' },
      '-',
      { command: 'app.settings', title: 'command.settings', keys: 'CmdOrCtrl+,' },
      '-',
      { role: 'quit' },
    ],
  },
  {
    title: 'hosts.menu.edit',
    items: [
      { command: 'app.undo', title: 'common.undo', keys: 'CmdOrCtrl+Z' },
      { command: 'app.redo', title: 'common.redo', keys: 'CmdOrCtrl+Shift+Z' },
      '-',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  },
  {
    title: 'hosts.menu.mark',
    items: [
      { command: 'mark.claim', title: 'command.markClaim' },
      { command: 'mark.quote', title: 'command.markQuote' },
      { command: 'mark.framing', title: 'command.markFraming' },
      { command: 'mark.opinion', title: 'command.markOpinion' },
      { command: 'mark.looked', title: 'command.nothingHere' },
      '-',
      { command: 'move.nextMark', title: 'command.nextMark' },
      { command: 'move.previousMark', title: 'command.previousMark' },
      { command: 'view.marks', title: 'command.markList' },
      { command: 'view.sentences', title: 'command.sentenceList' },
    ],
  },
  {
    title: 'hosts.menu.view',
    items: [
      { command: 'view.panel', title: 'command.togglePanel' },
      { command: 'view.comfort', title: 'command.readingComfort' },
      { command: 'app.palette', title: 'command.palette', keys: 'CmdOrCtrl+K' },
      '-',
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
    ],
  },
  {
    title: 'hosts.menu.help',
    items: [{ command: 'app.help', title: 'command.help', keys: 'F1' }, '-', { role: 'about' }],
  },
];

/** Sets the menu; `run` gets the chosen command's id. */
export function setMenu(run: (command: string) => void): void {
  const { t } = createMessages();
  const toItem = (item: Item): MenuItemConstructorOptions => {
    if (item === '-') return { type: 'separator' };
    if ('role' in item) return { role: item.role };
    const label = t(item.title);
    const keys = item.keys ? { accelerator: item.keys, registerAccelerator: false } : {};
    return { label, accessibilityLabel: label, click: () => run(item.command), ...keys };
  };
  const parts = MENU.map((part) => ({ label: t(part.title), submenu: part.items.map(toItem) }));
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...parts]));
}
