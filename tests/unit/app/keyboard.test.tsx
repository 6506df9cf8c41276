// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCommands } from '../../../renderer/app/commands';
import { useKeyboard } from '../../../renderer/app/commands/use-keyboard';
import { KeysDialog } from '../../../renderer/app/KeysDialog';
import { useOverlays } from '../../../renderer/app/overlays';
import { Palette } from '../../../renderer/app/Palette';
import { queryClient, settingsQuery } from '../../../renderer/services/queries';
import { DEFAULT_SETTINGS } from '../../../shared/model';

const menu: ((id: string) => void)[] = [];
// jsdom has no CSS.escape, which React Aria's dialogs look themselves up with.
vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) });

Object.defineProperty(window, 'plumbline', {
  value: {
    host: 'desktop',
    methods: {
      'settings.get': () => Promise.resolve({ ok: true, value: DEFAULT_SETTINGS }),
      'articles.list': () => Promise.resolve({ ok: true, value: { articles: [] } }),
    },
    onChanged: () => () => {},
    onCommand: (listener: (id: string) => void) => {
      menu.push(listener);
      return () => menu.splice(menu.indexOf(listener), 1);
    },
  },
});

const claim = vi.fn();
const undo = vi.fn();

function Page() {
  const { open } = useOverlays();
  useKeyboard();
  useCommands({
    'mark.claim': claim,
    'app.undo': undo,
    'app.palette': () => open('palette'),
    'app.help': () => open('keys'),
  });
  return (
    <>
      <p>text</p>
      <textarea aria-label="Note" />
      <Palette />
      <KeysDialog />
    </>
  );
}

beforeEach(() => {
  vi.clearAllMocks();
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  useOverlays.setState({ shown: null });
  render(
    <QueryClientProvider client={queryClient}>
      <Page />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

const press = (target: Element, key: string, held = {}) =>
  fireEvent.keyDown(target, { key, code: `Key${key.toUpperCase()}`, ...held });

it('runs the command of a key and keeps the browser from doing its own', () => {
  expect(press(screen.getByText('text'), 'c')).toBe(false);
  expect(claim).toHaveBeenCalledOnce();
});

it('lets letters write where one types', () => {
  expect(press(screen.getByLabelText('Note'), 'c')).toBe(true);
  expect(press(screen.getByLabelText('Note'), 'z', { ctrlKey: true })).toBe(true);
  expect(claim).not.toHaveBeenCalled();
  expect(undo).not.toHaveBeenCalled();
});

it('leaves a key alone that something nearer has used', () => {
  const text = screen.getByText('text');
  text.addEventListener('keydown', (event) => event.preventDefault());
  press(text, 'c');
  expect(claim).not.toHaveBeenCalled();
});

it('takes commands from the native menu', () => {
  for (const listener of menu) listener('app.undo');
  expect(undo).toHaveBeenCalledOnce();
});

it('offers in the palette what can be done here, with its keys, and runs what is chosen', async () => {
  press(screen.getByText('text'), 'k', { ctrlKey: true });
  const option = await screen.findByRole('option', { name: /Mark as claim/ });
  expect(screen.queryByRole('option', { name: /Mark as quote/ })).toBeNull();
  expect(option.textContent).toContain('C');
  fireEvent.click(option);
  await vi.waitFor(() => expect(claim).toHaveBeenCalledOnce());
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('lists every command and the reading cursor’s keys in the help', async () => {
  press(screen.getByText('text'), '?', { shiftKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  for (const name of ['Mark as claim', 'Next mark', 'Find an article', 'A sentence back or on'])
    expect(dialog.textContent).toContain(name);
});
