/** How far reading many files is; then what came of each. */
import { t } from '../../../services/messages';
import { Button, Dialog, Progress, SheetProblem } from '../../../ui';
import styles from './Many.module.css';
import {
  addCopies,
  addMany,
  closeMany,
  countOutcomes,
  lookThrough,
  openAdded,
  stopMany,
  undoMany,
  useMany,
  type ManyState,
  type Outcome,
} from './many';

export function ManySheet() {
  const { now } = useMany();
  if (now.step === 'idle') return null;
  return (
    <Dialog
      title={t(now.step === 'done' ? 'many.doneTitle' : 'many.title')}
      isOpen
      onClose={closeMany}
      closeLabel={t('common.close')}
      size="m"
      isDismissable={false}
      actions={<Acts now={now} />}
    >
      {now.step === 'done' ? <Summary outcomes={now.outcomes} /> : <UnderWay now={now} />}
    </Dialog>
  );
}

function Acts({ now }: { readonly now: Exclude<ManyState, { step: 'idle' }> }) {
  switch (now.step) {
    case 'reading':
      return <Button onPress={stopMany}>{t('many.stop')}</Button>;
    case 'saving':
      return null;
    case 'failed':
      return (
        <>
          <Button onPress={closeMany}>{t('common.close')}</Button>
          <Button variant="primary" onPress={() => void addMany(now.files)}>
            {t('common.tryAgain')}
          </Button>
        </>
      );
    case 'done': {
      const { added } = countOutcomes(now.outcomes);
      return (
        <>
          {added > 0 ? <Button onPress={undoMany}>{t('many.undo', { count: added })}</Button> : null}
          <Button variant="primary" onPress={closeMany}>
            {t('many.done')}
          </Button>
        </>
      );
    }
  }
}

function UnderWay({ now }: { readonly now: Extract<ManyState, { step: 'reading' | 'saving' | 'failed' }> }) {
  if (now.step === 'failed') {
    return <SheetProblem>{t('many.failed', { problem: now.problem })}</SheetProblem>;
  }
  const isSaving = now.step === 'saving';
  return (
    <div className={styles.running}>
      <p className={styles.count}>
        {isSaving
          ? t('many.saving', { count: now.total })
          : t('many.progress', { number: now.done + 1, total: now.total })}
      </p>
      <Progress label={t('many.title')} value={isSaving ? 1 : now.done} max={isSaving ? 1 : now.total} />
      <p className={styles.name}>{isSaving ? '\u00A0' : now.name}</p>
      <p className={styles.help}>{t('many.help')}</p>
    </div>
  );
}

/** What may want something done comes first. */
const GROUPS = [
  { heading: 'many.refusedHeading', state: 'refused' },
  { heading: 'many.knownHeading', state: 'known' },
  { heading: 'many.twiceHeading', state: 'twice' },
  { heading: 'many.addedHeading', state: 'added' },
] as const;

function Summary({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  return (
    <div className={styles.summary}>
      <p>{t('many.said', { ...countOutcomes(outcomes) }).trim()}</p>
      {GROUPS.map(({ heading, state }) => {
        const rows = outcomes.filter((each) => each.state === state);
        const copies = rows.filter((each) => 'copy' in each && each.copy !== null);
        return rows.length === 0 ? null : (
          <section key={heading} className={styles.group}>
            <h3 className={styles.heading}>{t(heading, { count: rows.length })}</h3>
            <ul role="list" className={styles.rows}>
              {rows.map((row, i) => (
                <Row key={`${row.name} ${i}`} row={row} />
              ))}
            </ul>
            {copies[0] && (state === 'known' || state === 'twice') ? (
              <div className={styles.copies}>
                <Button size="s" onPress={() => void addCopies(state)}>
                  {t(state === 'known' ? 'many.addKnown' : 'many.addTwice', {
                    count: copies.length,
                    name: copies[0].name,
                  })}
                </Button>
              </div>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function Row({ row }: { readonly row: Outcome }) {
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.rowTitle}>{row.state === 'added' || row.state === 'known' ? row.title : row.name}</p>
        <p className={styles.detail}>{detailOf(row)}</p>
      </div>
      <div className={styles.acts}>
        {row.state === 'added' || (row.state === 'known' && !row.isTrashed) ? (
          <Button
            size="s"
            aria-label={t('many.openNamed', { title: row.title })}
            onPress={() => openAdded(row.article)}
          >
            {t('library.open')}
          </Button>
        ) : null}
        {row.state === 'added' || (row.state === 'twice' && row.same === 'text') ? null : (
          <Button
            size="s"
            variant="quiet"
            aria-label={t('many.lookNamed', { name: row.name })}
            onPress={() => lookThrough(row.file)}
          >
            {t('many.look')}
          </Button>
        )}
      </div>
    </li>
  );
}

function detailOf(row: Outcome): string {
  switch (row.state) {
    case 'added':
      return row.name;
    case 'known':
      return `${t(`many.same.${row.same}`, { name: row.name, ...row.alike })}${row.isTrashed ? ` ${t('library.same.inTrash')}` : ''}`;
    case 'twice':
      return t(`many.twice.${row.same}`, { name: row.name, as: row.as, ...row.alike });
    case 'refused':
      return row.reason;
  }
}
