/** What the report shows, printing it, and the way back. Not printed. */
import { ArrowLeft, Printer } from 'lucide-react';
import { useShownKeys } from '../app/commands';
import { t } from '../services/messages';
import { Button, Checkbox, Kbd } from '../ui';
import { setReportOption, useReportOptions } from './options';
import styles from './OptionsBar.module.css';

const OPTIONS = ['unmarked', 'notes', 'figures'] as const;

export function OptionsBar({ onBack }: { readonly onBack: () => void }) {
  const options = useReportOptions();
  const shownKey = useShownKeys();
  const keys = shownKey('app.print');
  return (
    <div className={styles.bar} data-region="tools" tabIndex={-1} data-print="hide">
      <Button variant="quiet" icon={<ArrowLeft aria-hidden />} onPress={onBack}>
        {t('report.back')}
      </Button>
      <div role="group" aria-label={t('report.options')} className={styles.options}>
        {OPTIONS.map((option) => (
          <Checkbox
            key={option}
            isSelected={options[option]}
            onChange={(shown) => setReportOption(option, shown)}
            className={styles.option}
          >
            {t(`report.option.${option}`)}
          </Checkbox>
        ))}
      </div>
      <Button variant="primary" icon={<Printer aria-hidden />} onPress={() => window.print()}>
        {t('report.print')}
        {keys ? <Kbd>{keys}</Kbd> : null}
      </Button>
    </div>
  );
}
