/** A report of one article: made for paper, readable on screen. */
import type { ArticleId, MarkId } from '../../shared/model';
import type { ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { goTo } from '../app/navigation';
import { PageTrouble, PageWaits, usePrinting, useWayBack } from '../paper';
import { t } from '../services/messages';
import { useArticle, useMarks } from '../services/queries';
import { Figures } from './Figures';
import { LegendTable } from './LegendTable';
import { MarkedText } from './MarkedText';
import { MarkNotes } from './MarkNotes';
import { OtherNotes } from './OtherNotes';
import { OptionsBar } from './OptionsBar';
import { useReportOptions } from './options';
import { People } from './People';
import { ReportContext, useReportData } from './report-data';
import { ReportHead } from './ReportHead';
import styles from './Report.module.css';

interface ReportScreenProps {
  readonly article: ArticleId;
  /** The mark that was open in the text: opened again on the way back. */
  readonly mark?: MarkId;
}

export function ReportScreen({ article: id, mark }: ReportScreenProps) {
  const article = useArticle(id);
  const marks = useMarks(id);
  const goBack = () => goTo({ screen: 'reader', article: id, ...(mark ? { mark } : {}) });
  useWayBack(goBack);
  if (article.data && marks.data)
    return <Report key={article.data.version.id} article={article.data} marks={marks.data} onBack={goBack} />;

  const error = article.error ?? marks.error;
  return error ? <PageTrouble error={error} /> : <PageWaits text={t('report.loading')} />;
}

interface ReportProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly onBack: () => void;
}

function Report({ article, marks, onBack }: ReportProps) {
  const data = useReportData(article, marks);
  const { notes, figures } = useReportOptions();
  usePrinting(article.meta.title);
  return (
    <ReportContext value={data}>
      <OptionsBar onBack={onBack} />
      {data ? (
        <article className={styles.report}>
          <ReportHead />
          <LegendTable />
          <MarkedText />
          {notes && <MarkNotes />}
          {figures && <Figures />}
          {figures && <People />}
          {notes && <OtherNotes />}
        </article>
      ) : (
        <PageWaits text={t('panel.counting')} />
      )}
    </ReportContext>
  );
}
