/** Finds the way to the core: Electron's preload, or the loopback host this page came from. */
import type { Bridge } from '../../shared/contract';
import { createHttpBridge } from './http-bridge';

declare global {
  interface Window {
    /** Put there by the preload script; absent in the browser host. */
    readonly plumbline?: Bridge;
  }
}

let bridge: Bridge | null = null;

export function getBridge(): Bridge {
  return (bridge ??= window.plumbline ?? createHttpBridge());
}
