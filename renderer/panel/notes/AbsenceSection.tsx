/** What's missing: a voice, a fact, a context, a picture that the text does not have. */
import { Absence } from '../../../shared/model';
import { t } from '../../services/messages';
import { Segmented, Select, TextArea } from '../../ui';
import { usePanelData } from '../panel-data';
import type { Draft } from './form-drafts';
import { LONGEST_REASON_CHARS, LONGEST_TEXT_CHARS } from './limits';
import { deleteAbsence, saveAbsence } from './note-actions';
import { NoteList } from './NoteList';
import styles from './Notes.module.css';

const WHAT = Absence.shape.what;

export function AbsenceSection() {
  const { article, items, sources, sourceById, viewpoints, viewpointById, readOnly } = usePanelData();

  const fields = (draft: Draft, set: (patch: Draft) => void, isMissing: boolean) => (
    <>
      <Segmented
        label={t('notes.absenceWhat')}
        choices={WHAT.options.map((value) => ({ value, text: t(`notes.absence.${value}`) }))}
        value={WHAT.catch('voice').parse(draft['what'])}
        onChange={(what) => set({ what })}
      />
      <div data-needed>
        <TextArea
          label={t('notes.absenceText')}
          rows={2}
          isReading
          maxLength={LONGEST_TEXT_CHARS}
          value={draft['text'] ?? ''}
          onChange={(text) => set({ text })}
          error={isMissing ? t('notes.textMissing') : null}
          isRequired
        />
      </div>
      <TextArea
        label={t('notes.optional', { label: t('notes.absenceReason') })}
        rows={2}
        isReading
        maxLength={LONGEST_REASON_CHARS}
        value={draft['reason'] ?? ''}
        onChange={(reason) => set({ reason })}
      />
      {sources.length > 0 && (
        <Select
          label={t('notes.absenceSource')}
          size="s"
          choices={[
            { value: '', text: t('notes.nobody') },
            ...sources.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={draft['source'] ?? ''}
          onChange={(source) => set({ source })}
        />
      )}
      {viewpoints.length > 0 && (
        <Select
          label={t('notes.absenceViewpoint')}
          size="s"
          choices={[
            { value: '', text: t('notes.noViewpoint') },
            ...viewpoints.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={draft['viewpoint'] ?? ''}
          onChange={(viewpoint) => set({ viewpoint })}
        />
      )}
    </>
  );

  return (
    <NoteList<Absence>
      list={`${article.id}/absences`}
      title={t('notes.absencesTitle')}
      empty={t('notes.absencesEmpty')}
      listLabel={t('notes.absencesList')}
      addLabel={t('notes.absenceAdd')}
      items={items.absences}
      readOnly={readOnly}
      nameOf={({ text }) => text}
      needs="text"
      draftOf={(absence) => ({
        what: absence?.what ?? 'voice',
        text: absence?.text ?? '',
        reason: absence?.reason ?? '',
        source: absence?.source ?? '',
        viewpoint: absence?.viewpoint ?? '',
      })}
      renderFields={fields}
      renderItem={({ what, text, reason, source, viewpoint }) => {
        const person = source && sourceById.get(source);
        const side = viewpoint && viewpointById.get(viewpoint);
        return (
          <>
            <span className={styles.sort}>{t(`notes.absence.${what}`)}</span>
            <p className={styles.text}>{text}</p>
            {reason && <p className={styles.more}>{reason}</p>}
            {person && <p className={styles.meta}>{t('notes.absenceOf', { name: person.name })}</p>}
            {side && <p className={styles.meta}>{t('notes.viewpointOf', { name: side.name })}</p>}
          </>
        );
      }}
      onSave={(draft, known) =>
        saveAbsence(
          article.id,
          {
            what: WHAT.catch('voice').parse(draft['what']),
            text: (draft['text'] ?? '').trim(),
            reason: (draft['reason'] ?? '').trim(),
            // What was deleted meanwhile is left out.
            source: sources.find(({ id }) => id === draft['source'])?.id ?? null,
            viewpoint: viewpoints.find(({ id }) => id === draft['viewpoint'])?.id ?? null,
          },
          known,
        )
      }
      onDelete={(absence) => deleteAbsence(article.id, absence)}
    />
  );
}
