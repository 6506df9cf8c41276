/** What I checked elsewhere (lateral reading). When it was looked up is nobody's business: no time is kept. */
import type { Check, Mark, MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { Select, TextArea, TextField } from '../../ui';
import { nameOfKind } from '../kinds';
import { usePanelData } from '../panel-data';
import { Address } from './Address';
import type { Draft } from './form-drafts';
import { LONGEST_ADDRESS_CHARS, LONGEST_REASON_CHARS, LONGEST_TEXT_CHARS, MOST_MARKS } from './limits';
import { deleteCheck, saveCheck } from './note-actions';
import { NoteList } from './NoteList';
import { wordsOf } from './words';
import styles from './Notes.module.css';

/** `selected`: the mark that is open; a new note is taken to bear on it. */
export function CheckSection({ selected }: { readonly selected: MarkId | null }) {
  const { article, items, marks, markById, readOnly, onOpenMark } = usePanelData();

  const fields = (draft: Draft, set: (patch: Draft) => void, isMissing: boolean) => (
    <>
      <div data-needed>
        <TextArea
          label={t('notes.checkLookedUp')}
          rows={2}
          isReading
          maxLength={LONGEST_TEXT_CHARS}
          value={draft['lookedUp'] ?? ''}
          onChange={(lookedUp) => set({ lookedUp })}
          error={isMissing ? t('notes.textMissing') : null}
          isRequired
        />
      </div>
      <TextField
        label={t('notes.optional', { label: t('notes.checkWhere') })}
        help={t('notes.checkWhereHelp')}
        maxLength={LONGEST_REASON_CHARS}
        value={draft['where'] ?? ''}
        onChange={(where) => set({ where })}
      />
      <TextField
        label={t('notes.optional', { label: t('notes.checkAddress') })}
        help={t('notes.checkAddressHelp')}
        inputMode="url"
        autoComplete="off"
        maxLength={LONGEST_ADDRESS_CHARS}
        value={draft['address'] ?? ''}
        onChange={(address) => set({ address })}
      />
      <TextArea
        label={t('notes.optional', { label: t('notes.checkFound') })}
        rows={3}
        isReading
        maxLength={LONGEST_REASON_CHARS}
        value={draft['found'] ?? ''}
        onChange={(found) => set({ found })}
      />
      {marks.length > 0 && <MarkChoice value={draft['mark'] ?? ''} onChange={(mark) => set({ mark })} />}
    </>
  );

  return (
    <NoteList<Check>
      list={`${article.id}/checks`}
      title={t('notes.checksTitle')}
      empty={t('notes.checksEmpty')}
      listLabel={t('notes.checksList')}
      addLabel={t('notes.checkAdd')}
      items={items.checks}
      readOnly={readOnly}
      nameOf={({ lookedUp }) => lookedUp}
      needs="lookedUp"
      draftOf={(check) => ({
        lookedUp: check?.lookedUp ?? '',
        where: check?.where ?? '',
        address: check?.address ?? '',
        found: check?.found ?? '',
        mark: (check ? check.mark : selected) ?? '',
      })}
      renderFields={fields}
      renderItem={({ lookedUp, where, address, found, mark }) => {
        const borne = mark === null ? undefined : markById.get(mark);
        return (
          <>
            <p className={styles.text}>{lookedUp}</p>
            {where && <p className={styles.meta}>{where}</p>}
            {address !== null && <Address address={address} />}
            {found && <p className={styles.more}>{found}</p>}
            {borne && (
              <p className={styles.meta}>
                {t('notes.bearsOn')}{' '}
                <button type="button" className={styles.link} onClick={() => onOpenMark(borne.id)}>
                  {nameOfKind(article, borne.kind)}: “{wordsOf(borne.ranges, 60)}”
                </button>
              </p>
            )}
          </>
        );
      }}
      onSave={(draft, known) =>
        saveCheck(
          article.id,
          {
            lookedUp: (draft['lookedUp'] ?? '').trim(),
            where: (draft['where'] ?? '').trim(),
            address: (draft['address'] ?? '').trim() || null,
            found: (draft['found'] ?? '').trim(),
            mark: marks.find(({ id }) => id === draft['mark'])?.id ?? null,
          },
          known,
        )
      }
      onDelete={(check) => deleteCheck(article.id, check)}
    />
  );
}

function MarkChoice({ value, onChange }: { readonly value: string; readonly onChange: (mark: string) => void }) {
  const { article, marks, markById } = usePanelData();
  const chosen = markById.get(value as MarkId);
  const listed: readonly Mark[] = marks.slice(0, MOST_MARKS);
  const offered = chosen && !listed.includes(chosen) ? [chosen, ...listed] : listed;
  return (
    <Select
      label={t('notes.checkMark')}
      size="s"
      {...(marks.length > MOST_MARKS ? { help: t('notes.marksCut', { count: MOST_MARKS }) } : {})}
      choices={[
        { value: '', text: t('notes.noMark') },
        ...offered.map(({ id, kind, ranges }) => ({
          value: id,
          text: t('notes.passageMark', { kind: nameOfKind(article, kind), words: wordsOf(ranges, 60) }),
        })),
      ]}
      value={chosen ? value : ''}
      onChange={onChange}
    />
  );
}
