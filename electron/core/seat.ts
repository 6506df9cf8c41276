/** Holds the data file of this process: open, or with the reason why it cannot be used. */
import { PlumblineError, type StoreTrouble } from '../../shared/contract';
import type { StoreSeat } from '../operations/deps';
import { saveFailed, type SaveFailure } from '../operations/failures';
import type { Db } from '../store/db';
import { closeStore, isInPlace, openStore, type Opening } from '../store/file/open';
import { setFileAside } from '../store/file/set-aside';
import { troubleFromError } from '../store/file/trouble';

export interface FileSeat extends StoreSeat {
  /** Brings everything into the file and closes it. */
  close(): void;
}

/** Opens the data file of `folder`; a fresh one is filled by `seed`. Never throws. */
export function createSeat(folder: string, seed: (db: Db) => void, now: () => Date): FileSeat {
  let opening: Opening = openStore(folder, seed);

  return {
    current: () => (opening.kind === 'open' ? { state: 'open', path: opening.file, db: opening.db } : opening.trouble),

    assertInPlace() {
      if (opening.kind === 'open' && !isInPlace(opening)) throw saveFailed('moved');
    },

    giveUp(reason) {
      if (opening.kind !== 'open') return opening.trouble;
      const trouble: StoreTrouble = { state: 'damaged', path: opening.file, reason };
      closeQuietly(opening);
      opening = { kind: 'trouble', trouble, heldElsewhere: false };
      return trouble;
    },

    setAside() {
      if (opening.kind === 'open') {
        throw new PlumblineError('conflict', 'The data file is in use and fine.', {
          type: 'store',
          id: 'store',
          reason: 'storeIsFine',
        });
      }
      const { trouble, heldElsewhere } = opening;
      if (heldElsewhere) {
        throw new PlumblineError('conflict', 'Another program has the data file open. Close it there first.', {
          type: 'store',
          id: 'store',
          reason: 'heldElsewhere',
        });
      }
      const movedTo = moveAside(trouble, now());
      opening = openStore(folder, seed);
      return { movedTo, trouble };
    },

    close() {
      if (opening.kind !== 'open') return;
      const closing = opening;
      opening = {
        kind: 'trouble',
        trouble: { state: 'unreadable', path: closing.file, reason: 'Plumbline has closed it.' },
        heldElsewhere: false,
      };
      closeStore(closing);
    },
  };
}

/** Renames the file in trouble. Where the folder is the trouble, there may be no file: then that is why. */
function moveAside(trouble: StoreTrouble, now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  try {
    return setFileAside(trouble.path, stamp);
  } catch (error) {
    const { state } = troubleFromError(error, trouble.path);
    throw saveFailed(SAVE_FAILURES[state] ?? SAVE_FAILURES[trouble.state] ?? 'diskError');
  }
}

const SAVE_FAILURES: Partial<Record<StoreTrouble['state'], SaveFailure>> = { readonly: 'readOnly', noSpace: 'full' };

/** The file is damaged: whatever SQLite says to closing it, it is closed. */
function closeQuietly(opening: Extract<Opening, { kind: 'open' }>): void {
  try {
    opening.db.close();
  } catch {
    // Nothing more can be done for this file here.
  }
}
