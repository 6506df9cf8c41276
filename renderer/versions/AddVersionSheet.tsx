/** A newer text of the open article: pasted, from a file or from its address, looked over beside the newest, then added. */
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FolderOpen } from 'lucide-react';
import { compareVersions, type VersionComparison } from '../../shared/anchoring';
import { PlumblineError, type ArticleView } from '../../shared/contract';
import type { Block } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { ACCEPTED_FILE_TYPES, importFile, ImportProblem, importText, type Imported } from '../importers';
import { useDrop } from '../library/file-drop';
import { announce } from '../services/announcer';
import { CallError } from '../services/api';
import { dateLocale, errorText, t } from '../services/messages';
import { AlertDialog, Button, Dialog, SheetProblem, Spinner, TextArea } from '../ui';
import { closeAddVersion, leaveGetAgain, useVersionsFace } from './face';
import { LookOver } from './LookOver';
import { useGetAgain } from './use-get-again';
import { addVersion } from './version-actions';
import { useVersions } from './version-queries';
import styles from './Versions.module.css';

export function AddVersionSheet({ article }: { readonly article: ArticleView }) {
  const isOpen = useVersionsFace((face) => face.adding === article.id);
  return isOpen ? <Sheet article={article} /> : null;
}

interface Looked {
  readonly blocks: readonly Block[];
  readonly cause: 'pasted' | 'opened' | 'fetched';
  readonly comparison: VersionComparison;
  readonly isSame: boolean;
}

function Sheet({ article }: { readonly article: ArticleView }) {
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { ord } = article.version;
  const { isAgain } = useVersionsFace();
  const sameText = useSameText(article, isAgain);
  const host = URL.parse(article.meta.address ?? '')?.host ?? '';

  const sayProblem = (error: unknown) => {
    const said = problemText(error);
    setProblem(said);
    announce(said, 'assertive');
  };
  const look = ({ draft }: Imported, cause: Looked['cause']) => {
    const next = lookOver(article, draft.blocks, cause);
    setLooked(next);
    if (next.isSame) announce(sameText);
  };
  const again = useGetAgain(isAgain, article.meta, (imported) => look(imported, 'fetched'), sayProblem);
  const isGetting = isAgain && again.isGetting;
  useEffect(() => {
    if (isGetting) announce(t('web.getting', { host }));
  }, [isGetting, host]);
  const close = () => {
    if (isGetting) announce(t('add.stopped'));
    closeAddVersion();
  };

  const work = async (act: () => Promise<void>) => {
    setProblem(null);
    setBusy(true);
    try {
      await act();
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const read = (cause: Looked['cause'], take: () => Promise<Imported>) => work(async () => look(await take(), cause));
  const open = (file: File) => read('opened', () => importFile(file, { meta: article.meta }));
  // "Save the page and drop it here."
  useDrop(({ files: [file] }) => {
    if (!file || isBusy) return;
    leaveGetAgain();
    void open(file);
  });
  const lookAtPasted = () => {
    if (text.trim() !== '') return read('pasted', () => importText(text, { meta: article.meta }));
    setProblem(t('versions.addEmpty'));
    announce(t('versions.addEmpty'), 'assertive');
    return Promise.resolve();
  };
  const save = ({ blocks, cause }: Looked) =>
    work(async () => {
      if (await addVersion(article.id, blocks, cause)) {
        closeAddVersion();
        focusText();
      } else setProblem(sameText);
    });

  return (
    <Dialog
      title={t(isAgain ? 'web.again' : 'versions.addTitle')}
      isOpen
      onClose={close}
      closeLabel={t('common.close')}
      isDismissable={false}
      actions={
        looked ? (
          <>
            {isAgain ? null : (
              <Button onPress={() => setLooked(null)} isDisabled={isBusy}>
                {t('versions.addBack')}
              </Button>
            )}
            {isAgain && looked.isSame ? (
              <Button onPress={close}>{t('common.close')}</Button>
            ) : (
              <Button variant="primary" onPress={() => void save(looked)} isDisabled={isBusy || looked.isSame}>
                {t('versions.addSave', { ord: ord + 1 })}
              </Button>
            )}
          </>
        ) : isAgain ? (
          isGetting ? (
            <Button onPress={close} autoFocus>
              {t('web.againStop')}
            </Button>
          ) : (
            <>
              <Button onPress={leaveGetAgain}>{t('web.againOther')}</Button>
              <Button
                variant="primary"
                autoFocus
                onPress={() => {
                  setProblem(null);
                  again.get(false);
                }}
              >
                {t('web.againRetry')}
              </Button>
            </>
          )
        ) : (
          <>
            <FileTrigger
              acceptedFileTypes={ACCEPTED_FILE_TYPES}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void open(file);
              }}
            >
              <Button icon={<FolderOpen aria-hidden />} isDisabled={isBusy}>
                {t('versions.addFile')}
              </Button>
            </FileTrigger>
            <Button variant="primary" onPress={() => void lookAtPasted()} isDisabled={isBusy}>
              {t('versions.addContinue')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.add}>
        {problem ? <SheetProblem>{problem}</SheetProblem> : null}
        {looked ? (
          <LookOver comparison={looked.comparison} ord={ord} isSame={looked.isSame} sameText={sameText} />
        ) : isAgain ? (
          <div className={styles.getting}>
            {isGetting ? <Spinner label={t('web.getting', { host })} /> : null}
            <p className={styles.from}>
              {t(isGetting ? 'web.getting' : 'web.againFrom', { host, address: article.meta.address ?? '' })}
            </p>
          </div>
        ) : (
          <>
            <p className={styles.intro}>{t('versions.addIntro')}</p>
            <TextArea
              label={t('versions.addLabel')}
              isReading
              autoFocus
              rows={12}
              placeholder={t('versions.addPlaceholder')}
              value={text}
              onChange={setText}
              isDisabled={isBusy}
              spellCheck="false"
              {...(isBusy ? { help: t('versions.addReading') } : {})}
            />
          </>
        )}
      </div>
      <AlertDialog
        title={t('web.privateTitle')}
        isOpen={again.isAsking}
        onCancel={close}
        onConfirm={() => again.get(true)}
        confirmLabel={t('web.privateGet')}
        cancelLabel={t('web.privateNot')}
      >
        <p>{t('web.privateText', { host })}</p>
      </AlertDialog>
    </Dialog>
  );
}

/** What is said of a text that is not newer; of a page that was got again, since when. */
function useSameText({ id, version }: ArticleView, isAgain: boolean): string {
  const readOn = useVersions(id).data?.find((other) => other.id === version.id)?.addedAt;
  if (!isAgain || readOn === undefined) return t('versions.addSame', { ord: version.ord });
  const when = new Intl.DateTimeFormat(dateLocale, { dateStyle: 'long', timeStyle: 'short' }).format(
    Date.parse(readOn),
  );
  return t('web.againSame', { when, ord: version.ord });
}

/** Where the focus was is gone with the old text: it goes into the new one, once the window has closed. */
function focusText(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-region="text"]')?.focus()),
  );
}

function lookOver(article: ArticleView, blocks: readonly Block[], cause: Looked['cause']): Looked {
  const old = article.version.blocks.map((block, i): Block => ({ ...block, role: article.roles[i] ?? block.role }));
  return {
    blocks,
    cause,
    comparison: compareVersions(old, blocks),
    isSame: canonicalText(blocks) === article.version.text,
  };
}

function problemText(error: unknown): string {
  if (error instanceof ImportProblem) return t(error.messageKey, error.values);
  if (error instanceof CallError) return errorText(error.data);
  if (error instanceof PlumblineError) return errorText(error.toData());
  console.error(error);
  return t('error.internal');
}
