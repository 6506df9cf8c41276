/** A newer text of the open article: pasted or from a file, looked over beside the newest, then added. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FolderOpen } from 'lucide-react';
import { compareVersions, type VersionComparison } from '../../shared/anchoring';
import { PlumblineError, type ArticleView } from '../../shared/contract';
import type { Block } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { ACCEPTED_FILE_TYPES, importFile, ImportProblem, importText, type Imported } from '../importers';
import { announce } from '../services/announcer';
import { CallError } from '../services/api';
import { errorText, t } from '../services/messages';
import { Button, Dialog, TextArea } from '../ui';
import { closeAddVersion, useVersionsFace } from './face';
import { LookOver } from './LookOver';
import { addVersion } from './version-actions';
import styles from './Versions.module.css';

export function AddVersionSheet({ article }: { readonly article: ArticleView }) {
  const isOpen = useVersionsFace((face) => face.adding === article.id);
  return isOpen ? <Sheet article={article} /> : null;
}

interface Looked {
  readonly blocks: readonly Block[];
  readonly cause: 'pasted' | 'opened';
  readonly comparison: VersionComparison;
  readonly isSame: boolean;
}

function Sheet({ article }: { readonly article: ArticleView }) {
  const [text, setText] = useState('');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { ord } = article.version;

  const work = async (act: () => Promise<void>) => {
    setProblem(null);
    setBusy(true);
    try {
      await act();
    } catch (error) {
      const said = problemText(error);
      setProblem(said);
      announce(said, 'assertive');
    } finally {
      setBusy(false);
    }
  };
  const read = (cause: Looked['cause'], take: () => Promise<Imported>) =>
    work(async () => {
      const { draft } = await take();
      const next = lookOver(article, draft.blocks, cause);
      setLooked(next);
      if (next.isSame) announce(t('versions.addSame', { ord }));
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
      } else setProblem(t('versions.addSame', { ord }));
    });

  return (
    <Dialog
      title={t('versions.addTitle')}
      isOpen
      onClose={closeAddVersion}
      closeLabel={t('common.close')}
      isDismissable={false}
      actions={
        looked ? (
          <>
            <Button onPress={() => setLooked(null)} isDisabled={isBusy}>
              {t('versions.addBack')}
            </Button>
            <Button variant="primary" onPress={() => void save(looked)} isDisabled={isBusy || looked.isSame}>
              {t('versions.addSave', { ord: ord + 1 })}
            </Button>
          </>
        ) : (
          <>
            <FileTrigger
              acceptedFileTypes={ACCEPTED_FILE_TYPES}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void read('opened', () => importFile(file, { meta: article.meta }));
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
        {problem ? (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        ) : null}
        {looked ? (
          <LookOver comparison={looked.comparison} ord={ord} isSame={looked.isSame} />
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
    </Dialog>
  );
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
