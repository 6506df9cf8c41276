/** What somebody is called in the panel; null: not yet assigned. */
import type { Source, SourceId } from '../../../shared/model';
import { t } from '../../services/messages';

export const speakerName = (sources: ReadonlyMap<SourceId, Source>, id: SourceId | null): string =>
  (id === null ? undefined : sources.get(id)?.name) ?? t('figures.notYetAssigned');

/** What is to be said beside a name: how the text makes them known where it isn't by name, and that they don't speak. */
export function speakerTag(source: Source | undefined): string {
  if (!source) return '';
  const { identification, speaks } = source;
  return [
    ...(identification === 'described' || identification === 'unnamed'
      ? [t(`people.identified.${identification}`)]
      : []),
    ...(speaks === 'spokenAbout' ? [t('people.speaks.spokenAbout')] : []),
  ].join(', ');
}
