import { describe, expect, it } from 'vitest';
import { ErrorCode, HistoryLabel, PageFailure } from '../../../shared/contract';
import { createMessages, type MessageKey } from '../../../shared/messages';

const { t, has } = createMessages('en');

describe('messages for what the core answers', () => {
  it('exist for every error and every step of Undo', () => {
    for (const code of ErrorCode.options) expect(has(`error.${code}`), code).toBe(true);
    for (const code of HistoryLabel.shape.code.options) expect(has(`history.${code}`), code).toBe(true);
  });

  it.each([
    ['error.saveFailed', ['full', 'readOnly', 'moved', 'diskError']],
    ['error.conflict', ['trashed', 'notTrashed', 'readonly', 'heldElsewhere', 'nameTaken', 'otherLayer']],
  ] as const)('%s says each reason in plain words', (key: MessageKey, reasons) => {
    const said = reasons.map((reason) => t(key, { reason }));
    expect(new Set(said).size).toBe(reasons.length);
    for (const text of said) expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('say for each reason why a page was not got, and where', () => {
    const values = { host: 'a.example', status: '418', type: 'image/png', limit: '10' };
    const said = PageFailure.options.map((reason) => t('error.pageNotFetched', { reason, ...values }));
    expect(new Set(said).size).toBe(said.length);
    expect(said).not.toContain(t('error.pageNotFetched', { reason: 'no such', ...values }));
    for (const text of said) expect(text).not.toMatch(/[{}]|undefined/);
  });

  it('name a step on one article by its title, on several by their number', () => {
    expect(t('history.articleTrash', { count: 1, title: 'One' })).toBe('moving “One” to the trash');
    expect(t('history.articleTrash', { count: 3, title: '' })).toBe('moving 3 articles to the trash');
    expect(t('history.lookedAt', { count: 1, looked: 'no' })).toBe('taking back “nothing to mark here”');
  });
});
