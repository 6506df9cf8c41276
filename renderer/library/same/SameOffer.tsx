/** Says that what is looked through is in the library already, and offers what can be done instead of a second copy. */
import { useEffect, useState } from 'react';
import type { SameArticle } from '../../../shared/contract';
import type { Block } from '../../../shared/model';
import { attempt } from '../../app/attempt';
import { goTo } from '../../app/navigation';
import { announce } from '../../services/announcer';
import { call, CallError } from '../../services/api';
import { t } from '../../services/messages';
import { savingPictures } from '../../services/pictures';
import { Button, showToast } from '../../ui';
import styles from './Same.module.css';

/** A pause in splitting, joining and typing. */
const PAUSE_MS = 400;

export interface SameOfferProps {
  readonly blocks: readonly Block[];
  readonly address: string;
  /** How it came, for the version that it may become. */
  readonly cause: 'pasted' | 'opened' | 'fetched';
  readonly isDisabled: boolean;
  /** What was looked through has found its place. */
  readonly onDone: () => void;
  /** Adds it as an article of its own. */
  readonly onCopy: () => void;
}

function useSame(blocks: readonly Block[], address: string): SameArticle | null {
  const [same, setSame] = useState<SameArticle | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      try {
        const { found } = await call('articles.findSame', { blocks: [...blocks], address });
        if (!isOver) setSame(found[0] ?? null);
      } catch (error) {
        // Only the hint is missing: adding goes on, and says what is wrong where it is refused as well.
        if (!(error instanceof CallError)) throw error;
      }
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [blocks, address]);
  return same;
}

export function SameOffer({ blocks, address, cause, isDisabled, onDone, onCopy }: SameOfferProps) {
  const same = useSame(blocks, address);
  if (!same) return null;
  const { id, meta, trashedAt } = same.article;
  const { title } = meta;
  const openIt = () => {
    onDone();
    goTo({ screen: 'reader', article: id });
  };
  const addVersion = () =>
    attempt(async () => {
      const { isAdded } = await savingPictures(blocks, () =>
        call('articles.addVersion', { article: id, blocks: [...blocks], cause }),
      );
      const said = t(isAdded ? 'library.same.versionAdded' : 'library.same.versionSame', { title });
      announce(said);
      showToast(said);
      openIt();
    });
  return (
    <section aria-label={t('library.same.label')} className={styles.offer}>
      <p role="status">
        {sayingOf(same)} {trashedAt === null ? '' : t('library.same.inTrash')}
      </p>
      <div className={styles.acts}>
        <Button size="s" onPress={openIt} isDisabled={isDisabled}>
          {t('library.same.open')}
        </Button>
        {same.same !== 'text' && trashedAt === null ? (
          <Button size="s" onPress={() => void addVersion()} isDisabled={isDisabled}>
            {t('library.same.version')}
          </Button>
        ) : null}
        <Button size="s" onPress={onCopy} isDisabled={isDisabled}>
          {t('library.same.copy')}
        </Button>
      </div>
    </section>
  );
}

/** What is there, and how many of the words stand there too where that was counted. */
function sayingOf({ article, same, alike }: SameArticle): string {
  const said = t(`library.same.${same}`, { title: article.meta.title });
  return alike ? `${said} ${t('library.same.alike', { ...alike })}` : said;
}
