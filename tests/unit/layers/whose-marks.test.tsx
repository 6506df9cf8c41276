// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { usePlace } from '../../../renderer/app/navigation';
import { showLayer, useChosenLayer, useLayerLeave } from '../../../renderer/layers/shown-layer';
import { ClaimsTab } from '../../../renderer/panel/claims/ClaimsTab';
import { FramingTab } from '../../../renderer/panel/framing/FramingTab';
import { Overview } from '../../../renderer/panel/overview/Overview';
import { layersQuery, queryClient, ShownLayerContext } from '../../../renderer/services/queries';
import type { LayerSummary } from '../../../shared/contract';
import { createMessages } from '../../../shared/messages';
import { marksFrom } from '../../../shared/report/whose';
import { accountInput, idOf } from '../measures/account-arbitraries';
import { dataOf, dataOfInput, saidIn, showPart, unfold } from '../panel/panel-data';
import { FERRY, FERRY_MARKS } from '../panel/sample';

afterEach(() => {
  cleanup();
  showLayer(null);
});

const SUMMARY: LayerSummary = { id: idOf(70), purpose: 'imported', author: 'Class 3b export', marks: 3 };
const { t } = createMessages();
const theirs = (data: ReturnType<typeof dataOf>) => ({ ...data, readOnly: true, by: marksFrom(SUMMARY.author, t) });

describe('the panel of marks from elsewhere', () => {
  it('names the layer in its sentences', () => {
    showPart(
      theirs(dataOf(FERRY, { marks: FERRY_MARKS })),
      <ShownLayerContext value={SUMMARY}>
        <Overview />
      </ShownLayerContext>,
    );
    expect(screen.getByRole('region', { name: 'Where “Class 3b export” has marks' }).textContent).toMatch(
      /In “Class 3b export”, marks stand in/,
    );
    expect(screen.getByRole('img', { name: /^Where the marks in “Class 3b export” stand/ })).toBeTruthy();
  });

  it('says "you" of nobody, whatever is marked', () => {
    fc.assert(
      fc.property(accountInput, (input) => {
        const { container, unmount } = showPart(
          theirs(dataOfInput(input)),
          <ShownLayerContext value={SUMMARY}>
            <Overview />
            <ClaimsTab />
            <FramingTab />
          </ShownLayerContext>,
        );
        unfold(container);
        const said = saidIn(container);
        unmount();
        expect(said).not.toMatch(/\b(you|your|yours)\b/i);
      }),
      { seed: 241_124, numRuns: 12 },
    );
  });

  it('has words for a file that names nobody', () => {
    expect(marksFrom(null, t)).toEqual({ by: 'other', layer: 'a file that names nobody' });
  });
});

describe('the choice whose marks are shown', () => {
  const Chosen = () => <p>{useChosenLayer(FERRY.id) ? 'theirs' : 'own'}</p>;
  function Screen() {
    useLayerLeave(FERRY.id);
    return <Chosen />;
  }

  const shownNow = (): string => {
    queryClient.setQueryData(layersQuery(FERRY.id).queryKey, [SUMMARY]);
    const { container, unmount } = showPart(dataOf(FERRY, { marks: [] }), <Chosen />);
    const said = container.textContent;
    unmount();
    return said;
  };

  it('stays between an article and its report, and ends when both are left', () => {
    const chosen: string[] = [];
    // What the next screen would find: the choice, or nothing.
    const leaveTo = (place: Parameters<typeof usePlace.setState>[0]) => {
      showLayer({ article: FERRY.id, layer: SUMMARY.id });
      const { unmount } = showPart(dataOf(FERRY, { marks: [] }), <Screen />);
      usePlace.setState(place);
      unmount();
      chosen.push(shownNow());
    };
    leaveTo({ place: { screen: 'report', article: FERRY.id } });
    leaveTo({ place: { screen: 'reader', article: FERRY.id } });
    leaveTo({ place: { screen: 'library' } });
    leaveTo({ place: { screen: 'reader', article: idOf(99) } });
    expect(chosen).toEqual(['theirs', 'theirs', 'own', 'own']);
  });
});
