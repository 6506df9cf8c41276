import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PageFile } from '../../../electron/hosts/page-files';
import { makePageHeaders, SECURITY_HEADERS } from '../../../electron/hosts/page-policy';

const file = (text: string): PageFile => ({ contentType: 'text/javascript', read: async () => Buffer.from(text) });

describe('the page’s policy', () => {
  it('allows the import frames’ scripts by their hashes, and no other file', async () => {
    const script = 'addEventListener("message", () => {});';
    const hash = createHash('sha256').update(script).digest('base64');
    const files = new Map([
      ['/', file('<!doctype html>')],
      ['/frames/page.js', file(script)],
      ['/assets/index.js', file('other')],
    ]);
    const policy = (await makePageHeaders(files))['Content-Security-Policy'] ?? '';
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/unsafe|blob:.*script|frame-src|\*/);
  });

  it('allows no script but our own files everywhere else', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).toContain("script-src 'self';");
  });
});
