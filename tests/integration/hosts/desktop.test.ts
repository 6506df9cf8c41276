/** The desktop host end to end: the built main process and preload script, on a double and, where there is one, on Electron. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isForPages, operationNames } from '../../../shared/contract';
import { findRealElectron, openDouble, openReal, type Desktop } from '../../support/desktop';

const TEXT =
  'Harbour gates to stay shut\n\n“The gates leak,” said Mara Ilves, who keeps the lock. The council calls it a delay.';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-desktop-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The value of an answer. */
async function value(answer: ReturnType<Desktop['call']>): Promise<Record<string, unknown>> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const describeDesktop = (open: (folder: string) => Promise<Desktop>) => (): void => {
  it('opens, marks, ends in order, and reads back', async () => {
    const desktop = await open(folder);
    const { articles } = await value(desktop.call('articles.list', {}));
    expect(articles).toEqual([expect.objectContaining({ sample: true })]);

    const { article } = await value(desktop.call('articles.createFromText', { text: TEXT }));
    const { id } = article as { id: string };
    const { mark } = await value(
      desktop.call('marks.create', { article: id, kind: 'quote', exact: 'The gates leak,' }),
    );
    await desktop.heard('mark');
    expect(await desktop.quit()).toBe(0);

    const again = await open(folder);
    const { marks } = await value(again.call('marks.list', { article: id }));
    expect(marks).toEqual([mark]);
    await again.quit();
  });

  it('gives the page one method per operation, and each reaches the router', async () => {
    const desktop = await open(folder);
    expect((await desktop.methods()).toSorted()).toEqual(operationNames.filter(isForPages).toSorted());
    for (const name of operationNames.filter(isForPages)) {
      const result = await desktop.call(name, { nobodyKnowsThisField: 1 });
      expect(result, name).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    }
    await desktop.quit();
  });

  it('runs the page with nothing of Node and nothing of the web', async () => {
    const desktop = await open(folder);
    expect(await desktop.webPreferences()).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    await desktop.quit();
  });
};

describe('the desktop host on the double', describeDesktop(openDouble));

const real = findRealElectron();
if ('program' in real)
  describe(
    'the desktop host on Electron',
    describeDesktop((at) => openReal(at, real.program)),
  );
else it.skip(`the desktop host on Electron: ${real.why}`);
