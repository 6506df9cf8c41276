/** How often the text names somebody, and the way from one name to the next. */
import { useId, useRef } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { Source, TextRange } from '../../../shared/model';
import { useShownKeys } from '../../app/commands/use-shown-keys';
import { t } from '../../services/messages';
import { Button, IconButton } from '../../ui';
import { catchFocus } from '../catch-focus';
import { usePanelData } from '../panel-data';
import { hideMentions, showMentions, stepMention, useMentionsView } from './mentions-view';
import styles from './Person.module.css';

interface MentionsProps {
  readonly source: Source;
  readonly named: readonly TextRange[];
}

export function Mentions({ source, named }: MentionsProps) {
  const { article } = usePanelData();
  const shown = useMentionsView(({ shown: now }) => (now?.person === source.id ? now : null));
  const keys = useShownKeys();
  const label = useId();
  const count = named.length;
  const box = useRef<HTMLDivElement>(null);
  const hide = () => {
    hideMentions();
    catchFocus(() => box.current?.querySelector('button') ?? null);
  };
  return (
    <div
      ref={box}
      role="group"
      aria-labelledby={label}
      className={styles.mentions}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !shown) return;
        event.preventDefault();
        event.stopPropagation();
        hide();
      }}
    >
      <span id={label} className={styles.quiet}>
        {t('people.named', { count })}
      </span>
      {count > 0 && !shown && (
        <Button size="s" onPress={() => showMentions(article.id, source.id)}>
          {t('people.showNames')}
        </Button>
      )}
      {count > 0 && shown && (
        <span className={styles.steps}>
          <span className={styles.place}>{t('people.place', { place: Math.min(shown.at, count - 1) + 1, count })}</span>
          <IconButton
            label={t('command.previousMention')}
            keys={keys('move.previousMention')}
            className={styles.small}
            onPress={() => stepMention(count, false)}
          >
            <ChevronUp aria-hidden />
          </IconButton>
          <IconButton
            label={t('command.nextMention')}
            keys={keys('move.nextMention')}
            className={styles.small}
            autoFocus
            onPress={() => stepMention(count, true)}
          >
            <ChevronDown aria-hidden />
          </IconButton>
          <IconButton label={t('people.hideNames')} className={styles.small} onPress={hide}>
            <X aria-hidden />
          </IconButton>
        </span>
      )}
    </div>
  );
}
