/** The way back, the way through the changes, and how they are shown. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useShownKeys } from '../app/commands';
import { PageBar, PageBarText } from '../paper';
import { t } from '../services/messages';
import { Button, IconButton, Kbd, Segmented } from '../ui';
import styles from './Compare.module.css';

export type CompareLook = 'running' | 'sides';

interface CompareBarProps {
  readonly total: number;
  readonly current: number | null;
  readonly onStep: (by: 1 | -1) => void;
  /** Null: there is room for one way only. */
  readonly look: CompareLook | null;
  readonly onLook: (look: CompareLook) => void;
  readonly onBack: () => void;
}

export function CompareBar({ total, current, onStep, look, onLook, onBack }: CompareBarProps) {
  const keysFor = useShownKeys();
  const nextKeys = keysFor('compare.next');
  return (
    <PageBar back={t('compare.back')} onBack={onBack} print={t('compare.print')}>
      <div className={styles.steps}>
        <PageBarText>
          {current === null ? t('compare.count', { total }) : t('compare.position', { at: current + 1, total })}
        </PageBarText>
        <IconButton
          label={t('compare.previous')}
          keys={keysFor('compare.previous')}
          onPress={() => onStep(-1)}
          isDisabled={total === 0}
        >
          <ChevronUp aria-hidden />
        </IconButton>
        <Button size="s" icon={<ChevronDown aria-hidden />} onPress={() => onStep(1)} isDisabled={total === 0}>
          {t('compare.next')}
          {nextKeys ? <Kbd>{nextKeys}</Kbd> : null}
        </Button>
      </div>
      {look ? (
        <Segmented<CompareLook>
          label={t('compare.view')}
          isLabelHidden
          value={look}
          onChange={onLook}
          choices={[
            { value: 'sides', text: t('compare.view.sides') },
            { value: 'running', text: t('compare.view.running') },
          ]}
        />
      ) : null}
    </PageBar>
  );
}
