/** What blocks are, and "nothing to mark here". */
import type { BlockRole } from '../../../shared/model';
import type { MessageKey } from '../../../shared/messages';
import { call } from '../../services/api';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { articleQuery, queryClient } from '../../services/queries';
import { quotePieces } from '../logic/excerpt';
import { blockIndexesIn, decideLooked, paragraphNumbers } from '../logic/paragraphs';
import type { ReaderSession } from '../session';
import { attempt } from '../../app/attempt';

/** The blocks of the selected words, else the cursor's. */
function blocksHere(session: ReaderSession): number[] {
  const cursor = session.engine?.getCursor();
  if (!cursor) return [];
  return cursor.selection ? blockIndexesIn(session.spans, cursor.selection) : [cursor.block];
}

/** Changes what blocks are. "Not part of the article", said again of blocks that are so, goes back to what was proposed. */
export async function setRole(session: ReaderSession, role: BlockRole, blocks = blocksHere(session)): Promise<void> {
  const { article } = session;
  if (session.inTrash) return announce(t('reader.refuseInTrash'));
  if (blocks.length === 0) return;
  const isBack = role === 'furniture' && blocks.every((b) => article.roles[b] === 'furniture');
  const proposed = article.version.blocks[blocks[0] ?? 0]?.role ?? 'paragraph';
  const next: BlockRole = isBack ? (proposed === 'furniture' ? 'paragraph' : proposed) : role;
  await attempt(async () => {
    const { roles } = await call('blocks.setRole', { article: article.id, blocks, role: next });
    queryClient.setQueryData(articleQuery(article.id).queryKey, (shown) => (shown ? { ...shown, roles } : shown));
    const span = session.spans[blocks[0] ?? 0];
    announce(
      t('reader.saidRole', {
        count: blocks.length,
        role: t(`role.${next}` as MessageKey),
        words: span ? quotePieces(article.version.text, [span], 40) : '',
      }),
    );
  });
}

/** Says "nothing to mark here" of the paragraphs given (else of those at the cursor), or takes it back. */
export async function toggleLooked(session: ReaderSession, blocks = blocksHere(session)): Promise<void> {
  const { article } = session;
  if (session.isLocked) return announce(t(session.refusal));
  const decision = decideLooked(blocks, article.roles, article.looked);
  if (!decision) return announce(t('reader.refuseLooked'));
  await attempt(async () => {
    const { looked } = await call('blocks.setLooked', {
      article: article.id,
      blocks: [...decision.blocks],
      looked: decision.looked,
    });
    queryClient.setQueryData(articleQuery(article.id).queryKey, (shown) => (shown ? { ...shown, looked } : shown));
    announce(
      t(decision.looked ? 'reader.saidLooked' : 'reader.saidNotLooked', {
        count: decision.blocks.length,
        number: paragraphNumbers(article.roles)[decision.blocks[0] ?? 0] ?? 0,
      }),
    );
  });
}

/** Takes the article out of the trash, so that it can be marked again. */
export async function restoreArticle(session: ReaderSession): Promise<void> {
  const { article } = session;
  await attempt(async () => {
    await call('articles.restore', { articles: [article.id] });
    await queryClient.invalidateQueries({ queryKey: articleQuery(article.id).queryKey });
    announce(t('reader.restored'));
    session.engine?.focus();
  });
}
