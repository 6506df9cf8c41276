/** A report of one article: made for paper, readable on screen. */
import type { ArticleId, MarkId } from '../../shared/model';
import type { ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { goTo } from '../app/navigation';
import { useLayerLeave, useShownMarks } from '../layers/shown-layer';
import { PageTrouble, PageWaits, usePrinting, useWayBack } from '../paper';
import { t } from '../services/messages';
import { ShownLayerContext, useArticle } from '../services/queries';
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
  const { layer, marks, error: marksError } = useShownMarks(id);
  useLayerLeave(id);
  const goBack = () => goTo({ screen: 'reader', article: id, ...(mark ? { mark } : {}) });
  useWayBack(goBack);
  if (article.data && marks)
    return (
      <ShownLayerContext value={layer}>
        <Report
          key={`${article.data.version.id} ${layer?.id ?? ''}`}
          article={article.data}
          marks={marks}
          onBack={goBack}
        />
      </ShownLayerContext>
    );

  const error = article.error ?? marksError;
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
          {notes && data.by.by === 'own' && <OtherNotes />}
        </article>
      ) : (
        <PageWaits text={t('panel.counting')} />
      )}
    </ReportContext>
  );
}
