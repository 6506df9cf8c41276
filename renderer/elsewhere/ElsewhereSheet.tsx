/** Marks of another program: a file is chosen, looked at with what would become of each mark, and brought in. */
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FolderOpen } from 'lucide-react';
import type { ImportPreview, OperationOutput } from '../../shared/contract';
import { BASE_KINDS, KindCode, type ArticleId } from '../../shared/model';
import { goTo } from '../app/navigation';
import { attempt } from '../app/attempt';
import { TakeBack } from '../app/TakeBack';
import { call } from '../services/api';
import { progressText } from '../services/incoming-file';
import { t } from '../services/messages';
import { useArticles } from '../services/queries';
import { Button, Select, Sheet, SheetHelp } from '../ui';
import { showLayer } from '../layers/shown-layer';
import { closeElsewhere, useElsewhere } from './elsewhere-state';
import { Outcomes } from './Outcomes';
import { countNew, useMarksImport, type MarksChoices } from './use-marks-import';
import styles from './Elsewhere.module.css';

const ACCEPTED = ['.json', '.jsonld', '.csv', 'application/json', 'application/ld+json', 'text/csv'];
/** Tags asked about: the most used ones. */
const MOST_TAGS = 12;

export function ElsewhereSheet() {
  const { opened, file, article } = useElsewhere();
  return opened > 0 ? <Opened key={opened} file={file} article={article} /> : null;
}

interface OpenedProps {
  readonly file: File | null;
  readonly article: ArticleId | null;
}

function Opened({ file, article }: OpenedProps) {
  const marksImport = useMarksImport(article);
  const { state, progress } = marksImport;
  const openGiven = useEffectEvent(() => file && void marksImport.open(file));
  useEffect(() => void openGiven(), []);
  const isBusy = state.step === 'reading' || state.step === 'applying';
  const choose = (
    <FileTrigger
      acceptedFileTypes={ACCEPTED}
      onSelect={(list) => {
        const chosen = list?.[0];
        if (chosen) void marksImport.open(chosen);
      }}
    >
      <Button variant={state.step === 'choose' ? 'primary' : 'plain'} icon={<FolderOpen aria-hidden />}>
        {t(state.step === 'choose' ? 'elsewhere.choose' : 'elsewhere.another')}
      </Button>
    </FileTrigger>
  );
  return (
    <Sheet
      title={t(state.step === 'done' ? 'elsewhere.doneTitle' : 'elsewhere.title')}
      onClose={closeElsewhere}
      closeLabel={t('common.close')}
      problem={state.step === 'choose' ? state.problem : null}
      running={
        isBusy
          ? {
              text: progress ? progressText(progress) : t(`elsewhere.${state.step}`),
              label: t(`elsewhere.${state.step}`),
              done: progress?.done ?? 0,
              total: progress?.total ?? null,
            }
          : null
      }
      actions={
        isBusy ? (
          <Button onPress={marksImport.stop} autoFocus>
            {t('elsewhere.stop')}
          </Button>
        ) : state.step === 'preview' ? (
          <>
            {choose}
            <Button
              variant="primary"
              isDisabled={countNew(state.preview) === 0}
              onPress={() => void marksImport.apply(state.choices)}
            >
              {t('elsewhere.apply', { count: countNew(state.preview) })}
            </Button>
          </>
        ) : state.step === 'done' ? (
          <DoneActs done={state.done} />
        ) : (
          choose
        )
      }
    >
      {state.step === 'choose' ? <p>{t('elsewhere.intro')}</p> : null}
      {state.step === 'preview' ? (
        <Preview preview={state.preview} choices={state.choices} onChange={marksImport.change} />
      ) : null}
      {state.step === 'done' ? (
        <>
          <p>
            <strong>{t('elsewhere.done', { count: countNew(state.done) })}</strong> {t('elsewhere.doneHelp')}
          </p>
          <Outcomes marks={state.done.marks} />
          <Ties foreign={state.done.foreign} />
        </>
      ) : null}
    </Sheet>
  );
}

/** Opens the article with the marks that were brought in, not with the own ones. */
const showThem = (article: ArticleId | null, { foreign }: ImportPreview): Promise<void> =>
  attempt(async () => {
    if (article === null) return;
    const { layers } = await call('layers.list', { article });
    const imported = layers.filter(({ purpose }) => purpose === 'imported');
    const names = (foreign?.authors ?? []).map(({ name }) => name);
    const layer = imported.findLast(({ author }) => names.includes(author ?? '')) ?? imported.at(-1);
    if (layer) showLayer({ article, layer: layer.id });
    goTo({ screen: 'reader', article });
    closeElsewhere();
  });

function DoneActs({ done }: { readonly done: OperationOutput<'imports.apply'> }) {
  const [first] = done.articles.filter(({ article, outcome }) => article !== null && outcome !== 'refused');
  return (
    <>
      {done.step === null ? null : <TakeBack step={done.step} undone={t('elsewhere.undone')} onDone={closeElsewhere} />}
      {first?.article ? (
        <Button variant="primary" onPress={() => void showThem(first.article, done)}>
          {t('elsewhere.show', { title: first.title })}
        </Button>
      ) : null}
    </>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly choices: MarksChoices;
  readonly onChange: (choices: MarksChoices) => void;
}

function Preview({ preview, choices, onChange }: PreviewProps) {
  const { foreign, marks, articles } = preview;
  const authors = (foreign?.authors ?? []).map(({ name }) => name).filter((name) => name !== '');
  return (
    <>
      <p>
        {t('elsewhere.found', {
          count: marks.length,
          format: t(`elsewhere.format.${preview.format}`),
          by: authors.length === 0 ? 'none' : authors.join('; '),
        })}
      </p>
      <Outcomes marks={marks} />
      {foreign ? <Readings readings={foreign.readings} /> : null}
      <Pages articles={articles} choices={choices} onChange={onChange} />
      {foreign ? <Kinds foreign={foreign} choices={choices} onChange={onChange} /> : null}
      <Ties foreign={foreign} />
    </>
  );
}

/** What holds the file's marks together, and what of it comes in. */
function Ties({ foreign }: Pick<ImportPreview, 'foreign'>) {
  const { linksTaken = 0, linksLeft = 0, replies = 0 } = foreign ?? {};
  return (
    <>
      {replies > 0 ? <SheetHelp>{t('elsewhere.replies', { count: replies })}</SheetHelp> : null}
      {linksTaken > 0 ? <SheetHelp>{t('elsewhere.links', { count: linksTaken })}</SheetHelp> : null}
      {linksLeft > 0 ? <SheetHelp>{t('elsewhere.linksLeft', { count: linksLeft })}</SheetHelp> : null}
    </>
  );
}

function Readings({ readings }: Pick<NonNullable<ImportPreview['foreign']>, 'readings'>) {
  return readings
    .filter(({ withOffsets }) => withOffsets > 0)
    .map(({ key, reading, withOffsets, agreeing }) => (
      <SheetHelp key={key}>
        {reading
          ? t('elsewhere.reading.line', {
              unit: t(`elsewhere.reading.${reading.unit}`),
              crlf: reading.crlf ? t('elsewhere.reading.crlf') : '',
              shift: reading.shift === 0 ? '' : t('elsewhere.reading.shift'),
              agreeing,
              all: withOffsets,
            })
          : t('elsewhere.reading.none')}
      </SheetHelp>
    ));
}

/** Pages that are not known, or were chosen by the person: the article of each. */
function Pages({ articles, choices, onChange }: Omit<PreviewProps, 'preview'> & Pick<ImportPreview, 'articles'>) {
  const library = useArticles(false).data ?? [];
  const asked = articles.filter(({ key, article }) => article === null || choices.pages[key] !== undefined);
  const nameOf = (title: string): string => (title === '' ? t('elsewhere.noPage') : title);
  return (
    <>
      {articles
        .filter((page) => !asked.includes(page))
        .map(({ key, title, marks }) => (
          <p key={key} className={styles.page}>
            {t('elsewhere.pageMarks', { title: nameOf(title), count: marks })}
          </p>
        ))}
      {asked.map(({ key, title, article }) => (
        <Select<string>
          key={key}
          label={t('elsewhere.page', { page: nameOf(key === '' ? '' : title || key) })}
          {...(article === null && key !== '' ? { help: t('elsewhere.pageMissing', { page: key }) } : {})}
          value={choices.pages[key] ?? 'none'}
          onChange={(value) => {
            const { [key]: _, ...others } = choices.pages;
            const chosen = library.find(({ id }) => id === value);
            onChange({ ...choices, pages: chosen ? { ...others, [key]: chosen.id } : others });
          }}
          choices={[
            { value: 'none', text: t('elsewhere.pageNone') },
            ...library.map(({ id, meta }) => ({
              value: id,
              text: meta.title,
              ...(meta.outlet === null ? {} : { detail: meta.outlet }),
            })),
          ]}
        />
      ))}
    </>
  );
}

type Foreign = NonNullable<ImportPreview['foreign']>;

/** What marks that state no kind are: by their tags, and all others. */
function Kinds({ foreign, choices, onChange }: Omit<PreviewProps, 'preview'> & { readonly foreign: Foreign }) {
  const kinds = BASE_KINDS.map((code) => ({ value: code, text: t(`kind.${code}`) }));
  const { withoutKind, tags } = foreign;
  const isAsked = withoutKind > 0 || Object.keys(choices.kinds).length > 0;
  const lines: ReactNode[] = tags.slice(0, MOST_TAGS).map(({ name, marks }) => (
    <Select<string>
      key={name}
      size="s"
      label={t('elsewhere.tag', { tag: name, count: marks })}
      value={choices.kinds[name] ?? 'none'}
      onChange={(value) => {
        const { [name]: _, ...others } = choices.kinds;
        onChange({ ...choices, kinds: value === 'none' ? others : { ...others, [name]: KindCode.parse(value) } });
      }}
      choices={[{ value: 'none', text: t('elsewhere.tagNone') }, ...kinds]}
    />
  ));
  return (
    <>
      {withoutKind > 0 ? (
        <Select<string>
          label={t('elsewhere.kind', { count: withoutKind })}
          value={choices.kind ?? 'none'}
          onChange={(value) => onChange({ ...choices, kind: value === 'none' ? null : KindCode.parse(value) })}
          choices={[{ value: 'none', text: t('elsewhere.kindNone') }, ...kinds]}
        />
      ) : null}
      {isAsked && tags.length > 0 ? (
        <details className={styles.tags}>
          <summary>{t('elsewhere.tags')}</summary>
          <SheetHelp>{t('elsewhere.tagsHelp')}</SheetHelp>
          <div className={styles.tagList}>{lines}</div>
        </details>
      ) : null}
    </>
  );
}
