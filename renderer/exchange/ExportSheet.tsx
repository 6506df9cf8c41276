/** What to take out, from where and as what; then how far it is. */
import { useRef, useState } from 'react';
import { CitationStyle, ExportFormat, OutlineGrouping, type ExportScope } from '../../shared/contract';
import type { ArticleId } from '../../shared/model';
import { announce } from '../services/announcer';
import { CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { useArticles, useCollections, useSettings, useTags } from '../services/queries';
import { Button, RadioGroup, Select, Sheet, SheetHelp, showToast } from '../ui';
import { closeExport, useExportState } from './export-state';
import { makeExport, saveFile } from './run-export';
import { TemplateEditor } from './TemplateEditor';
import styles from './ExportSheet.module.css';

type From = 'these' | 'all' | 'collection' | 'tag';

/** Stays what it was while the window is open: who exports once often exports again. */
const last: { format: ExportFormat; citation: CitationStyle; groupBy: OutlineGrouping } = {
  format: 'markdown',
  citation: 'mla9',
  groupBy: 'kind',
};

export function ExportSheet() {
  const { isOpen, articles } = useExportState();
  return isOpen ? <Opened articles={articles} /> : null;
}

interface Running {
  readonly done: number;
  readonly total: number;
}

function Opened({ articles }: { readonly articles: readonly ArticleId[] }) {
  const library = useArticles(false).data ?? [];
  const tags = useTags().data ?? [];
  const collections = useCollections().data ?? [];
  const [from, setFrom] = useState<From>(articles.length > 0 ? 'these' : 'all');
  const [tag, setTag] = useState('');
  const [collection, setCollection] = useState('');
  const [choice, setChoice] = useState(last);
  const [running, setRunning] = useState<Running | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const ownTemplate = useSettings().data?.markdownTemplate ?? null;
  const abort = useRef<AbortController | null>(null);
  const change = (part: Partial<typeof last>) => setChoice({ ...Object.assign(last, part) });
  const chosenTag = tags.some(({ name }) => name === tag) ? tag : (tags[0]?.name ?? '');
  const filled = collections
    .map(({ id, name }) => ({ id, name, articles: library.filter((each) => each.collections.includes(id)) }))
    .filter((each) => each.articles.length > 0);
  const chosen = filled.find(({ id }) => id === collection) ?? filled[0];
  const scopes: Record<From, ExportScope> = {
    these: { articles: [...articles] },
    all: {},
    // A Plumbline file carries the collection itself too.
    collection:
      choice.format === 'archive' && chosen
        ? { collection: chosen.id }
        : { articles: (chosen?.articles ?? []).map(({ id }) => id) },
    tag: { tag: chosenTag },
  };
  const scope = scopes[from];
  const isEmpty =
    (from === 'tag' && chosenTag === '') ||
    (from === 'all' && library.length === 0) ||
    (from === 'collection' && chosen === undefined);

  const save = async () => {
    const controller = new AbortController();
    abort.current = controller;
    setProblem(null);
    setRunning({ done: 0, total: 1 });
    const { format, ...rest } = choice;
    const options = format === 'markdown' && ownTemplate !== null ? { ...rest, template: ownTemplate } : rest;
    try {
      const onProgress = (done: number, total: number) => setRunning({ done, total });
      const made = await makeExport({ scope, format, options }, onProgress, controller.signal);
      if (controller.signal.aborted) return tell(t('exchange.stopped'));
      if (!made) return fail(t('exchange.nothing'));
      saveFile(made);
      tell(t('exchange.saved', { name: made.name }));
      closeExport();
    } catch (error) {
      fail(t('exchange.failed', { reason: error instanceof CallError ? errorText(error.data) : t('error.internal') }));
      if (!(error instanceof CallError)) console.error(error);
    } finally {
      abort.current = null;
      setRunning(null);
    }
  };
  const fail = (text: string) => {
    setProblem(text);
    announce(text, 'assertive');
  };
  const close = () => {
    abort.current?.abort();
    closeExport();
  };
  const isOutline = choice.format.startsWith('outline');
  return (
    <Sheet
      title={t('exchange.title')}
      onClose={close}
      closeLabel={t('common.close')}
      problem={problem}
      running={running && { ...running, text: t('exchange.progress', { ...running }), label: t('exchange.title') }}
      actions={
        running ? (
          <Button onPress={() => abort.current?.abort()}>{t('exchange.stop')}</Button>
        ) : (
          <>
            <Button onPress={close}>{t('exchange.cancel')}</Button>
            <Button variant="primary" onPress={() => void save()} isDisabled={isEmpty}>
              {t('exchange.save')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.form}>
        <RadioGroup<From>
          label={t('exchange.scope')}
          value={from}
          onChange={setFrom}
          choices={[
            ...(articles.length > 0
              ? [{ value: 'these' as const, text: t('exchange.scope.these', { count: articles.length }) }]
              : []),
            { value: 'all', text: t('exchange.scope.all', { count: library.length }) },
            ...(filled.length > 0 ? [{ value: 'collection' as const, text: t('exchange.scope.collection') }] : []),
            ...(tags.length > 0 ? [{ value: 'tag' as const, text: t('exchange.scope.tag') }] : []),
          ]}
        />
        {from === 'collection' && chosen ? (
          <Select<string>
            label={t('exchange.collectionField')}
            value={chosen.id}
            onChange={setCollection}
            choices={filled.map((each) => ({
              value: each.id,
              text: each.name,
              detail: t('exchange.collectionArticles', { count: each.articles.length }),
            }))}
          />
        ) : null}
        {from === 'tag' ? (
          <Select
            label={t('exchange.tagField')}
            value={chosenTag}
            onChange={setTag}
            choices={tags.map(({ name, marks }) => ({
              value: name,
              text: name,
              detail: t('exchange.tagMarks', { count: marks }),
            }))}
          />
        ) : null}
        <RadioGroup<ExportFormat>
          label={t('exchange.format')}
          value={choice.format}
          onChange={(format) => change({ format })}
          choices={ExportFormat.options.map((value) => ({
            value,
            text: t(`exchange.format.${value}`),
            detail: t(`exchange.format.${value}.help`),
          }))}
        />
        {isOutline ? (
          <>
            <Select
              label={t('exchange.groupBy')}
              value={choice.groupBy}
              onChange={(groupBy) => change({ groupBy })}
              choices={OutlineGrouping.options.map((value) => ({ value, text: t(`exchange.groupBy.${value}`) }))}
            />
            <Select
              label={t('exchange.citation')}
              value={choice.citation}
              onChange={(citation) => change({ citation })}
              choices={CitationStyle.options.map((value) => ({ value, text: t(`exchange.citation.${value}`) }))}
            />
          </>
        ) : null}
        {choice.format === 'markdown' ? (
          <div className={styles.template}>
            {ownTemplate === null ? null : <p>{t('exchange.ownTemplate.used')}</p>}
            <Button onPress={() => setIsEditing(true)}>{t('exchange.ownTemplate.open')}</Button>
          </div>
        ) : null}
        {isEditing ? (
          <TemplateEditor kept={ownTemplate} scope={isEmpty ? null : scope} onClose={() => setIsEditing(false)} />
        ) : null}
        <SheetHelp>{t(choice.format === 'archive' ? 'exchange.privateArchive' : 'exchange.private')}</SheetHelp>
      </div>
    </Sheet>
  );
}

function tell(text: string): void {
  announce(text);
  showToast(text);
}
