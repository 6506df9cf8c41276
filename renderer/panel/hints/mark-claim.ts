/** A hint becomes a mark: by the person's act alone, one step of Undo. */
import type { ArticleId, TextRange } from '../../../shared/model';
import { attempt } from '../../app/attempt';
import { announce } from '../../services/announcer';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { historyQuery, queryClient, showMark } from '../../services/queries';
import { wordsOf } from '../notes/words';

export const markClaim = (article: ArticleId, { start, end }: TextRange): Promise<void> =>
  attempt(async () => {
    const { mark, history } = await call('marks.create', { article, kind: 'claim', ranges: [{ start, end }] });
    showMark(article, mark);
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    announce(t('hints.saidMarked', { words: wordsOf(mark.ranges) }));
  });
