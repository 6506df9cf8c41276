/** What the reader wrote beside the marks: what is missing, and what was checked elsewhere. */
import { memo } from 'react';
import { t } from '../services/messages';
import { speakerName } from '../panel/figures/speaker-name';
import { useReport } from './report-data';
import { Section } from './Section';
import notes from './MarkNotes.module.css';
import styles from './People.module.css';

interface Line {
  readonly name: string;
  readonly value: string | null | undefined;
}

export const OtherNotes = memo(function OtherNotes() {
  const { items, sourceById, viewpointById, nameOf } = useReport();
  const { absences, checks } = items;
  return (
    <>
      <Section title={t('notes.absencesTitle')}>
        {absences.length === 0 && <p>{t('report.absencesNone')}</p>}
        <Notes
          list={absences.map(({ id, what, text, reason, source, viewpoint }) => ({
            id,
            title: text,
            lines: [
              { name: t('report.absenceWhat'), value: t(`notes.absence.${what}`) },
              { name: t('notes.absenceReason'), value: reason },
              { name: t('report.absenceSource'), value: source && speakerName(sourceById, source) },
              { name: t('answers.viewpoint'), value: viewpoint && viewpointById.get(viewpoint)?.name },
            ],
          }))}
        />
      </Section>
      <Section title={t('notes.checksTitle')}>
        {checks.length === 0 && <p>{t('report.checksNone')}</p>}
        <Notes
          list={checks.map(({ id, lookedUp, where, address, found, mark }) => ({
            id,
            title: lookedUp,
            lines: [
              { name: t('report.checkWhere'), value: where },
              { name: t('report.address'), value: address },
              { name: t('report.checkFound'), value: found },
              { name: t('notes.bearsOn'), value: mark && nameOf(mark) },
            ],
          }))}
        />
      </Section>
    </>
  );
});

interface NotesProps {
  readonly list: readonly { readonly id: string; readonly title: string; readonly lines: readonly Line[] }[];
}

function Notes({ list }: NotesProps) {
  if (list.length === 0) return null;
  return (
    <ul role="list" className={styles.people}>
      {list.map(({ id, title, lines }) => (
        <li key={id} className={styles.person}>
          <p className={styles.name}>{title}</p>
          <dl className={notes.answers}>
            {lines.map(({ name, value }) =>
              value?.trim() ? (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value.trim()}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
