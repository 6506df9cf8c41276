/** What somebody is called in the panel; null: not yet assigned. */
import type { Account } from '../../../shared/measures';
import type { Source, SourceId } from '../../../shared/model';
import { nameSpeaker, tagSpeaker } from '../../../shared/report/speakers';
import { t } from '../../services/messages';

export const speakerName = (sources: ReadonlyMap<SourceId, Source>, id: SourceId | null): string =>
  nameSpeaker(sources, id, t);

/** What is to be said beside a name. */
export const speakerTag = (source: Source | undefined): string => tagSpeaker(source, t);

/** Who speaks first, and who last. */
export function orderSentence({ voices }: Account, sources: ReadonlyMap<SourceId, Source>): string {
  const { firstToSpeak, lastToSpeak } = voices;
  if (!firstToSpeak || !lastToSpeak) return t('figures.nobodySpeaks');
  const nameOf = (id: SourceId | null): string =>
    id === null ? t('figures.someoneNotAssigned') : speakerName(sources, id);
  const isOne = firstToSpeak.source === lastToSpeak.source && firstToSpeak.source !== null;
  return t(isOne ? 'figures.firstAndLast' : 'figures.firstThenLast', {
    first: nameOf(firstToSpeak.source),
    last: nameOf(lastToSpeak.source),
  });
}
