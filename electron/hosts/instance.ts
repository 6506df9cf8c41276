/** One process owns a data folder at a time; later ones speak to it. */
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { connectInstance, type Answer, type InstanceClient } from './instance/client';
import { serveInstance, type InstanceOwner, type OwnerHandlers } from './instance/owner';
import { listSocketPlaces, type SocketPlace } from './instance/place';
import { withTakeoverLock } from './instance/takeover-lock';

export type { InstanceClient } from './instance/client';
export type { InstanceOwner, OwnerHandlers } from './instance/owner';
export type { Shown } from './instance/protocol';

/** An owner that is ending closes its data file; far less than this even for a large one. */
const WAIT_FOR_ENDING_OWNER_MS = 15_000;
const RETRY_MS = 50;

/** Somebody owns the data folder but does not answer (stopped, or stuck). */
export class InstanceSilentError extends Error {
  constructor(readonly dataFolder: string) {
    super(`Another Plumbline has ${dataFolder} open and does not answer.`);
    this.name = 'InstanceSilentError';
  }
}

/** Either this process now owns the data folder, or `running` leads to the one that does. */
export type Claim = { readonly owner: InstanceOwner } | { readonly running: InstanceClient };

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
/** Folders in which no socket or lock can be made; the next place is tried. */
const NO_PLACE = new Set([
  'EROFS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'EACCES',
  'ENOENT',
  'ENOTDIR',
  'EINVAL',
  'ENOSPC',
]);

async function claimPlace(place: SocketPlace, handlers: OwnerHandlers): Promise<Claim | 'again'> {
  const found = await connectInstance(place.socketPath);
  if (found === 'silent') return 'again';
  if (found !== 'none') return { running: found };
  const take = async (): Promise<Claim | 'again'> => {
    const winner = await connectInstance(place.socketPath);
    if (winner === 'silent') return 'again';
    if (winner !== 'none') return { running: winner };
    if (place.lockPath) rmSync(place.socketPath, { force: true });
    try {
      return { owner: await serveInstance(place.socketPath, handlers) };
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE') return 'again';
      throw error;
    }
  };
  return place.lockPath ? withTakeoverLock(place.lockPath, take) : take();
}

/**
 * Claims a data folder. The socket of a killed process is replaced; of two starts at once one wins
 * and the other gets the way to it.
 * @throws InstanceSilentError when the owner does not answer.
 */
export async function claimInstance(dataFolder: string, handlers: OwnerHandlers): Promise<Claim> {
  const deadline = performance.now() + WAIT_FOR_ENDING_OWNER_MS;
  const places = listSocketPlaces(dataFolder);
  for (const [index, findPlace] of places.entries()) {
    try {
      const place = findPlace();
      while (performance.now() < deadline) {
        const claim = await claimPlace(place, handlers);
        if (claim !== 'again') return claim;
        await delay(RETRY_MS);
      }
      throw new InstanceSilentError(dataFolder);
    } catch (error) {
      const isLast = index === places.length - 1;
      if (isLast || !NO_PLACE.has(codeOf(error) ?? '')) throw error;
    }
  }
  throw new InstanceSilentError(dataFolder);
}

/**
 * Claims a data folder or has the running Plumbline do `ask`; waits out an owner that is just ending.
 * @throws InstanceSilentError when the owner neither answers nor ends.
 */
export async function claimOrAsk<T>(
  dataFolder: string,
  handlers: OwnerHandlers,
  ask: (running: InstanceClient) => Promise<Answer<T>>,
): Promise<{ readonly owner: InstanceOwner } | { readonly answer: T } | 'gone'> {
  const deadline = performance.now() + WAIT_FOR_ENDING_OWNER_MS;
  while (performance.now() < deadline) {
    const claim = await claimInstance(dataFolder, handlers);
    if ('owner' in claim) return claim;
    const answer = await ask(claim.running);
    claim.running.close();
    if (answer !== 'busy') return answer;
    await delay(RETRY_MS);
  }
  throw new InstanceSilentError(dataFolder);
}
