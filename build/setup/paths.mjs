/** Where things lie. Node built-ins only: these scripts run before anything is installed, on Node 20 too. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string[]} parts below the project's folder */
export function fromRoot(...parts) {
  return path.join(root, ...parts);
}

/** The pinned Node: a file of the package `node`, on every platform. */
export const pinnedNode = fromRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
