/** The reader: opens an article, or says why that is not possible and what to do. */
import { useEffect, useMemo } from 'react';
import type { ArticleId, MarkId, TextRange } from '../../shared/model';
import { useLayerLeave, useShownMarks } from '../layers/shown-layer';
import { goTo } from '../app/navigation';
import { call, CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { ShownLayerContext, useArticle } from '../services/queries';
import { Button } from '../ui';
import { AddVersionSheet } from '../versions';
import { marksOfVersion } from './logic/marks-of-version';
import { OpenArticle } from './OpenArticle';
import './legend.css';
import './reader.css';

interface ReaderScreenProps {
  readonly article: ArticleId;
  /** Selected and brought into view on arrival. */
  readonly mark?: MarkId;
  /** The cursor is put on these words on arrival. */
  readonly words?: TextRange;
}

export function ReaderScreen({ article: id, mark, words }: ReaderScreenProps) {
  const article = useArticle(id);
  const { layer, marks, error: marksError, refetch: refetchMarks } = useShownMarks(id);
  const isOpen = article.data !== undefined;
  const version = article.data?.version.id;
  const shown = useMemo(() => version && marks && marksOfVersion(marks, version), [version, marks]);

  useEffect(() => {
    // The moment of opening only; when it is refused, the library's order is all that suffers.
    if (isOpen) void call('articles.setOpened', { article: id }).catch(() => {});
  }, [id, isOpen]);

  useLayerLeave(id);

  if (article.data && shown)
    return (
      <ShownLayerContext value={layer}>
        <OpenArticle
          key={`${article.data.version.id} ${layer?.id ?? ''}`}
          article={article.data}
          marks={shown}
          {...(mark ? { arriveAt: mark } : {})}
          {...(words ? { arriveAtWords: words } : {})}
        />
        <AddVersionSheet article={article.data} />
      </ShownLayerContext>
    );

  const error = article.error ?? marksError;
  if (!error)
    return (
      <main id="main" data-region="main" tabIndex={-1} className="reader-status">
        <p role="status">{t('reader.loading')}</p>
      </main>
    );
  const isGone = error instanceof CallError && error.data.code === 'notFound';
  return (
    <main id="main" data-region="main" tabIndex={-1} className="reader-status">
      <h1 role="alert">{t(isGone ? 'reader.notFoundTitle' : 'reader.errorTitle')}</h1>
      <p>
        {isGone ? t('reader.notFoundHelp') : error instanceof CallError ? errorText(error.data) : t('error.internal')}
      </p>
      <div className="reader-status-acts">
        {!isGone && (
          <Button
            variant="primary"
            onPress={() => {
              void article.refetch();
              void refetchMarks();
            }}
          >
            {t('common.tryAgain')}
          </Button>
        )}
        <Button onPress={() => goTo({ screen: 'library' })}>{t('reader.toLibrary')}</Button>
      </div>
    </main>
  );
}
