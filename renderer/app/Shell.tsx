import { useEffect } from 'react';
import { BringBackSheet } from '../bring-back/BringBackSheet';
import { openBringBack } from '../bring-back/bring-back-state';
import { ElsewhereSheet } from '../elsewhere/ElsewhereSheet';
import { openElsewhere } from '../elsewhere/elsewhere-state';
import { ExportSheet } from '../exchange/ExportSheet';
import { openExport } from '../exchange/export-state';
import { ManySheet } from '../library/add/many/ManySheet';
import { useCommands } from './commands';
import { useKeyboard } from './commands/use-keyboard';
import { Banner } from './Banner';
import { ErrorBoundary } from './ErrorBoundary';
import { KeysDialog } from './KeysDialog';
import { RAIL_FOLDS } from './layout';
import { followNamed } from './named-files';
import { goTo, placeToHash, usePlace } from './navigation';
import { Palette } from './Palette';
import { PlaceView } from './PlaceView';
import { Rail } from './Rail';
import { followRegions, moveRegion } from './regions';
import { SkipLinks } from './SkipLinks';
import { TopBar } from './TopBar';
import { useArrival } from './use-arrival';
import { useMedia } from './use-media';
import { useOverlays } from './overlays';
import styles from './Shell.module.css';

/** The window: places at the left, the place one is in, and what floats above it all. */
export function Shell() {
  const place = usePlace((state) => state.place);
  const isNarrow = useMedia(RAIL_FOLDS);
  const { open } = useOverlays();
  useKeyboard();
  useArrival();
  useEffect(() => followRegions(), []);
  useEffect(() => followNamed(), []);
  useCommands({
    'app.palette': () => open('palette'),
    'app.help': () => open('keys'),
    'app.guide': () => goTo({ screen: 'help' }),
    'app.library': () => goTo({ screen: 'library' }),
    'app.settings': () => goTo({ screen: 'settings' }),
    'app.add': () => goTo({ screen: 'add' }),
    'app.bringBack': () => openBringBack(),
    'app.export': () => openExport('article' in place ? [place.article] : []),
    'app.elsewhere': () => openElsewhere({ article: 'article' in place ? place.article : null }),
    'app.nextRegion': () => moveRegion(true),
    'app.previousRegion': () => moveRegion(false),
  });

  return (
    <div className={styles.shell} data-narrow={isNarrow || undefined}>
      <SkipLinks />
      {isNarrow ? <TopBar /> : <Rail />}
      <div className={styles.place}>
        <Banner />
        <div className={styles.screen}>
          <ErrorBoundary resetKey={placeToHash(place)}>
            <PlaceView place={place} />
          </ErrorBoundary>
        </div>
      </div>
      <Palette />
      <KeysDialog />
      <ExportSheet />
      <ElsewhereSheet />
      <ManySheet />
      <BringBackSheet />
    </div>
  );
}
