/** The bar over the text: where the person is, and the reading tools. */
import { Download, FileText, Info, List, PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import type { ArticleView } from '../../shared/contract';
import type { Settings } from '../../shared/model';
import { useShownKeys } from '../app/commands';
import { goTo } from '../app/navigation';
import { usePanelShown } from '../app/ReaderLayout';
import { openExport } from '../exchange/export-state';
import { historyName, t } from '../services/messages';
import { useHistory } from '../services/queries';
import { ComfortPopover } from '../settings/ComfortPopover';
import { Button, IconButton, ToggleButton, Tooltip, VisuallyHidden } from '../ui';
import { VersionsMenu } from '../versions';
import { redo, undo } from './actions/history-actions';
import { openReport, showSide, toggleNumbers } from './actions/view-actions';
import { shorten } from './logic/excerpt';
import { useReaderState, useSession } from './reader-context';
import { set } from './state';

/** Enough of a title to know the article by, where no outlet is stated. */
const CRUMB_CHARS = 48;

interface HeaderBarProps {
  readonly article: ArticleView;
  readonly settings: Settings;
}

export function HeaderBar({ article, settings }: HeaderBarProps) {
  const session = useSession();
  const findOpen = useReaderState((s) => s.findOpen);
  const side = useReaderState((s) => s.side);
  const comfortOpen = useReaderState((s) => s.comfortOpen);
  const history = useHistory(article.id).data ?? article.history;
  const keysFor = useShownKeys();
  const [panelShown, setPanelShown] = usePanelShown();
  return (
    <>
      <nav className="crumbs" aria-label={t('reader.crumbsLabel')}>
        <a
          href="#/library"
          onClick={(event) => {
            event.preventDefault();
            goTo({ screen: 'library' });
          }}
        >
          {t('reader.libraryCrumb')}
        </a>
        <span className="crumb-line" aria-hidden="true">
          /
        </span>
        <span aria-current="page" className="crumb-here">
          <bdi>{article.meta.outlet ?? shorten(article.meta.title, CRUMB_CHARS)}</bdi>
        </span>
      </nav>
      <div className="reader-tools" role="group" aria-label={t('reader.toolsLabel')}>
        <IconButton
          label={t('reader.undoLabel', { what: history.undo ? historyName(history.undo) : 'none' })}
          keys={keysFor('app.undo')}
          isDisabled={!history.undo || article.trashedAt !== null}
          onPress={() => void undo(session)}
        >
          <Undo2 aria-hidden />
        </IconButton>
        <IconButton
          label={t('reader.redoLabel', { what: history.redo ? historyName(history.redo) : 'none' })}
          keys={keysFor('app.redo')}
          isDisabled={!history.redo || article.trashedAt !== null}
          onPress={() => void redo(session)}
        >
          <Redo2 aria-hidden />
        </IconButton>
        <ComfortPopover isOpen={comfortOpen} onOpenChange={(open) => session.change(set('comfortOpen', open))} />
        <Tooltip text={t('reader.find')} keys={keysFor('move.find')}>
          <ToggleButton
            icon={<Search aria-hidden />}
            isSelected={findOpen}
            onChange={(open) => session.change(set('findOpen', open))}
          >
            <span className="tool-text">{t('reader.find')}</span>
          </ToggleButton>
        </Tooltip>
        <Tooltip text={t('reader.numbersLabel')}>
          <ToggleButton isSelected={settings.paragraphNumbers} onChange={(shown) => void toggleNumbers(shown)}>
            <span className="tool-numbers" aria-hidden="true">
              ¶<span>{t('reader.numbers')}</span>
            </span>
            <VisuallyHidden>{t('reader.numbersLabel')}</VisuallyHidden>
          </ToggleButton>
        </Tooltip>
        <Tooltip text={t('reader.sentences')} keys={keysFor('view.sentences')}>
          <ToggleButton
            icon={<List aria-hidden />}
            isSelected={side === 'sentences' && panelShown}
            onChange={(shown) => showSide(session, shown ? 'sentences' : 'marks')}
          >
            <span className="tool-text">{t('reader.sentences')}</span>
          </ToggleButton>
        </Tooltip>
        <VersionsMenu article={article} />
        <Tooltip text={t('reader.details')} keys={keysFor('view.details')}>
          <Button variant="quiet" icon={<Info aria-hidden />} onPress={() => session.change(set('detailsOpen', true))}>
            <span className="tool-text">{t('reader.details')}</span>
          </Button>
        </Tooltip>
        <Tooltip text={t('report.open')} keys={keysFor('app.print')}>
          <Button variant="quiet" icon={<FileText aria-hidden />} onPress={() => openReport(session)}>
            <span className="tool-text">{t('report.open')}</span>
          </Button>
        </Tooltip>
        <Tooltip text={t('exchange.open')} keys={keysFor('app.export')}>
          <Button variant="quiet" icon={<Download aria-hidden />} onPress={() => openExport([article.id])}>
            <span className="tool-text">{t('exchange.open')}</span>
          </Button>
        </Tooltip>
        <Tooltip text={t('reader.panel')} keys={keysFor('view.panel')}>
          <ToggleButton icon={<PanelRight aria-hidden />} isSelected={panelShown} onChange={setPanelShown}>
            <span className="tool-text">{t('reader.panel')}</span>
          </ToggleButton>
        </Tooltip>
      </div>
    </>
  );
}
