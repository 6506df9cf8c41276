// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../../../shared/model';
import { MarkCard } from '../../../../renderer/reader/card/MarkCard';
import { setMoreOpen } from '../../../../renderer/reader/card/more/more-view';
import { ReaderContext } from '../../../../renderer/reader/reader-context';
import { select } from '../../../../renderer/reader/state';
import { queryClient } from '../../../../renderer/services/queries';
import { makeMark } from '../support';
import { ARTICLE, history, installBridge, openWith, person, viewpoint } from './support';

afterEach(() => {
  cleanup();
  setMoreOpen(false);
});

function show(
  mark: Mark,
  others: readonly Mark[] = [],
  more: Parameters<typeof openWith>[1] & { inTrash?: boolean } = {},
) {
  const article = more.inTrash ? { ...ARTICLE, trashedAt: '2026-01-02T00:00:00.000Z' } : ARTICLE;
  const marks = [mark, ...others];
  const { session } = openWith(marks, more);
  session.article = article;
  session.change(select(mark.id));
  const bridge = installBridge(({ input }) => ({ mark: { ...mark, ...input, fields: mark.fields }, history }));
  render(
    <QueryClientProvider client={queryClient}>
      <ReaderContext value={session}>
        <MarkCard article={article} marks={marks} mark={mark} />
      </ReaderContext>
    </QueryClientProvider>,
  );
  return { session, ...bridge };
}
const fold = () => screen.getByRole('button', { name: 'More' });
const fields = () => screen.getByRole('group', { name: 'More about this mark' });
const names = (role: string) =>
  within(fields())
    .queryAllByRole(role)
    .map((each) => each.getAttribute('aria-label') ?? '');

describe('the card', () => {
  it('reads as kind, question with its answer, viewpoint, and the rest folded into a line', () => {
    const open = viewpoint('Keep it open');
    const ada = person('Ada Quill', { affiliation: 'Bridge Trust', viewpoint: open.id });
    const mark = makeMark(ARTICLE, 'quote', ['“We had no choice,”'], {
      source: ada.id,
      fields: { quote: { type: 'direct', verb: 'insisted' } },
    });
    show(mark, [], { sources: [ada], viewpoints: [open] });
    const head = document.querySelector('.mark-card-head')?.textContent ?? '';
    expect(head).toMatch(
      /^Quote.*Who says it\? Ada Quill, Bridge Trust.*Viewpoint Keep it open.*More.*direct · insisted/,
    );
    expect(fold().getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold());
    expect(fold().getAttribute('aria-expanded')).toBe('true');
    expect(fold().getAttribute('aria-controls')).toBe(fields().id);
    expect(within(fields()).getByRole('button', { name: /from Ada Quill: Keep it open/ })).toBeTruthy();
  });

  it('shows what is proposed as proposed, and stores it only once it is taken', () => {
    const { calls } = show(makeMark(ARTICLE, 'quote', ['“We had no choice,”']));
    fireEvent.click(fold());
    expect(calls).toEqual([]);
    const take = screen.getByRole('button', { name: /^Proposed: direct\. Its words stand in quotation marks\./ });
    fireEvent.click(take);
    expect(calls).toHaveLength(1);
    expect(calls[0]?.input['fields']).toEqual({ quote: { type: 'direct' } });
    expect(screen.getByRole('button', { name: /^Proposed: “insisted”/ })).toBeTruthy();
  });

  it('stores what is written as one burst, at the latest when the field is left', async () => {
    const { calls } = show(makeMark(ARTICLE, 'claim', ['The shops say']));
    fireEvent.click(fold());
    const field = within(fields()).getByRole('textbox', { name: 'How you checked it' });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: 'Asked' } });
    fireEvent.change(field, { target: { value: 'Asked them ' } });
    expect(calls).toEqual([]);
    expect((field as HTMLInputElement).value).toBe('Asked them ');
    fireEvent.blur(field);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    expect(calls[0]?.input).toMatchObject({ fields: { claim: { checked: { how: 'Asked them' } } } });
    expect(calls[0]?.input['group']).toEqual(expect.any(String));
  });

  it('asks each kind its own fields, and a kind like none only what all are asked', () => {
    const labels = () =>
      [...fields().querySelectorAll('.more-field')].map(
        (field) => field.querySelector('.more-label, label, .more-select > span')?.textContent,
      );
    show(makeMark(ARTICLE, 'claim', ['The shops say']));
    fireEvent.click(fold());
    expect(labels()).toEqual([
      'Whose claim',
      'Whom it accuses',
      'Their reply',
      'Where that reply stands',
      'Can it be checked?',
      'How you checked it',
      'What you found',
      'Address of what you found',
      'Viewpoint',
      'Why you see it so',
    ]);
    cleanup();
    show(makeMark(ARTICLE, 'opinion', ['The shops say']));
    expect(labels()).toEqual(['How it stands there', 'Viewpoint', 'Why you see it so']);
    cleanup();
    show(makeMark(ARTICLE, 'rumour', ['The shops say']));
    expect(labels()).toEqual(['Viewpoint', 'Why you see it so']);
  });

  it('goes to a linked passage, and takes a link out', () => {
    const reply = makeMark(ARTICLE, 'quote', ['The council declined to comment.']);
    const ada = person('Ada Quill');
    const mark = makeMark(ARTICLE, 'claim', ['The shops say'], {
      links: [
        { rel: 'replies', mark: reply.id },
        { rel: 'accuses', source: ada.id },
      ],
    });
    const { session, calls } = show(mark, [reply], { sources: [ada] });
    fireEvent.click(fold());
    fireEvent.click(screen.getByRole('button', { name: 'Take out: Ada Quill' }));
    expect(calls[0]?.input['links']).toEqual([{ rel: 'replies', mark: reply.id }]);
    fireEvent.click(screen.getByRole('button', { name: 'Go to Quote: “The council declined to comment.”' }));
    expect(session.state.selected).toBe(reply.id);
  });

  it('is words alone in the trash: what was answered, and nothing to change', () => {
    const mark = makeMark(ARTICLE, 'claim', ['The shops say'], {
      fields: {
        claim: { whose: 'ownVoice', reply: 'notMentioned', checked: { how: 'Asked them' } },
        reason: 'Hearsay.',
      },
    });
    show(mark, [], { inTrash: true });
    fireEvent.click(fold());
    expect(fields().textContent).toBe(
      'Whose claimThe article’s own voiceTheir replythe text doesn’t mention oneHow you checked itAsked themWhy you see it soHearsay.',
    );
    expect([...names('button'), ...names('textbox')]).toEqual([]);
  });
});
