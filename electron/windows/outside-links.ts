/** Links out of an article: opened by the system's browser, after the person has seen where they lead. */
import { dialog, shell, type BrowserWindow } from 'electron';
import { createMessages } from '../../shared/messages';

const OUTSIDE_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);
/** A longer address is cut in the question; what is opened is the whole of it. */
const SHOWN_LENGTH = 200;

const { t } = createMessages();

/** The address as it may be opened outside, or null: only http(s) and mailto, without a name and password in it. */
export function parseOutsideLink(address: string): URL | null {
  const url = URL.parse(address);
  if (!url || !OUTSIDE_PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url;
}

/** Makes the question for a window; one at a time, so that a page cannot bury the person in questions. */
export function createOutsideOpener(getWindow: () => BrowserWindow | null): (address: string) => void {
  let isAsking = false;
  const ask = async (address: string): Promise<void> => {
    const url = parseOutsideLink(address);
    const window = getWindow();
    if (!url || !window || isAsking) return;
    isAsking = true;
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: t('hosts.outside.question', { where: url.protocol === 'mailto:' ? url.pathname : url.host }),
        detail: url.href.length > SHOWN_LENGTH ? `${url.href.slice(0, SHOWN_LENGTH)}…` : url.href,
        buttons: [t('hosts.outside.open'), t('common.cancel')],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      });
      if (response === 0) await shell.openExternal(url.href);
    } finally {
      isAsking = false;
    }
  };
  return (address) => void ask(address).catch(() => {});
}
