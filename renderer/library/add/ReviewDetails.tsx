/** What is known about the article under review: beside its blocks, or folded above them in a narrow window. */
import { useId, useState, type Ref } from 'react';
import { dateLocale, t } from '../../services/messages';
import { MetaForm } from '../details/MetaForm';
import { splitAuthors, type MetaField, type MetaInput, type MetaProblems } from '../details/meta-input';
import { formatDay } from '../../../shared/text/published-date';
import styles from './AddScreen.module.css';
import type { EffectiveMeta } from './meta-proposal';

export interface ReviewDetailsProps {
  readonly ref: Ref<HTMLElement>;
  readonly meta: EffectiveMeta;
  readonly problems: MetaProblems | null;
  readonly isFolded: boolean;
  readonly onChange: (field: MetaField, value: string) => void;
  readonly onFollow: (field: MetaField) => void;
}

/** The whole form in one line, for where it is folded. */
function shortDetails(input: MetaInput): string {
  const authors = splitAuthors(input.authors);
  const published = input.published.trim();
  return t('review.detailsShort', {
    title: input.title.trim() || t('common.notStated'),
    outlet: input.outlet.trim() || t('library.outletNotStated'),
    authors: authors.length > 0 ? authors.join(', ') : t('review.authorsNotStated'),
    date: published ? formatDay(published, dateLocale) : t('library.dateNotStated'),
  });
}

export function ReviewDetails({ ref, meta, problems, isFolded, onChange, onFollow }: ReviewDetailsProps) {
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const form = (
    <MetaForm
      input={meta.input}
      origins={meta.origins}
      proposed={meta.proposed}
      problems={problems}
      onChange={onChange}
      onFollow={onFollow}
    />
  );
  const title = (
    <h2 id={titleId} className={styles.detailsTitle}>
      {t('review.detailsTitle')}
    </h2>
  );
  return (
    <section ref={ref} className={styles.details} aria-labelledby={titleId}>
      {isFolded ? (
        // A field that is wrong must not stay folded away.
        <details open={isOpen || problems !== null} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary className={styles.detailsSummary}>
            {title}
            <span className={styles.detailsShort}>{shortDetails(meta.input)}</span>
          </summary>
          {form}
        </details>
      ) : (
        <>
          {title}
          {form}
        </>
      )}
    </section>
  );
}
