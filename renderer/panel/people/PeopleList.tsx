/** Everybody put down: by first mark, with what is put down of each and what is given to them. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Combine, Ellipsis, Split, Trash2 } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract';
import type { Source, SourceId } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, Checkbox, EmptyState, IconButton, Menu, MenuItem, TextField } from '../../ui';
import { findUnassigned, type PersonRow } from '../logic/people';
import { openPassages, usePanelData } from '../panel-data';
import { addPerson } from './people-actions';
import { arriveInList, openPerson, usePeopleView } from './people-view';
import { LONGEST_NAME_CHARS } from './PersonDialogs';
import { PersonFigures } from './PersonFigures';
import type { PersonAct } from './PersonPage';
import styles from './People.module.css';

interface PeopleListProps {
  readonly people: readonly PersonRow[];
  readonly onAct: (act: PersonAct, people: readonly SourceId[]) => void;
}

export function PeopleList({ people, onAct }: PeopleListProps) {
  const { article, marks, readOnly } = usePanelData();
  const unassigned = useMemo(() => findUnassigned(article, marks), [article, marks]);
  /** Those ticked to be made one; null: nobody is being ticked. */
  const [ticked, setTicked] = useState<ReadonlySet<SourceId> | null>(null);
  const tick = (id: SourceId, isOn: boolean) =>
    setTicked((now) => new Set([...(now ?? [])].filter((each) => each !== id).concat(isOn ? [id] : [])));
  const chosen = people.filter(({ source }) => ticked?.has(source.id));
  const canMerge = people.length > 1;

  return (
    <>
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
              canMerge={canMerge}
              isTicked={ticked?.has(row.source.id) ?? null}
              onTick={(isOn) => tick(row.source.id, isOn)}
              onAct={(act) => onAct(act, [row.source.id])}
            />
          ))}
        </ul>
      )}
      {unassigned.length > 0 && (
        <p className={styles.unassigned}>
          <button
            type="button"
            className={styles.link}
            onClick={() =>
              openPassages(
                t('people.unassignedName'),
                unassigned.map(({ id }) => id),
              )
            }
          >
            {t('people.unassigned', { count: unassigned.length })}
          </button>
        </p>
      )}
      {!readOnly && canMerge && (
        <div className={styles.merging}>
          {ticked === null ? (
            <Button size="s" variant="quiet" icon={<Combine aria-hidden />} onPress={() => setTicked(new Set())}>
              {t('people.tickSame')}
            </Button>
          ) : (
            <>
              <p className={styles.ticked} role="status">
                {t('people.tickHelp', { count: chosen.length })}
              </p>
              <Button
                size="s"
                variant="primary"
                isDisabled={chosen.length < 2}
                onPress={() => {
                  setTicked(null);
                  onAct(
                    'merge',
                    chosen.map(({ source }) => source.id),
                  );
                }}
              >
                {t('people.mergeOpen')}
              </Button>
              <Button size="s" onPress={() => setTicked(null)}>
                {t('common.cancel')}
              </Button>
            </>
          )}
        </div>
      )}
      {!readOnly && <AddPerson article={article} />}
    </>
  );
}

interface PersonProps {
  readonly row: PersonRow;
  readonly readOnly: boolean;
  readonly canMerge: boolean;
  /** Null: nobody is being ticked. */
  readonly isTicked: boolean | null;
  readonly onTick: (isOn: boolean) => void;
  readonly onAct: (act: PersonAct) => void;
}

function Person({ row, readOnly, canMerge, isTicked, onTick, onAct }: PersonProps) {
  const { source } = row;
  const { article } = usePanelData();
  const tags = useTags(row);
  const name = useRef<HTMLButtonElement>(null);
  const isBack = usePeopleView(({ backAt }) => backAt === source.id);
  useEffect(() => {
    if (!isBack) return;
    name.current?.focus();
    arriveInList();
  }, [isBack]);

  return (
    <li className={styles.person}>
      <div className={styles.who}>
        {isTicked === null ? (
          <button ref={name} type="button" className={styles.name} onClick={() => openPerson(article.id, source.id)}>
            <bdi>{source.name}</bdi>
          </button>
        ) : (
          <Checkbox isSelected={isTicked} onChange={onTick}>
            <b>
              <bdi>{source.name}</bdi>
            </b>
          </Checkbox>
        )}
        {tags.length > 0 && <span className={styles.facts}>{tags.join(' · ')}</span>}
      </div>
      {!readOnly && isTicked === null && (
        <Menu
          label={t('people.acts', { name: source.name })}
          trigger={
            <IconButton label={t('people.acts', { name: source.name })} className={styles.acts}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          onAction={(key) => onAct(key === 'merge' || key === 'split' ? key : 'delete')}
        >
          {canMerge ? <MenuItem id="merge" text={t('people.merge')} icon={<Combine />} /> : null}
          <MenuItem id="split" text={t('people.split')} icon={<Split />} />
          <MenuItem id="delete" text={t('people.delete')} icon={<Trash2 />} isDanger />
        </Menu>
      )}
      <PersonFigures row={row} />
    </li>
  );
}

/** What is put down of somebody, in a few words: how they are made known, whether they speak, where they stand. */
function useTags({ source, speaks }: { readonly source: Source; readonly speaks: Source['speaks'] }): string[] {
  const { viewpointById } = usePanelData();
  const viewpoint = source.viewpoint === null ? undefined : viewpointById.get(source.viewpoint)?.name;
  return [
    ...(source.identification ? [t(`people.identified.${source.identification}`)] : []),
    ...(speaks === 'spokenAbout' ? [t('people.speaks.spokenAbout')] : []),
    ...(viewpoint === undefined ? [] : [viewpoint]),
  ];
}

function AddPerson({ article }: { readonly article: ArticleView }) {
  const [name, setName] = useState('');
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void addPerson(article.id, name.trim()).then((isKept) => isKept && setName(''));
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
