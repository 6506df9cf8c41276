import type { ReactNode } from 'react';
import { CompareScreen } from '../compare';
import { AddScreen, LibraryScreen, TrashScreen } from '../library';
import { ReaderScreen } from '../reader/ReaderScreen';
import { ReportScreen } from '../report/ReportScreen';
import { HelpScreen, SettingsScreen } from '../settings';
import type { Place } from './navigation';
import styles from './Page.module.css';

/** The screen of a place. The reader brings its own frame; the others get a page that scrolls. */
export function PlaceView({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'reader':
      return (
        <ReaderScreen
          key={place.article}
          article={place.article}
          {...(place.mark ? { mark: place.mark } : {})}
          {...(place.words ? { words: place.words } : {})}
        />
      );
    case 'report':
      return page(
        <ReportScreen key={place.article} article={place.article} {...(place.mark ? { mark: place.mark } : {})} />,
      );
    case 'compare':
      return page(
        <CompareScreen
          key={place.article}
          article={place.article}
          {...(place.from && place.to ? { from: place.from, to: place.to } : {})}
        />,
      );
    case 'library':
      return page(<LibraryScreen />);
    case 'trash':
      return page(<TrashScreen />);
    case 'add':
      return page(<AddScreen />);
    case 'settings':
      return page(<SettingsScreen />);
    case 'help':
      return page(<HelpScreen />);
  }
}

const page = (screen: ReactNode) => (
  <main id="main" data-region="main" tabIndex={-1} className={styles.page}>
    {screen}
  </main>
);
