/** While a passage is being chosen in the text: what for, and the way out. Links what was opened or made. */
import { useEffect } from 'react';
import type { ArticleView } from '../../../../shared/contract';
import type { Mark } from '../../../../shared/model';
import { announce } from '../../../services/announcer';
import { t } from '../../../services/messages';
import { Button } from '../../../ui';
import { linkPassage } from '../../actions/answer-actions';
import { stopChoosing } from '../../actions/choosing';
import { findMark } from '../../actions/target-mark';
import { useSession } from '../../reader-context';
import type { Choosing } from '../../state';
import { baseOf } from '../questions/answers';

interface ChoosingNoticeProps {
  readonly article: ArticleView;
  readonly mark: Mark;
  readonly choosing: Choosing;
}

export function ChoosingNotice({ article, mark, choosing }: ChoosingNoticeProps) {
  const session = useSession();
  const { chosen } = choosing;

  // The list that it was begun from is gone by now, and with it its hold on the focus.
  useEffect(() => session.engine?.focus(), [session]);

  useEffect(() => {
    const passage = findMark(session, chosen);
    if (!passage) return;
    stopChoosing(session, choosing);
    void linkPassage(session, mark, choosing.rel, passage);
  }, [session, mark, choosing, chosen]);

  const cancel = () => {
    stopChoosing(session, choosing);
    announce(t('answers.saidNotChosen'));
  };
  return (
    <div className="choosing-notice">
      <p>
        <strong>{t(`answers.choosing.${choosing.rel}`, { kind: baseOf(article, mark) ?? 'none' })}</strong>{' '}
        {t('answers.choosingHelp')}
      </p>
      <Button size="s" onPress={cancel}>
        {t('answers.choosingStop')}
      </Button>
    </div>
  );
}
