/** Renders icon.svg into the sizes that packaging needs: `node build/icons/render.mjs` (Node 24), after a change of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from '../setup/chromium.mjs';
import { fromRoot } from '../setup/paths.mjs';

const sizesPx = [16, 32, 48, 64, 128, 256, 512, 1024];
const svg = readFileSync(fromRoot('build', 'icons', 'icon.svg'), 'utf8');
const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chromium to draw with.');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const sizePx of sizesPx) {
    await page.setViewportSize({ width: sizePx, height: sizePx });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${sizePx}px;height:${sizePx}px}</style>${svg}`);
    const name = `${sizePx}x${sizePx}.png`;
    writeFileSync(fromRoot('build', 'icons', name), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
