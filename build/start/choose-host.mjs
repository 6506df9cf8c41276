/**
 * Which face Plumbline gets on this machine: its own window (Electron) or the person's browser.
 *
 * @typedef {object} Machine
 * @property {string | undefined} wanted  PLUMBLINE_HOST: `desktop` or `browser` decides where it can
 * @property {NodeJS.Platform} platform
 * @property {boolean} hasDisplay
 * @property {boolean} isRoot
 * @property {boolean} fetchFailedLately
 * @property {() => string | null} find  Electron's program, where it is there
 * @property {() => Promise<string | null>} fetch  the same after a download
 *
 * @typedef {{ host: 'desktop', program: string, reason: string } | { host: 'browser', reason: string }} Choice
 */

/**
 * @param {Machine} machine
 * @returns {Promise<Choice>} with a reason that completes "…, because"
 */
export async function chooseHost(machine) {
  if (machine.wanted === 'browser') return inBrowser('PLUMBLINE_HOST asks for the browser');
  if (!machine.hasDisplay) return inBrowser('there is no screen to open a window on');
  const found = machine.find();
  if (found !== null) return { host: 'desktop', program: found, reason: 'Electron is here' };
  if (machine.isRoot && machine.platform === 'linux') return inBrowser('Electron is not here and does not run as root');
  if (machine.fetchFailedLately && machine.wanted !== 'desktop')
    return inBrowser('Electron could not be fetched lately');
  const fetched = await machine.fetch();
  if (fetched === null) return inBrowser('Electron could not be fetched');
  return { host: 'desktop', program: fetched, reason: 'Electron could be fetched' };
}

/** @param {string} reason @returns {Choice} */
function inBrowser(reason) {
  return { host: 'browser', reason };
}

/** Whether this machine can show a window. */
export function hasDisplay(platform = process.platform, env = process.env) {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
