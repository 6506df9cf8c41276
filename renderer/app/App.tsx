import { useEffect } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { useHostState } from '../services/host-state';
import { messages, t } from '../services/messages';
import { followChanges, queryClient, useSettings, useStatus } from '../services/queries';
import { ToastRegion } from '../ui';
import { applyLook } from './appearance';
import { ErrorBoundary } from './ErrorBoundary';
import { LiveRegions } from './LiveRegions';
import { followAddress } from './navigation';
import { NeedsLaunchScreen } from './NeedsLaunchScreen';
import { Shell } from './Shell';
import { StoreTroubleScreen } from './StoreTroubleScreen';

export function App() {
  return (
    <I18nProvider locale={messages.locale}>
      <QueryClientProvider client={queryClient}>
        <LiveRegions />
        <ErrorBoundary>
          <Gate />
        </ErrorBoundary>
        <ToastRegion label={t('common.messages')} closeLabel={t('common.dismiss')} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** What stands in the way of working is said first, on a page of its own. */
function Gate() {
  const host = useHostState((state) => state.state);
  const status = useStatus();
  const settings = useSettings().data;
  useEffect(() => followAddress(), []);
  useEffect(() => followChanges(), []);
  useEffect(() => {
    if (settings) applyLook(settings);
  }, [settings]);

  if (host === 'needsLaunch') return <NeedsLaunchScreen />;
  if (status.data && status.data.store.state !== 'open') return <StoreTroubleScreen trouble={status.data.store} />;
  return <Shell />;
}
