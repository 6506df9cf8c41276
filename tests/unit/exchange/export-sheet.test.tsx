// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { openExport } from '../../../renderer/exchange/export-state';
import { ExportSheet } from '../../../renderer/exchange/ExportSheet';
import { articlesQuery, collectionsQuery, queryClient, tagsQuery } from '../../../renderer/services/queries';

// jsdom has no CSS object; dialogs ask for it.
vi.stubGlobal('CSS', { escape: (text: string) => text });
afterEach(cleanup);

it('offers the collections that have articles, and not those without', () => {
  queryClient.setQueryData(articlesQuery(false).queryKey, [{ collections: ['ferry'] }] as never);
  queryClient.setQueryData(collectionsQuery.queryKey, [
    { id: 'empty', name: 'Empty' },
    { id: 'ferry', name: 'Ferry dispute' },
  ] as never);
  queryClient.setQueryData(tagsQuery.queryKey, []);
  openExport([]);
  render(
    <QueryClientProvider client={queryClient}>
      <ExportSheet />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'A collection' }));
  expect(screen.getByRole('button', { name: /Ferry dispute/ })).toBeTruthy();
});
