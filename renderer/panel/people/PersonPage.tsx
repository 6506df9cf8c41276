/** One person or paper in full, in place of the list: their figures, spellings and what the text states of them. */
import { useEffect, useMemo, useRef } from 'react';
import { ArrowLeft, Combine, Ellipsis, Split, Trash2 } from 'lucide-react';
import { t } from '../../services/messages';
import { Button, IconButton, Menu, MenuItem } from '../../ui';
import { findNamed, type PersonRow } from '../logic/people';
import { usePanelData } from '../panel-data';
import { Mentions } from './Mentions';
import { closePerson } from './people-view';
import { PersonFacts } from './PersonFacts';
import { PersonFigures } from './PersonFigures';
import { Spellings } from './Spellings';
import styles from './Person.module.css';

export type PersonAct = 'merge' | 'split' | 'delete';

interface PersonPageProps {
  readonly row: PersonRow;
  readonly canMerge: boolean;
  readonly onAct: (act: PersonAct) => void;
}

export function PersonPage({ row, canMerge, onAct }: PersonPageProps) {
  const { source } = row;
  const { article, sources, readOnly } = usePanelData();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [source.id]);
  const named = useMemo(() => findNamed(article, sources, source.id), [article, sources, source.id]);
  const countOf = (spelling: string): number =>
    findNamed(article, [{ ...source, spellings: [spelling] }], source.id).length;

  return (
    <article className={styles.page} aria-labelledby="person-name">
      <Button size="s" variant="quiet" icon={<ArrowLeft aria-hidden />} className={styles.back} onPress={closePerson}>
        {t('people.back')}
      </Button>
      <header className={styles.head}>
        <h2 id="person-name" ref={heading} tabIndex={-1} className={styles.title}>
          <bdi>{source.name}</bdi>
        </h2>
        {!readOnly && (
          <Menu
            label={t('people.acts', { name: source.name })}
            trigger={
              <IconButton label={t('people.acts', { name: source.name })}>
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
      </header>
      <PersonFigures row={row} />
      <Mentions source={source} named={named} />
      <Spellings source={source} countOf={countOf} />
      <PersonFacts key={source.id} row={row} />
    </article>
  );
}
