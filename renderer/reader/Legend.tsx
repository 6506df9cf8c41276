/** The kinds with key, name and count, always in sight. Choosing one marks the selected words, else lets that kind stand out. */
import { use, useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { ArticleView } from '../../shared/contract';
import type { KindCode, Mark } from '../../shared/model';
import { runCommand } from '../app/commands';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { ShownLayerContext } from '../services/queries';
import { Kbd, Tooltip, VisuallyHidden } from '../ui';
import { CorrectionsNotice } from './CorrectionsNotice';
import { markWords } from './actions/mark-actions';
import { focusFirst } from './focus-first';
import { KindName, lookOf } from './KindName';
import { LayerChooser } from '../layers/LayerChooser';
import { useIsLocked } from '../layers/shown-layer';
import { useReaderState, useSession } from './reader-context';
import { kindNameIn } from './speech';
import { StandingNotice } from './StandingNotice';
import { toggleEmphasis } from './state';

interface LegendProps {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
}

function countKinds(marks: readonly Mark[]): ReadonlyMap<KindCode, number> {
  const byKind = new Map<KindCode, number>();
  for (const mark of marks) byKind.set(mark.kind, (byKind.get(mark.kind) ?? 0) + 1);
  return byKind;
}

/** Whether the legend says the same of both. */
export function isSameCount(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a === b) return true;
  const [one, other] = [countKinds(a), countKinds(b)];
  return one.size === other.size && [...one].every(([kind, count]) => other.get(kind) === count);
}

export function Legend({ article, marks }: LegendProps) {
  const session = useSession();
  const isLocked = useIsLocked(article);
  const isOwn = use(ShownLayerContext) === null;
  const hasWords = useReaderState((s) => s.cursor.selection !== null) && !isLocked;
  const emphasis = useReaderState((s) => s.emphasis);
  const counts = useMemo(() => countKinds(marks), [marks]);

  const choose = (code: KindCode) => {
    if (hasWords) {
      void markWords(session, code).then(() => session.engine?.focus());
      return;
    }
    session.change(toggleEmphasis(code));
    const kind = kindNameIn(article, code).toLocaleLowerCase();
    announce(session.state.emphasis ? t('reader.saidEmphasis', { kind }) : t('reader.saidNoEmphasis'));
  };

  return (
    <div
      className="legend"
      data-region="legend"
      tabIndex={-1}
      onFocus={focusFirst}
      role="group"
      aria-label={t('reader.legendLabel')}
    >
      <div className="legend-kinds">
        {article.kinds.map(({ code }) => {
          const name = kindNameIn(article, code);
          const count = counts.get(code) ?? 0;
          const act = t(hasWords ? 'reader.legendMarks' : 'reader.legendEmphasise', { kind: name.toLocaleLowerCase() });
          return (
            <Tooltip key={code} text={act}>
              <ToggleButton
                className="legend-kind"
                data-kind={lookOf(article, code)}
                isSelected={emphasis === code}
                preventFocusOnPress
                onChange={() => choose(code)}
              >
                <span className="legend-face" aria-hidden="true">
                  <KindName article={article} code={code} showKey />
                  <span className="legend-count">{count}</span>
                </span>
                <VisuallyHidden>{t('reader.legendKind', { kind: name, count })}</VisuallyHidden>
              </ToggleButton>
            </Tooltip>
          );
        })}
      </div>
      <LayerChooser article={article} />
      {isOwn && <StandingNotice article={article} />}
      <CorrectionsNotice article={article} />
      <p className="legend-hint">
        {emphasis !== null && t('reader.legendEmphasised', { kind: kindNameIn(article, emphasis).toLocaleLowerCase() })}
        {emphasis === null && !isLocked && t('reader.legendHint')}
      </p>
      <button
        type="button"
        className="legend-help"
        aria-label={t('reader.legendHelp')}
        onClick={() => runCommand('app.help')}
      >
        <Kbd>?</Kbd>
      </button>
    </div>
  );
}
