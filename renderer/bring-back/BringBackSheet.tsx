/** A Plumbline file: chosen, looked at with what would become of each article, and brought in. */
import { useEffect, useEffectEvent } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FolderOpen } from 'lucide-react';
import type { ImportedArticle, ImportOutcome, ImportPreview } from '../../shared/contract';
import { TakeBack } from '../app/TakeBack';
import { progressText } from '../services/incoming-file';
import { problemText, t } from '../services/messages';
import { Button, OutcomeList, Select, Sheet, SheetHelp } from '../ui';
import { closeBringBack, useBringBack } from './bring-back-state';
import { countComing, doneText, useBringBackFile, type Choices } from './use-bring-back';
import styles from './BringBack.module.css';

const ORDER = ['new', 'back', 'copy', 'same', 'changed', 'refused'] as const satisfies readonly ImportOutcome[];
/** More articles than this are not asked about one by one. */
const MOST_ASKED = 100;
/** So many are shown at once. */
const FEW_LINES = 12;

export function BringBackSheet() {
  const { opened, file } = useBringBack();
  return opened > 0 ? <Opened key={opened} file={file} /> : null;
}

function Opened({ file }: { readonly file: File | null }) {
  const bringing = useBringBackFile();
  const { state, progress } = bringing;
  const openGiven = useEffectEvent(() => file && void bringing.open(file));
  useEffect(() => void openGiven(), []);
  const isBusy = state.step === 'reading' || state.step === 'applying';
  const choose = (
    <FileTrigger
      acceptedFileTypes={['.plumb']}
      onSelect={(list) => {
        const chosen = list?.[0];
        if (chosen) void bringing.open(chosen);
      }}
    >
      <Button variant={state.step === 'choose' ? 'primary' : 'plain'} icon={<FolderOpen aria-hidden />}>
        {t(state.step === 'choose' ? 'bringBack.choose' : 'bringBack.another')}
      </Button>
    </FileTrigger>
  );
  return (
    <Sheet
      title={t(state.step === 'done' ? 'bringBack.doneTitle' : 'bringBack.title')}
      onClose={closeBringBack}
      closeLabel={t('common.close')}
      problem={state.step === 'choose' ? state.problem : null}
      running={
        isBusy
          ? {
              text: progress ? progressText(progress) : t(`bringBack.${state.step}`),
              label: t(`bringBack.${state.step}`),
              done: progress?.done ?? 0,
              total: progress?.total ?? null,
            }
          : null
      }
      actions={
        isBusy ? (
          <Button onPress={bringing.stop} autoFocus>
            {t('bringBack.stop')}
          </Button>
        ) : state.step === 'preview' ? (
          <>
            {choose}
            <Button
              variant="primary"
              isDisabled={countComing(state.preview) === 0}
              onPress={() => void bringing.apply(state.choices)}
            >
              {t('bringBack.apply')}
            </Button>
          </>
        ) : state.step === 'done' ? (
          <>
            {state.done.step === null ? null : (
              <TakeBack step={state.done.step} undone={t('bringBack.undone')} onDone={closeBringBack} />
            )}
            <Button variant="primary" onPress={closeBringBack}>
              {t('common.close')}
            </Button>
          </>
        ) : (
          choose
        )
      }
    >
      {state.step === 'choose' ? (
        <>
          <p>{t('bringBack.intro')}</p>
          <SheetHelp>{t('bringBack.introHelp')}</SheetHelp>
        </>
      ) : null}
      {state.step === 'preview' ? (
        <>
          <p>{t('bringBack.found', { count: state.preview.articles.length })}</p>
          <Outcomes of={state.preview} />
          <Differing of={state.preview} choices={state.choices} onChange={(choices) => void bringing.choose(choices)} />
        </>
      ) : null}
      {state.step === 'done' ? (
        <>
          <p>
            <strong>{doneText(state.done)}</strong> {t('bringBack.doneHelp')}
          </p>
          <Outcomes of={state.done} />
        </>
      ) : null}
    </Sheet>
  );
}

/** How many articles and lists become what, each by name where one asks. */
function Outcomes({ of }: { readonly of: ImportPreview }) {
  const lines = [
    ...of.articles.map((each) => ({ outcome: each.outcome, key: each.key, text: lineOf(each) })),
    ...of.lists.map(({ name, outcome }, i) => ({ outcome, key: `list ${i}`, text: t('bringBack.list', { name }) })),
  ];
  return (
    <OutcomeList
      groups={ORDER.map((outcome) => {
        const own = lines.filter((line) => line.outcome === outcome);
        return {
          key: outcome,
          text: t(`bringBack.outcome.${outcome}`),
          lines: own,
          isOpen: own.length <= FEW_LINES || outcome === 'refused',
        };
      })}
      more={(count) => t('bringBack.more', { count })}
    />
  );
}

const lineOf = ({ title, marks, problem, sameWords }: ImportedArticle): string =>
  problem
    ? t('bringBack.problemLine', { title, problem: problemText(problem) })
    : t(sameWords === undefined ? 'bringBack.articleLine' : 'bringBack.sameWordsLine', { title, marks });

interface DifferingProps {
  readonly of: ImportPreview;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** Articles that differ from those here: each is the person's choice. */
function Differing({ of, choices, onChange }: DifferingProps) {
  const asked = of.articles.filter(({ key, outcome }) => outcome === 'changed' || choices[key] === 'copy');
  if (asked.length === 0) return null;
  return (
    <section className={styles.differing} aria-labelledby="bring-back-differing">
      <h3 id="bring-back-differing">{t('bringBack.differing')}</h3>
      <SheetHelp>{t('bringBack.differingHelp')}</SheetHelp>
      {asked.slice(0, MOST_ASKED).map(({ key, title }) => (
        <Select<'mine' | 'copy'>
          key={key}
          label={title}
          value={choices[key] ?? 'mine'}
          onChange={(choice) => onChange({ ...choices, [key]: choice })}
          choices={[
            { value: 'mine', text: t('bringBack.choice.mine') },
            { value: 'copy', text: t('bringBack.choice.copy') },
          ]}
        />
      ))}
    </section>
  );
}
