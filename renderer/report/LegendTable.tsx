/** How each kind is drawn, told by letter and line so that it holds in black and white, and how many marks it has. */
import { messages, t } from '../services/messages';
import { Badge, lookOfKind, nameOfKind } from '../panel/kinds';
import { KindLabel } from '../ui';
import { useReport } from './report-data';
import { Section } from './Section';
import styles from './LegendTable.module.css';

const LINES = new Set(['claim', 'quote', 'framing', 'opinion']);

export function LegendTable() {
  const { article, marks } = useReport();
  const number = new Intl.NumberFormat(messages.locale);
  return (
    <Section title={t('report.legend')}>
      <ul role="list" className={styles.kinds}>
        {article.kinds.map(({ code }) => {
          const look = lookOfKind(article, code);
          const count = marks.filter((mark) => mark.kind === code).length;
          const line = LINES.has(look) ? (look as 'claim') : 'other';
          return (
            <li key={code}>
              <Badge article={article} kind={code} />
              <span>
                <KindLabel kind={look} name={nameOfKind(article, code)} />
                <span className={styles.more}>
                  {t('report.legendLine', { line: t(`report.line.${line}`), count, number: number.format(count) })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.help}>{t('report.legendHelp')}</p>
    </Section>
  );
}
