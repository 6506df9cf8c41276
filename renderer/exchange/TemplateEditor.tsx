/** Where the person changes the template of Markdown notes: faults by line, and the first article as it comes out. */
import { useEffect, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ExportScope } from '../../shared/contract';
import { MARKDOWN_FILTERS } from '../../shared/exchange/markdown-text';
import { attempt } from '../app/attempt';
import { announce } from '../services/announcer';
import { call, CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { queryClient, settingsQuery } from '../services/queries';
import { AlertDialog, Button, Dialog, TextArea } from '../ui';
import { nameGroups, ourTemplate, previewTemplate, problemsIn, templateToKeep } from './template-state';
import styles from './TemplateEditor.module.css';

/** A pause in writing after which it is checked and tried. */
const REST_MS = 400;

interface TemplateEditorProps {
  /** The person's own template; null: ours is in use. */
  readonly kept: string | null;
  /** Where the article to try it on comes from; null: from nowhere. */
  readonly scope: ExportScope | null;
  readonly onClose: () => void;
}

export function TemplateEditor({ kept, scope, onClose }: TemplateEditorProps) {
  const [start] = useState(() => kept ?? ourTemplate());
  const [source, setSource] = useState(start);
  const [settled, setSettled] = useState(start);
  const [isAsking, setIsAsking] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(source), REST_MS);
    return () => clearTimeout(timer);
  }, [source]);
  const problems = problemsIn(settled);

  const close = () => (source === start ? onClose() : setIsAsking(true));
  /** Stays open, with what was written, where it could not be kept. */
  const save = () =>
    attempt(async () => {
      if (problemsIn(source).length > 0) {
        setSettled(source);
        area.current?.focus();
        return;
      }
      const markdownTemplate = templateToKeep(source);
      queryClient.setQueryData(settingsQuery.queryKey, await call('settings.update', { markdownTemplate }));
      announce(t(markdownTemplate === null ? 'exchange.ownTemplate.savedOurs' : 'exchange.ownTemplate.saved'));
      onClose();
    });
  const takeOurs = () => {
    setSource(ourTemplate());
    announce(t('exchange.ownTemplate.oursBack'));
    area.current?.focus();
  };
  return (
    <>
      <Dialog
        title={t('exchange.ownTemplate.title')}
        isOpen
        onClose={close}
        closeLabel={t('common.close')}
        size="l"
        isDismissable={false}
        actions={
          <>
            <Button onPress={takeOurs}>{t('exchange.ownTemplate.ours')}</Button>
            <Button onPress={close}>{t('common.cancel')}</Button>
            <Button variant="primary" onPress={() => void save()}>
              {t('common.save')}
            </Button>
          </>
        }
      >
        <div className={styles.editor}>
          <div className={styles.column}>
            <TextArea
              label={t('exchange.ownTemplate.field')}
              help={t('exchange.ownTemplate.help')}
              value={source}
              onChange={setSource}
              isInvalid={problems.length > 0}
              rows={16}
              spellCheck="false"
              areaRef={area}
              className={styles.code}
            />
            <div role="alert" aria-live="polite">
              {problems.length > 0 ? (
                <div className={styles.problems}>
                  <p>{t('exchange.ownTemplate.problems')}</p>
                  <ul>
                    {problems.map((problem, at) => (
                      <li key={at}>{problem}</li>
                    ))}
                  </ul>
                </div>
              ) : null}
            </div>
            <Names />
          </div>
          <Preview template={settled} isBroken={problems.length > 0} scope={scope} />
        </div>
      </Dialog>
      <AlertDialog
        title={t('exchange.ownTemplate.leaveTitle')}
        isOpen={isAsking}
        onCancel={() => setIsAsking(false)}
        onConfirm={onClose}
        confirmLabel={t('exchange.ownTemplate.leave')}
        cancelLabel={t('exchange.ownTemplate.stay')}
        isDanger
      >
        <p>{t('exchange.ownTemplate.leaveText')}</p>
      </AlertDialog>
    </>
  );
}

interface PreviewProps {
  readonly template: string;
  readonly isBroken: boolean;
  readonly scope: ExportScope | null;
}

function Preview({ template, isBroken, scope }: PreviewProps) {
  const { data, error } = useQuery({
    queryKey: ['markdownPreview', template, scope],
    queryFn: () => (scope ? previewTemplate(template, scope) : null),
    enabled: !isBroken,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const said = isBroken
    ? t('exchange.ownTemplate.previewBroken')
    : error
      ? t('exchange.ownTemplate.previewFailed', {
          reason: error instanceof CallError ? errorText(error.data) : t('error.internal'),
        })
      : data === null
        ? t('exchange.ownTemplate.previewNone')
        : null;
  return (
    <section className={styles.column} aria-label={t('exchange.ownTemplate.preview')}>
      {said === null ? (
        <TextArea
          label={t('exchange.ownTemplate.preview')}
          value={data ?? ''}
          isReadOnly
          rows={16}
          spellCheck="false"
          className={styles.code}
        />
      ) : (
        <>
          <h3 className={styles.heading}>{t('exchange.ownTemplate.preview')}</h3>
          <p className={styles.quiet}>{said}</p>
        </>
      )}
    </section>
  );
}

function Names() {
  return (
    <details className={styles.names}>
      <summary>{t('exchange.ownTemplate.names')}</summary>
      <ul>
        <li>{t('exchange.ownTemplate.howValue', { example: '{{title}}' })}</li>
        <li>{t('exchange.ownTemplate.howList', { example: '{{#authors}} {{author}} {{/authors}}' })}</li>
        <li>{t('exchange.ownTemplate.howNone', { example: '{{^outlet}} … {{/outlet}}' })}</li>
        <li>
          {t('exchange.ownTemplate.howFilter', { example: '{{quote|quote}}', filters: MARKDOWN_FILTERS.join(', ') })}
        </li>
      </ul>
      <dl>
        {nameGroups().map(({ path, names }) => (
          <div key={path.join('/')}>
            <dt>
              {path.length === 0
                ? t('exchange.ownTemplate.namesAnywhere')
                : t('exchange.ownTemplate.namesIn', { list: path.join(' › ') })}
            </dt>
            <dd>{names.map(({ name, isList }) => (isList ? `#${name}` : name)).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
