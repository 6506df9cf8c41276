/** Adding a version. One step of Undo. */
import type { OperationOutput } from '../../shared/contract';
import type { ArticleId, Block } from '../../shared/model';
import { runCommand } from '../app/commands';
import { announce } from '../services/announcer';
import { call } from '../services/api';
import { t } from '../services/messages';
import { savingPictures } from '../services/pictures';
import { articleQuery, historyQuery, marksQuery, queryClient, type ArticleMarks } from '../services/queries';
import { showToast } from '../ui';
import { sayCounts } from './words';

/**
 * Adds a newer text and says what became of the marks; answers whether it was added: the same text is not.
 * @throws CallError when it is refused
 */
export async function addVersion(
  article: ArticleId,
  blocks: readonly Block[],
  cause: 'pasted' | 'opened' | 'fetched' | 'corrected',
): Promise<boolean> {
  // The reader's own cut of the text says which pictures it shows, too.
  const pictures = cause === 'corrected' ? 'asGiven' : 'carry';
  const added = await savingPictures(blocks, () =>
    call('articles.addVersion', { article, blocks: [...blocks], cause, pictures }),
  );
  if (!added.isAdded) return false;
  const { marks, lost = [] } = await call('marks.list', { article });
  showVersion(added, { marks, lost });
  await queryClient.invalidateQueries({ queryKey: ['standings'] });
  const text = [t('versions.saidAdded', { ord: added.article.version.ord }), sayCounts(added.counts)]
    .filter(Boolean)
    .join(' ');
  announce(text);
  showToast(text, { label: t('common.undo'), run: () => void runCommand('app.undo') });
  return true;
}

/** The text and its marks at once: marks of the one over the words of the other would lie. */
function showVersion(
  { article, history }: Pick<OperationOutput<'articles.addVersion'>, 'article' | 'history'>,
  marks: ArticleMarks,
): void {
  queryClient.setQueryData(marksQuery(article.id).queryKey, marks);
  queryClient.setQueryData(articleQuery(article.id).queryKey, article);
  queryClient.setQueryData(historyQuery(article.id).queryKey, history);
}
