/** Who is in the article: by first mark, with what is put down of each and the marks given to them. */
import { useMemo, useState } from 'react';
import { Combine, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract';
import type { Mark, Source } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, EmptyState, IconButton, Menu, MenuItem, TextField } from '../../ui';
import { findUnassigned, listPeople, type PersonRow } from '../logic/people';
import { openPassages, usePanelData } from '../panel-data';
import { addPerson } from './people-actions';
import { DeleteDialog, EditDialog, LONGEST_NAME_CHARS, MergeDialog } from './PersonDialogs';
import styles from './People.module.css';

type Act = 'edit' | 'merge' | 'delete';

const showMarks = (what: string, marks: readonly Mark[]): void =>
  openPassages(
    what,
    marks.map(({ id }) => id),
  );

export function PeopleTab() {
  const { article, marks, sources, readOnly } = usePanelData();
  const people = useMemo(() => listPeople(article, marks, sources), [article, marks, sources]);
  const unassigned = useMemo(() => findUnassigned(article, marks), [article, marks]);
  const [asked, setAsked] = useState<{ readonly act: Act; readonly id: Source['id'] } | null>(null);
  const person = people.find(({ source }) => source.id === asked?.id);
  const close = () => setAsked(null);
  const dialog = person && { article: article.id, person, onClose: close };

  return (
    <div className={styles.tab}>
      {people.length === 0 ? (
        <div className={styles.nobody}>
          <EmptyState level={2} title={t('people.emptyTitle')}>
            {t('people.emptyHelp')}
          </EmptyState>
        </div>
      ) : (
        <ul className={styles.list} aria-label={t('people.listLabel')}>
          {people.map((row) => (
            <Person
              key={row.source.id}
              row={row}
              readOnly={readOnly}
              canMerge={people.length > 1}
              onAct={(act) => setAsked({ act, id: row.source.id })}
            />
          ))}
        </ul>
      )}
      {unassigned.length > 0 && (
        <p className={styles.unassigned}>
          <button
            type="button"
            className={styles.link}
            onClick={() => showMarks(t('people.unassignedName'), unassigned)}
          >
            {t('people.unassigned', { count: unassigned.length })}
          </button>
        </p>
      )}
      {!readOnly && <AddPerson article={article} />}
      {dialog && asked?.act === 'edit' && <EditDialog {...dialog} />}
      {dialog && asked?.act === 'delete' && <DeleteDialog {...dialog} />}
      {dialog && asked?.act === 'merge' && (
        <MergeDialog {...dialog} others={people.map(({ source }) => source).filter(({ id }) => id !== asked.id)} />
      )}
    </div>
  );
}

interface PersonProps {
  readonly row: PersonRow;
  readonly readOnly: boolean;
  readonly canMerge: boolean;
  readonly onAct: (act: Act) => void;
}

function Person({ row, readOnly, canMerge, onAct }: PersonProps) {
  const { source, marks, quotes, speaks } = row;
  const facts = [
    ...(source.identification ? [t(`people.identified.${source.identification}`)] : []),
    ...(speaks ? [t(`people.speaks.${speaks}`)] : []),
  ];
  const others = marks.length - quotes;
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <span className={styles.name}>{source.name}</span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </div>
      {marks.length > 0 ? (
        <button
          type="button"
          className={styles.link}
          aria-label={t('people.showMarks', { name: source.name, quotes, others })}
          onClick={() => showMarks(source.name, marks)}
        >
          {t('people.counts', { quotes, others })}
        </button>
      ) : (
        <span className={styles.none}>{t('people.noMarks')}</span>
      )}
      {!readOnly && (
        <Menu
          label={t('people.acts', { name: source.name })}
          trigger={
            <IconButton label={t('people.acts', { name: source.name })}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          onAction={(key) => onAct(key === 'merge' || key === 'delete' ? key : 'edit')}
        >
          <MenuItem id="edit" text={t('people.edit')} icon={<Pencil />} />
          {canMerge ? <MenuItem id="merge" text={t('people.merge')} icon={<Combine />} /> : null}
          <MenuItem id="delete" text={t('people.delete')} icon={<Trash2 />} isDanger />
        </Menu>
      )}
    </li>
  );
}

function AddPerson({ article }: { readonly article: ArticleView }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        setName('');
        void addPerson(article.id, name.trim());
      }}
    >
      <TextField
        label={t('people.addLabel')}
        value={name}
        onChange={setName}
        maxLength={LONGEST_NAME_CHARS}
        className={styles.addField}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t('people.add')}
      </Button>
    </form>
  );
}
