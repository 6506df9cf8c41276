/** Undo, Redo, how the text is read, and the way back to it. */
import { Redo2, Undo2 } from 'lucide-react';
import { useShownKeys } from '../../app/commands';
import type { SourceFormat } from '../../importers';
import { t } from '../../services/messages';
import { Button, IconButton, Segmented } from '../../ui';
import styles from './AddScreen.module.css';
import type { Review } from './review-state';

const TEXT_FORMATS = ['plain', 'markdown'] as const satisfies readonly SourceFormat[];
const RICH_FORMATS = ['rich', ...TEXT_FORMATS] as const;

export interface ReviewToolsProps {
  readonly review: Review;
  readonly isWorking: boolean;
  readonly selectedCount: number;
  readonly onStep: (direction: 'undo' | 'redo') => void;
  readonly onBack: () => void;
  readonly onFormat: (format: SourceFormat) => void;
}

export function ReviewTools({ review, isWorking, selectedCount, onStep, onBack, onFormat }: ReviewToolsProps) {
  const shownKeys = useShownKeys();
  return (
    <div className={styles.tools}>
      <IconButton
        label={t('review.undo')}
        keys={shownKeys('app.undo')}
        onPress={() => onStep('undo')}
        isDisabled={review.past.length === 0}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={t('review.redo')}
        keys={shownKeys('app.redo')}
        onPress={() => onStep('redo')}
        isDisabled={review.future.length === 0}
      >
        <Redo2 aria-hidden />
      </IconButton>
      {review.source ? (
        <Segmented
          label={t('review.format')}
          isLabelHidden
          choices={(review.source.html === null ? TEXT_FORMATS : RICH_FORMATS).map((value) => ({
            value,
            text: t(`review.format.${value}`),
          }))}
          value={review.source.format}
          onChange={onFormat}
          isDisabled={isWorking}
        />
      ) : null}
      <Button variant="quiet" size="s" onPress={onBack}>
        {t(review.source ? 'review.changeText' : 'review.back')}
      </Button>
      {selectedCount > 1 ? (
        <p className={styles.selectedCount}>{t('review.selectedBlocks', { count: selectedCount })}</p>
      ) : null}
    </div>
  );
}
