/** Marks named in a line, each name a way to its passage in the text. */
import { Fragment } from 'react';
import type { MarkId } from '../../shared/model';
import { gatherRuns, type NamedMark } from '../../shared/report/numbering';
import { jumpTo, noteId, placeId } from './jump';
import { useReport } from './report-data';
import styles from './MarkNames.module.css';

export function MarkNames({ marks }: { readonly marks: readonly MarkId[] }) {
  const { names } = useReport();
  return gatherRuns(marks, names).map(({ first, last }, i) => (
    <Fragment key={first.mark}>
      {i > 0 && ', '}
      <Name {...first} />
      {last && (
        <>
          –<Name {...last} />
        </>
      )}
    </Fragment>
  ));
}

/** One without a place in the text leads to its note. */
function Name({ mark, name }: NamedMark) {
  const { markById } = useReport();
  const id = markById.has(mark) ? placeId(mark) : noteId(mark);
  return (
    <a href={`#${id}`} className={styles.name} onClick={(event) => jumpTo(event, id)}>
      {name}
    </a>
  );
}
