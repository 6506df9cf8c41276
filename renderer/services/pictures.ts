/** Pictures for the page: saved before their article is, shown by addresses that live in this page only. */
import { useEffect, useState } from 'react';
import { fromBase64, toBase64 } from '../../shared/exchange/base64';
import type { Block } from '../../shared/model';
import { fromShelf } from '../importers/picture-shelf';
import { call } from './api';

/**
 * Saves the pictures that these blocks name, then what `save` makes of them. Where that fails or is stopped, the pictures
 * go again: nothing is left of an article that was not saved. @throws CallError, AbortError, what `save` throws
 */
export async function savingPictures<T>(
  blocks: readonly Block[],
  save: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const hashes = [...new Set(blocks.flatMap(({ picture }) => (picture ? [picture.hash] : [])))];
  try {
    for (const hash of hashes) {
      signal?.throwIfAborted();
      await savePicture(hash);
    }
    signal?.throwIfAborted();
    return await save();
  } catch (error) {
    // A disk or a core that refuses this as well lets go of them after a day.
    if (hashes.length > 0) await call('pictures.discard', { hashes }).catch(() => undefined);
    throw error;
  }
}

/** Saves a picture that waits on the shelf; one that does not is kept already. @throws CallError */
export async function savePicture(hash: string): Promise<void> {
  const file = fromShelf(hash);
  if (file) await call('pictures.add', { base64: toBase64(file.bytes) });
}

/** Addresses are let go beyond so many; what is on screen stays on screen. */
const MAX_ADDRESSES = 80;
const addresses = new Map<string, Promise<string>>();

async function load(hash: string): Promise<string> {
  const file = fromShelf(hash);
  if (file) return URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }));
  const { base64, mediaType } = await call('pictures.get', { hash });
  return URL.createObjectURL(new Blob([fromBase64(base64)], { type: mediaType }));
}

/** A `blob:` address of a picture, for an image of this page. @throws CallError when it is not kept */
export function pictureAddress(hash: string): Promise<string> {
  const known = addresses.get(hash);
  if (known) return known;
  const address = load(hash);
  addresses.set(hash, address);
  address.catch(() => addresses.delete(hash));
  const [oldest] = addresses;
  if (oldest && addresses.size > MAX_ADDRESSES) {
    addresses.delete(oldest[0]);
    void oldest[1].then((url) => URL.revokeObjectURL(url)).catch(() => undefined);
  }
  return address;
}

/** The same for a component; null until it is there. */
export function usePictureAddress(hash: string): string | null {
  const [shown, setShown] = useState<{ readonly hash: string; readonly address: string } | null>(null);
  useEffect(() => {
    let isWanted = true;
    pictureAddress(hash)
      .then((address) => isWanted && setShown({ hash, address }))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [hash]);
  return shown?.hash === hash ? shown.address : null;
}
