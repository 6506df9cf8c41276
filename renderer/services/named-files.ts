/** Files that the person named when they started Plumbline, as the page gets them. */
import type { RefusedFile } from '../../shared/contract';
import { CallError } from './api';
import { getBridge } from './bridge';

export interface NamedHere {
  readonly files: readonly File[];
  /** Those that are not opened, each with the reason. */
  readonly refused: readonly RefusedFile[];
  /** Those that could not be read after all. */
  readonly notRead: readonly { readonly name: string; readonly error: CallError }[];
}

/** Takes over what waits, with its bytes. Each file comes once, to one page. */
export async function takeNamedFiles(): Promise<NamedHere> {
  const bridge = getBridge();
  const { files: told, refused } = await bridge.takeNamed();
  const files: File[] = [];
  const notRead: NamedHere['notRead'][number][] = [];
  for (const { token, name } of told) {
    const read = await bridge.readNamed(token);
    if (!read.ok) notRead.push({ name, error: new CallError(read.error) });
    // A `Blob` of the browser host, plain bytes of the desktop host: both are what a `File` is made of.
    else files.push(new File([read.value as Blob | Uint8Array<ArrayBuffer>], name));
  }
  return { files, refused, notRead };
}

/** Calls `onWaiting` each time named files wait; returns its unsubscribe. What waits already is the caller's to take. */
export const followNamedFiles = (onWaiting: () => void): (() => void) => getBridge().onNamed(onWaiting);
