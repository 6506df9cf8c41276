/** What is put down of a person or paper, as pairs of words. Pure. */
import type { Messages } from '../messages';
import type { Source, Viewpoint, ViewpointId } from '../model';

/** Facts that are stated; how they are made known and whether they speak always. */
export function personFacts(
  source: Source,
  { viewpointById }: { readonly viewpointById: ReadonlyMap<ViewpointId, Viewpoint> },
  t: Messages['t'],
): { fact: string; value: string }[] {
  const viewpoint = source.viewpoint === null ? undefined : viewpointById.get(source.viewpoint)?.name;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('report.person.known'), t(`people.identified.${source.identification ?? 'unsaid'}`)],
    [
      t('report.person.why'),
      source.identification === 'unnamed' ? t(`people.saysWhy.${source.saysWhy ?? 'unsaid'}`) : null,
    ],
    [t('report.person.speaks'), t(`people.speaks.${source.speaks ?? 'unsaid'}`)],
    [t('report.person.role'), source.role && t(`people.role.${source.role}`)],
    [t('report.person.type'), source.type && t(`people.type.${source.type}`)],
    [t('report.person.affiliation'), source.affiliation],
    [t('people.viewpoint'), viewpoint],
    [t('report.person.reply'), source.reply && t(`people.reply.${source.reply}`)],
    [
      t('report.alsoWritten'),
      source.spellings
        .filter((each) => each !== source.name)
        .map((words) => t('report.inQuotes', { words }))
        .join(', '),
    ],
  ];
  return facts.flatMap(([fact, value]) => (value ? [{ fact, value }] : []));
}
