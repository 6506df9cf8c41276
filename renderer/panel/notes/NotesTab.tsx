/** What the reader says beside the marks: the headline, what is missing, what was checked elsewhere; and hints. */
import type { MarkId } from '../../../shared/model';
import { HintsSection } from '../hints/HintsSection';
import { AbsenceSection } from './AbsenceSection';
import { CheckSection } from './CheckSection';
import { HeadlineSection } from './HeadlineSection';
import styles from './Notes.module.css';

export function NotesTab({ selected }: { readonly selected: MarkId | null }) {
  return (
    <div className={styles.tab}>
      <HeadlineSection />
      <AbsenceSection />
      <CheckSection selected={selected} />
      <HintsSection />
    </div>
  );
}
