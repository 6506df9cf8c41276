/** A report of one article: made for paper, readable on screen. */
import { useEffect } from 'react';
import type { ArticleId, MarkId } from '../../shared/model';
import type { ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { useCommands } from '../app/commands';
import { goTo } from '../app/navigation';
import { useOverlays } from '../app/overlays';
import { CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { useArticle, useMarks } from '../services/queries';
import { Button } from '../ui';
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
import './page.css';
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
  useCommands({ 'app.print': () => window.print() });
  if (article.data && marks.data)
    return <Report key={article.data.version.id} article={article.data} marks={marks.data} onBack={goBack} />;

  const error = article.error ?? marks.error;
  if (!error) return <p className={styles.status}>{t('report.loading')}</p>;
  const isGone = error instanceof CallError && error.data.code === 'notFound';
  return (
    <div className={styles.status}>
      <h1 role="alert">{t(isGone ? 'reader.notFoundTitle' : 'reader.errorTitle')}</h1>
      <p>
        {isGone ? t('reader.notFoundHelp') : error instanceof CallError ? errorText(error.data) : t('error.internal')}
      </p>
      <Button onPress={() => goTo({ screen: 'library' })}>{t('reader.toLibrary')}</Button>
    </div>
  );
}

interface ReportProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
  readonly onBack: () => void;
}

function Report({ article, marks, onBack }: ReportProps) {
  const data = useReportData(article, marks);
  const { notes, figures } = useReportOptions();
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
        <p className={styles.status} role="status">
          {t('panel.counting')}
        </p>
      )}
    </ReportContext>
  );
}

/** Escape goes back to the article, unless something above the page takes it. */
function useWayBack(goBack: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (useOverlays.getState().shown !== null) return;
      event.preventDefault();
      goBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
