/** What the text states of somebody, field by field. Each is kept as it is answered, and is one step of Undo. */
import { useCallback, type KeyboardEvent } from 'react';
import {
  Identification,
  ReplyState,
  SourceRole,
  SourceType,
  type Source,
  type ViewpointId,
} from '../../../shared/model';
import { t } from '../../services/messages';
import { Segmented, Select, TextArea, TextField } from '../../ui';
import type { PersonRow } from '../logic/people';
import { renameSpellings } from '../logic/people';
import { usePanelData } from '../panel-data';
import { changePerson } from './people-actions';
import { LONGEST_NAME_CHARS } from './PersonDialogs';
import { useDraft } from '../use-draft';
import styles from './Person.module.css';

type Facts = Parameters<typeof changePerson>[2];

const LONGEST_NOTE_CHARS = 20_000;
const UNSAID = 'unsaid';

/** Choices of a list of codes, with "not said" first. */
const withUnsaid = <V extends string>(codes: readonly V[], text: (code: V | typeof UNSAID) => string) =>
  [UNSAID, ...codes].map((value) => ({ value, text: text(value as V | typeof UNSAID) })) as readonly {
    readonly value: V | typeof UNSAID;
    readonly text: string;
  }[];

const saidOr = <V extends string>(value: V | typeof UNSAID): V | null => (value === UNSAID ? null : value);

/** Keeps facts of somebody and says what was changed: "Role: witness." */
function useChange(source: Source) {
  const { article } = usePanelData();
  return useCallback(
    (facts: Facts, field: string, answer: string) =>
      changePerson(article.id, source, facts, t('people.saidFact', { name: source.name, field, answer })),
    [article.id, source],
  );
}

const keepOnEnter =
  ({ keep, forget }: { readonly keep: () => void; readonly forget: () => void }) =>
  (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') forget();
  };

export function PersonFacts({ row }: { readonly row: PersonRow }) {
  const { source } = row;
  return (
    <div className={styles.facts}>
      <p className={styles.helper}>{t('people.onlyText')}</p>
      <NameField source={source} />
      <IdentificationField source={source} />
      <SpeaksField row={row} />
      <div className={styles.pair}>
        <RoleField source={source} />
        <TypeField source={source} />
      </div>
      <AffiliationField source={source} />
      <ViewpointField source={source} />
      <ReplyField source={source} />
      <PersonNote source={source} />
    </div>
  );
}

interface FieldProps {
  readonly source: Source;
}

function NameField({ source }: FieldProps) {
  const { article, readOnly } = usePanelData();
  const change = useChange(source);
  const label = t('people.name');
  const draft = useDraft(
    source.name,
    (name) => change({ name, spellings: renameSpellings(article, source, name) }, label, name),
    (name) => name.trim() !== '',
  );
  return (
    <TextField
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.keep}
      onKeyDown={keepOnEnter(draft)}
      maxLength={LONGEST_NAME_CHARS}
      isDisabled={readOnly}
      error={draft.value.trim() === '' ? t('people.nameMissing') : null}
    />
  );
}

function IdentificationField({ source }: FieldProps) {
  const { readOnly } = usePanelData();
  const change = useChange(source);
  const text = (code: Identification | typeof UNSAID) => t(`people.identified.${code}`);
  const why = (code: 'yes' | 'no' | typeof UNSAID) => t(`people.saysWhy.${code}`);
  return (
    <>
      <Select
        label={t('people.identified')}
        choices={withUnsaid(Identification.options, text)}
        value={source.identification ?? UNSAID}
        onChange={(code) => void change({ identification: saidOr(code) }, t('people.identified'), text(code))}
        isDisabled={readOnly}
      />
      {source.identification === 'unnamed' && (
        <Segmented
          label={t('people.saysWhy')}
          choices={(['yes', 'no', UNSAID] as const).map((value) => ({ value, text: why(value) }))}
          value={source.saysWhy ?? UNSAID}
          onChange={(code) => void change({ saysWhy: saidOr(code) }, t('people.saysWhy'), why(code))}
          isDisabled={readOnly}
        />
      )}
    </>
  );
}

/** Who has quotes speaks: "only spoken about" is then offered to nobody, and where it was said before, that is told. */
function SpeaksField({ row: { source, quotes } }: { readonly row: PersonRow }) {
  const { readOnly } = usePanelData();
  const change = useChange(source);
  const text = (code: 'speaks' | 'spokenAbout' | typeof UNSAID) => t(`people.speaks.${code}`);
  const contradicts = quotes > 0 && source.speaks === 'spokenAbout';
  const codes = quotes === 0 || contradicts ? (['speaks', 'spokenAbout'] as const) : (['speaks'] as const);
  return (
    <Select
      label={t('people.speaks')}
      choices={withUnsaid(codes, text)}
      value={source.speaks ?? UNSAID}
      onChange={(code) => void change({ speaks: saidOr(code) }, t('people.speaks'), text(code))}
      isDisabled={readOnly}
      {...(quotes > 0
        ? { help: t(contradicts ? 'people.speaksAnyway' : 'people.speaksByQuotes', { count: quotes }) }
        : {})}
    />
  );
}

function RoleField({ source }: FieldProps) {
  const { readOnly } = usePanelData();
  const change = useChange(source);
  const text = (code: SourceRole | typeof UNSAID) => t(`people.role.${code}`);
  return (
    <Select
      label={t('people.role')}
      choices={withUnsaid(SourceRole.options, text)}
      value={source.role ?? UNSAID}
      onChange={(code) => void change({ role: saidOr(code) }, t('people.role'), text(code))}
      isDisabled={readOnly}
    />
  );
}

function TypeField({ source }: FieldProps) {
  const { readOnly } = usePanelData();
  const change = useChange(source);
  const text = (code: SourceType | typeof UNSAID) => t(`people.type.${code}`);
  return (
    <Select
      label={t('people.type')}
      choices={withUnsaid(SourceType.options, text)}
      value={source.type ?? UNSAID}
      onChange={(code) => void change({ type: saidOr(code) }, t('people.type'), text(code))}
      isDisabled={readOnly}
    />
  );
}

function AffiliationField({ source }: FieldProps) {
  const { readOnly } = usePanelData();
  const change = useChange(source);
  const label = t('people.affiliation');
  const draft = useDraft(source.affiliation ?? '', (text) =>
    change({ affiliation: text === '' ? null : text }, label, text === '' ? t('people.notSaid') : text),
  );
  return (
    <TextField
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.keep}
      onKeyDown={keepOnEnter(draft)}
      maxLength={LONGEST_NAME_CHARS}
      isDisabled={readOnly}
      help={t('people.affiliationHelp')}
    />
  );
}

/** Only where there is a viewpoint to choose; they are named further down the list of people. */
function ViewpointField({ source }: FieldProps) {
  const { readOnly, viewpoints } = usePanelData();
  const change = useChange(source);
  if (viewpoints.length === 0) return null;
  const none = { value: UNSAID, text: t('people.viewpoint.none') };
  const choices = [none, ...viewpoints.map(({ id, name }) => ({ value: id, text: name }))];
  const choose = (code: string) => {
    const text = choices.find(({ value }) => value === code)?.text ?? '';
    const viewpoint = code === UNSAID ? null : (code as ViewpointId);
    void change({ viewpoint }, t('people.viewpoint'), text);
  };
  return (
    <Select
      label={t('people.viewpoint')}
      choices={choices}
      value={source.viewpoint ?? UNSAID}
      onChange={choose}
      isDisabled={readOnly}
    />
  );
}

/** Asked of those only who are accused of something, by a claim or by the part they play. */
function ReplyField({ source }: FieldProps) {
  const { account, readOnly } = usePanelData();
  const change = useChange(source);
  const isAccused = account.accusations.list.some(({ accused }) => accused.includes(source.id));
  if (!isAccused && source.role !== 'accused' && source.reply === null) return null;
  const text = (code: ReplyState | typeof UNSAID) => t(`people.reply.${code}`);
  return (
    <Select
      label={t('people.reply')}
      choices={withUnsaid(ReplyState.options, text)}
      value={source.reply ?? UNSAID}
      onChange={(code) => void change({ reply: saidOr(code) }, t('people.reply'), text(code))}
      isDisabled={readOnly}
      help={t('people.replyHelp')}
    />
  );
}

function PersonNote({ source }: FieldProps) {
  const { readOnly } = usePanelData();
  const change = useChange(source);
  const label = t('people.note');
  const draft = useDraft(source.note, (note) => change({ note }, label, note === '' ? t('people.noNote') : note));
  return (
    <TextArea
      label={label}
      rows={3}
      isReading
      value={draft.value}
      onChange={draft.onChange}
      onBlur={draft.keep}
      maxLength={LONGEST_NOTE_CHARS}
      isDisabled={readOnly}
    />
  );
}
