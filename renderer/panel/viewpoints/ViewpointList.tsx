/** The viewpoints with who stands under each, and who stands under none. */
import { useMemo, useRef, useState } from 'react';
import { Combine, Ellipsis, Pencil, Plus, Trash2, X } from 'lucide-react';
import type { Source, Viewpoint } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, IconButton, Menu, MenuItem, TextField } from '../../ui';
import { catchFocus } from '../catch-focus';
import { usePanelData } from '../panel-data';
import { openPerson } from '../people/people-view';
import { nameProblem, readNames } from './names';
import { addViewpoint, answerGate, putUnder } from './viewpoint-actions';
import { DeleteViewpoint, MergeViewpoint, RenameViewpoint } from './ViewpointDialogs';
import styles from './Viewpoints.module.css';

type Act = 'rename' | 'merge' | 'delete';

export function ViewpointList() {
  const { viewpoints, sources, readOnly } = usePanelData();
  const [asked, setAsked] = useState<{ readonly act: Act; readonly id: Viewpoint['id'] } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const viewpoint = viewpoints.find(({ id }) => id === asked?.id);
  const dialog = viewpoint && { viewpoint, onClose: () => setAsked(null) };
  const done = () => catchFocus(() => box.current);
  const underNone = useMemo(() => sources.filter((source) => source.viewpoint === null), [sources]);

  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={t('viewpoints.listLabel')} className={styles.box}>
      {viewpoints.length > 0 && (
        <ul className={styles.list}>
          {viewpoints.map((each) => (
            <Line key={each.id} viewpoint={each} onAct={(act) => setAsked({ act, id: each.id })} />
          ))}
        </ul>
      )}
      {viewpoints.length > 0 && underNone.length > 0 && (
        <div className={styles.none}>
          <span className={styles.quiet}>{t('viewpoints.underNone')}</span>
          <People people={underNone} label={t('viewpoints.underNone')} />
        </div>
      )}
      {!readOnly && <AddViewpoints />}
      {dialog && asked?.act === 'rename' && <RenameViewpoint {...dialog} onDone={done} />}
      {dialog && asked?.act === 'merge' && <MergeViewpoint {...dialog} onDone={done} />}
      {dialog && asked?.act === 'delete' && <DeleteViewpoint {...dialog} onDone={done} />}
    </div>
  );
}

function Line({ viewpoint, onAct }: { readonly viewpoint: Viewpoint; readonly onAct: (act: Act) => void }) {
  const { article, viewpoints, sources, viewpointById, readOnly } = usePanelData();
  const { id, name } = viewpoint;
  const under = sources.filter((source) => source.viewpoint === id);
  // Those under none are the likelier ones.
  const others = sources
    .filter((source) => source.viewpoint !== id)
    .sort((a, b) => Number(a.viewpoint !== null) - Number(b.viewpoint !== null) || a.ord - b.ord);
  const add = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLLIElement>(null);
  const now = ({ viewpoint: other }: Source): string | undefined =>
    other === null ? undefined : viewpointById.get(other)?.name;

  return (
    <li ref={line} tabIndex={-1} className={styles.viewpoint}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <bdi>{name}</bdi>
        </h3>
        <span className={styles.quiet}>{t('viewpoints.people', { count: under.length })}</span>
        {!readOnly && (
          <Menu
            label={t('viewpoints.acts', { name })}
            trigger={
              <IconButton label={t('viewpoints.acts', { name })} className={styles.acts}>
                <Ellipsis aria-hidden />
              </IconButton>
            }
            onAction={(key) => onAct(key === 'rename' || key === 'merge' ? key : 'delete')}
          >
            <MenuItem id="rename" text={t('viewpoints.rename')} icon={<Pencil />} />
            {viewpoints.length > 1 ? <MenuItem id="merge" text={t('viewpoints.merge')} icon={<Combine />} /> : null}
            <MenuItem id="delete" text={t('viewpoints.delete')} icon={<Trash2 />} isDanger />
          </Menu>
        )}
      </div>
      {under.length > 0 && (
        <People
          people={under}
          label={t('viewpoints.under', { name })}
          {...(readOnly
            ? {}
            : {
                takeOut: (person: Source) => t('viewpoints.takeOut', { person: person.name, name }),
                onTakeOut: (person: Source) =>
                  void putUnder(article.id, person, null).then(() => catchFocus(() => add.current ?? line.current)),
              })}
        />
      )}
      {!readOnly && others.length > 0 && (
        <Menu
          label={t('viewpoints.putUnder', { name })}
          trigger={
            <Button
              ref={add}
              size="s"
              variant="quiet"
              icon={<Plus aria-hidden />}
              className={styles.put}
              aria-label={t('viewpoints.putUnder', { name })}
            >
              {t('viewpoints.putSomebody')}
            </Button>
          }
          onAction={(key) => {
            const person = others.find((each) => each.id === key);
            if (person)
              void putUnder(article.id, person, viewpoint).then(() => catchFocus(() => add.current ?? line.current));
          }}
        >
          {others.map((person) => {
            const other = now(person);
            const text = other ? t('viewpoints.nowUnder', { person: person.name, name: other }) : person.name;
            return <MenuItem key={person.id} id={person.id} text={text} />;
          })}
        </Menu>
      )}
    </li>
  );
}

interface PeopleProps {
  readonly people: readonly Source[];
  readonly label: string;
  readonly takeOut?: (person: Source) => string;
  readonly onTakeOut?: (person: Source) => void;
}

/** People by name, each opening their own page. */
function People({ people, label, takeOut, onTakeOut }: PeopleProps) {
  const { article } = usePanelData();
  return (
    <ul className={styles.people} aria-label={label}>
      {people.map((person) => (
        <li key={person.id} className={styles.person}>
          <button type="button" className={styles.link} onClick={() => openPerson(article.id, person.id)}>
            <bdi>{person.name}</bdi>
          </button>
          {takeOut && onTakeOut && (
            <IconButton label={takeOut(person)} className={styles.out} onPress={() => onTakeOut(person)}>
              <X aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function AddViewpoints() {
  const { article, items, viewpoints } = usePanelData();
  const [typed, setTyped] = useState('');
  const names = readNames(typed);
  const problem = names.map((name) => nameProblem(name, viewpoints)).find((each) => each !== null);
  const [only, second] = names;
  const submit = async (): Promise<void> => {
    if (only === undefined || problem) return;
    const isKept =
      second === undefined
        ? await addViewpoint(article.id, only)
        : await answerGate(
            article.id,
            { answer: items.dispute?.answer ?? null, between: names },
            t('viewpoints.saidAddedMany', { count: names.length }),
          );
    if (isKept) setTyped('');
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t(viewpoints.length === 0 ? 'viewpoints.between' : 'viewpoints.addLabel')}
        value={typed}
        onChange={setTyped}
        error={problem ? t(`viewpoints.problem.${problem}`) : null}
        className={styles.addField}
        {...(viewpoints.length === 0 ? { help: t('viewpoints.betweenHelp') } : {})}
      />
      <Button
        type="submit"
        isDisabled={only === undefined || Boolean(problem)}
        aria-label={t('viewpoints.addDo')}
        className={styles.addButton}
      >
        {t('viewpoints.add')}
      </Button>
    </form>
  );
}
