/** Who is in the article: the list, or one of them in full. */
import { useMemo, useRef, useState } from 'react';
import type { Source } from '../../../shared/model';
import { catchFocus } from '../catch-focus';
import { listPeople } from '../logic/people';
import { usePanelData } from '../panel-data';
import { closePerson, openPerson, usePeopleView } from './people-view';
import { PeopleList } from './PeopleList';
import { DeleteDialog, MergeDialog } from './PersonDialogs';
import { PersonPage, type PersonAct } from './PersonPage';
import { Viewpoints } from '../viewpoints/Viewpoints';
import { SplitDialog } from './SplitDialog';
import { Voices } from '../voices/Voices';
import styles from './People.module.css';

interface Asked {
  readonly act: PersonAct;
  readonly people: readonly Source['id'][];
}

export function PeopleTab() {
  const { article, marks, sources } = usePanelData();
  const people = useMemo(() => listPeople(article, marks, sources), [article, marks, sources]);
  const view = usePeopleView();
  const box = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);

  const open = view.article === article.id ? people.find(({ source }) => source.id === view.person) : undefined;
  const chosen = people.filter(({ source }) => asked?.people.includes(source.id));
  const [first] = chosen;
  const close = () => setAsked(null);
  const dialog = first && { article: article.id, person: first, onClose: close };

  /** The person it was about is gone, and so is what had the focus. */
  const done = (into?: Source['id']) => {
    if (open && into) openPerson(article.id, into);
    else if (open) closePerson();
    catchFocus(() => box.current);
  };

  return (
    <div ref={box} tabIndex={-1} className={styles.tab}>
      {open ? (
        <PersonPage
          row={open}
          canMerge={people.length > 1}
          onAct={(act) => setAsked({ act, people: [open.source.id] })}
        />
      ) : (
        <>
          <PeopleList people={people} onAct={(act, ids) => setAsked({ act, people: ids })} />
          <Viewpoints />
        </>
      )}
      {!open && <Voices />}
      {dialog && asked?.act === 'delete' && <DeleteDialog {...dialog} onDone={done} />}
      {dialog && asked?.act === 'split' && <SplitDialog {...dialog} />}
      {first && asked?.act === 'merge' && (
        <MergeDialog article={article.id} chosen={chosen} people={people} onClose={close} onDone={done} />
      )}
    </div>
  );
}
