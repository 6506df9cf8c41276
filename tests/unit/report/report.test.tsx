// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Figures } from '../../../renderer/report/Figures';
import { answersOf } from '../../../shared/report/mark-answers';
import { quoteWords } from '../../../shared/report/words';
import { MarkedText } from '../../../renderer/report/MarkedText';
import { MarkNotes } from '../../../renderer/report/MarkNotes';
import { setReportOption } from '../../../renderer/report/options';
import { OtherNotes } from '../../../renderer/report/OtherNotes';
import { People } from '../../../renderer/report/People';
import { layPage, ReportContext, type ReportData } from '../../../renderer/report/report-data';
import { ReportHead } from '../../../renderer/report/ReportHead';
import { marksFrom, OWN_MARKS } from '../../../shared/report/whose';
import { createMessages } from '../../../shared/messages';
import type { Mark } from '../../../shared/model';
import { accountInput, disputeOf, sourceOf } from '../measures/account-arbitraries';
import { dataOf, dataOfInput, NO_FIGURE, saidIn, type Layer } from '../panel/panel-data';
import { articleOf, FERRY, FERRY_MARKS, marksOn } from '../panel/sample';

afterEach(() => {
  cleanup();
  act(() => setReportOption('notes', true));
});

const pageOf = (data: ReturnType<typeof dataOf>): ReportData => ({
  ...data,
  ...layPage({ ...data.article, blocks: data.article.version.blocks }, data.marks),
});

function show(data: ReportData) {
  return render(
    <ReportContext value={data}>
      <ReportHead />
      <MarkedText />
      <MarkNotes />
      <Figures />
      <People />
      <OtherNotes />
    </ReportContext>,
  );
}

const showLayer = (layer: Layer, article = FERRY) => show(pageOf(dataOf(article, layer)));

describe('a report', () => {
  it('says figures and reasons in words, whatever is marked', () => {
    fc.assert(
      fc.property(accountInput, (input) => {
        const { container, unmount } = show(pageOf(dataOfInput(input)));
        const said = saidIn(container);
        unmount();
        expect(said).not.toMatch(NO_FIGURE);
      }),
      { seed: 41124, numRuns: 15 },
    );
  });

  it('says what is not stated, and that nothing is marked', () => {
    showLayer({ marks: [] }, articleOf([['paragraph', 'Nobody was asked.']]));
    expect(screen.getAllByText('Not stated')).toHaveLength(7);
    expect(screen.getByText('None of the one paragraph has been worked through yet.')).toBeTruthy();
    expect(screen.getByText('Nothing is marked yet.')).toBeTruthy();
    expect(screen.getByText('No claim is marked.')).toBeTruthy();
  });

  it('names each mark behind its last words and at its note', () => {
    showLayer({ marks: FERRY_MARKS });
    const [framing] = screen.getAllByRole('link', { name: 'F1, Framing: go to its note' });
    expect(framing?.previousSibling?.textContent).toBe('axes lifeline');
    expect(framing?.getAttribute('href')).toBe(
      `#${screen.getByRole('link', { name: 'F1: go to its place in the text' }).closest('li')?.id}`,
    );
    expect(screen.getByText('Whose word is “lifeline”?')).toBeTruthy();
    // A mark of two pieces has its name at both; one of them is where its note leads.
    const names = screen.getAllByRole('link', { name: 'Q1, Quote: go to its note' });
    expect(names).toHaveLength(2);
    expect(names.filter(({ id }) => id !== '')).toHaveLength(1);
  });

  it('keeps the names without links where notes are left out', () => {
    act(() => setReportOption('notes', false));
    showLayer({ marks: FERRY_MARKS });
    expect(screen.queryByRole('link', { name: /go to its note/ })).toBeNull();
    expect(within(screen.getByRole('region', { name: 'The text with marks' })).getByText('F1')).toBeTruthy();
  });

  it('names the layer where the marks are from elsewhere, and never says that they are mine or yours', () => {
    const by = marksFrom('Class 3b export', createMessages().t);
    const claim = { claim: { backing: 'none', reply: 'notAsked', checked: { how: 'by phone' } } } as const;
    const marks = FERRY_MARKS.map((mark) => (mark.kind === 'claim' ? { ...mark, fields: claim } : mark));
    const layer = { marks, sources: [sourceOf(7)], items: [disputeOf('no')] };
    const { container } = show({ ...pageOf(dataOf(FERRY, layer)), by });
    expect(screen.getByText('from elsewhere: “Class 3b export”')).toBeTruthy();
    expect(screen.getByText(/^The marks in “Class 3b export” came from elsewhere/)).toBeTruthy();
    expect(screen.getByText(/^Not a dispute, “Class 3b export” says/)).toBeTruthy();
    expect(screen.getByText('How it was checked')).toBeTruthy();
    const said = [...container.querySelectorAll('section')]
      .filter((section) => /^(Figures|Notes and answers)/.test(section.textContent))
      .map((section) =>
        [...section.querySelectorAll('h3, caption, th, dt, p')].map((each) => each.textContent).join(' '),
      );
    expect(said).toHaveLength(2);
    for (const words of said) expect(words).not.toMatch(/\b(I|my|me|you|your)\b/i);
  });

  it('sets nobody against anybody before the reader says that it is a dispute', () => {
    showLayer({ marks: FERRY_MARKS, sources: [sourceOf(7)], items: [disputeOf('no')] });
    expect(screen.queryByText(/Equal space/)).toBeNull();
    expect(screen.getByText(/Not a dispute, I said/)).toBeTruthy();
    cleanup();
    showLayer({ marks: FERRY_MARKS, sources: [sourceOf(7)], items: [disputeOf('yes')] });
    expect(screen.getByText('Equal space isn’t the same as fair: how strong is the evidence?')).toBeTruthy();
  });
});

describe('answers of a mark', () => {
  const context = { by: OWN_MARKS, sourceById: new Map(), viewpointById: new Map(), nameOf: () => 'Q2' };
  const [sample] = marksOn(FERRY, [{ kind: 'claim', words: ['600 people'] }]);
  const mark = (more: Partial<Mark>): Mark => ({ ...(sample as Mark), ...more });
  const said = (more: Partial<Mark>) =>
    answersOf(mark(more), 'claim', context, createMessages().t).map(({ key, answer }) => [key, answer]);

  it('are those that were given, and the open question of the kind', () => {
    expect(said({})).toEqual([['backing', null]]);
    expect(said({ fields: { claim: { backing: 'document', checkable: 'no' } } })).toEqual([
      ['backing', 'a document'],
      ['checkable', 'can’t be checked'],
    ]);
  });
  it('name other passages as the page does', () => {
    const links: Mark['links'] = [{ rel: 'backs', mark: mark({}).id }];
    expect(said({ fields: { claim: { backing: 'elsewhere' } }, links })).toEqual([
      ['backing', 'another passage'],
      ['backs', 'Q2'],
    ]);
  });
  it('of another kind stay out', () => {
    expect(said({ fields: { framing: { function: 'cause' } } })).toEqual([['backing', null]]);
  });
});

describe('quoted words', () => {
  it('stand on one line, pieces parted by dots', () => {
    expect(quoteWords([{ exact: 'one\ntwo' }, { exact: 'three' }])).toBe('one two … three');
  });
  it('keep the beginning and the end of a long passage', () => {
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
    const quoted = quoteWords([{ exact: words }]);
    expect(quoted).toMatch(/^word0 .* … .* word199$/u);
    expect(quoted.length).toBeLessThan(380);
  });
});
