/** What people are called in figures. Pure. */
import type { Messages } from '../messages';
import type { Source, SourceId } from '../model';

/** What somebody is called; null: not yet assigned. */
export const nameSpeaker = (sources: ReadonlyMap<SourceId, Source>, id: SourceId | null, t: Messages['t']): string =>
  (id === null ? undefined : sources.get(id)?.name) ?? t('figures.notYetAssigned');

/** What is to be said beside a name: how the text makes them known where it isn't by name, and that they don't speak. */
export function tagSpeaker(source: Source | undefined, t: Messages['t']): string {
  if (!source) return '';
  const { identification, speaks } = source;
  return [
    ...(identification === 'described' || identification === 'unnamed'
      ? [t(`people.identified.${identification}`)]
      : []),
    ...(speaks === 'spokenAbout' ? [t('people.speaks.spokenAbout')] : []),
  ].join(', ');
}
