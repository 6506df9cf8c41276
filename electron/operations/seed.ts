/** What a fresh data file starts with: its identity, the own space with the four kinds, the sample article. */
import { inTransaction } from '../store/db';
import { createBaseKinds } from '../store/kinds';
import { putMeta } from '../store/meta';
import { createOwnSpace } from '../store/spaces';
import { Changes, type Deps } from './deps';
import { installSample } from './sample';

/** Fills a fresh file, in one transaction. None of it is a person's act, so none of it is in history. */
export function seedStore(deps: Deps): void {
  inTransaction(deps.db, () => {
    putMeta(deps.db, 'fileUuid', deps.newId());
    const space = createOwnSpace(deps.db, deps.newId());
    createBaseKinds(deps.db, space.n, deps.newId);
    installSample({ ...deps, changes: new Changes() });
  });
}
