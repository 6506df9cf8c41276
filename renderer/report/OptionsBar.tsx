/** What the report shows, printing it, and the way back. */
import { PageBar } from '../paper';
import { t } from '../services/messages';
import { Checkbox } from '../ui';
import { setReportOption, useReportOptions } from './options';
import styles from './OptionsBar.module.css';

const OPTIONS = ['unmarked', 'notes', 'figures'] as const;

export function OptionsBar({ onBack }: { readonly onBack: () => void }) {
  const options = useReportOptions();
  return (
    <PageBar back={t('report.back')} onBack={onBack} print={t('report.print')}>
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
    </PageBar>
  );
}
