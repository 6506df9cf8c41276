/** Where the program stands; answers whatever the data file's state. */
import type { OperationOutput } from '../../shared/contract';
import type { HostFacts, StoreSeat } from './deps';

/** `app.status` */
export function getStatus(facts: HostFacts, seat: StoreSeat): OperationOutput<'app.status'> {
  const store = seat.current();
  return {
    version: facts.version,
    host: facts.host,
    dataFolder: facts.dataFolder,
    store: store.state === 'open' ? { state: 'open', path: store.path } : store,
  };
}
