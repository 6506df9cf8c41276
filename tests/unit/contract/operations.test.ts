import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { handlers, longHandlers } from '../../../electron/operations/handlers';
import { isOperationName, operationNames, operations } from '../../../shared/contract';
import { openCore } from '../../support/core';

describe('the contract', () => {
  it('names operations noun.verb, each with a sentence and JSON Schemas for both sides', () => {
    for (const name of operationNames) {
      expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/);
      const { summary, input, output } = operations[name];
      expect(summary.length).toBeGreaterThan(10);
      expect(z.toJSONSchema(input, { io: 'input' }), name).toMatchObject({ type: 'object' });
      expect(z.toJSONSchema(output, { io: 'output' }), name).toMatchObject({ type: 'object' });
    }
  });

  it('is done by one handler each', () => {
    expect(
      [
        ...Object.keys(handlers),
        ...Object.keys(longHandlers),
        'app.status',
        'store.setAside',
        'pages.fetch',
        'pages.stop',
      ].sort(),
    ).toEqual([...operationNames].sort());
  });

  it('takes no name from an object’s own machinery', async () => {
    const core = openCore();
    for (const name of ['constructor', '__proto__', 'toString', '', 'marks', 'marks.Create']) {
      expect(isOperationName(name)).toBe(false);
      expect(await core.refused(name, {})).toMatchObject({ code: 'unknownOperation', detail: { operation: name } });
    }
  });

  it('refuses input that does not fit in every operation, naming the field, and changes nothing', async () => {
    const core = openCore();
    for (const name of operationNames) {
      const refusal = await core.refused(name, { surprise: 1 });
      expect(refusal, name).toMatchObject({ code: 'invalidInput' });
      expect(refusal.message).toContain(name);
      expect((refusal.detail['fields'] as { field: string }[]).map((f) => f.field)).toContain('surprise');
      for (const input of [null, undefined, 7, 'x', []]) {
        expect(await core.refused(name, input), name).toMatchObject({
          code: 'invalidInput',
          detail: { fields: [{ field: '(input)' }] },
        });
      }
    }
    expect(core.changes).toEqual([]);
    expect(core.faults).toEqual([]);
  });

  it('names what is not there', async () => {
    const core = openCore();
    const id = '0a8f2f66-3f0b-4f6e-9d6c-0f6f4d1a2b3c';
    const calls: [string, object, string][] = [
      ['articles.get', { article: id }, 'article'],
      ['articles.update', { article: id, meta: {} }, 'article'],
      ['articles.setOpened', { article: id }, 'article'],
      ['articles.trash', { articles: [id] }, 'article'],
      ['articles.restore', { articles: [id] }, 'article'],
      ['articles.purge', { articles: [id] }, 'article'],
      ['blocks.setRole', { article: id, blocks: [0], role: 'furniture' }, 'article'],
      ['blocks.setLooked', { article: id, blocks: [0], looked: true }, 'article'],
      ['pictures.setOfBlock', { article: id, block: 0, hash: null }, 'article'],
      ['articles.addVersion', { article: id, text: 'A' }, 'article'],
      ['articles.versions', { article: id }, 'article'],
      ['versions.get', { version: id }, 'version'],
      ['versions.compare', { from: id, to: id }, 'version'],
      ['marks.placements', { article: id }, 'article'],
      ['marks.settle', { marks: [id], how: 'note' }, 'mark'],
      ['marks.create', { article: id, kind: 'claim', exact: 'a' }, 'article'],
      ['marks.update', { mark: id }, 'mark'],
      ['marks.delete', { marks: [id] }, 'mark'],
      ['marks.list', { article: id }, 'article'],
      ['history.get', { article: id }, 'article'],
      ['history.undo', { article: id }, 'article'],
      ['history.redo', { article: id }, 'article'],
      ['measures.get', { article: id }, 'article'],
      ['measures.account', { article: id }, 'article'],
      ['exports.plan', { scope: { articles: [id] } }, 'article'],
      ['exports.build', { articles: [id], format: 'markdown' }, 'article'],
      ['exports.outline', { articles: [id] }, 'article'],
      ['sources.list', { article: id }, 'article'],
      ['sources.create', { article: id, name: 'A' }, 'article'],
      ['sources.update', { source: id }, 'source'],
      ['sources.merge', { into: id, from: [id] }, 'source'],
      ['sources.split', { source: id, name: 'A' }, 'source'],
      ['sources.delete', { sources: [id] }, 'source'],
      ['viewpoints.create', { article: id, name: 'A' }, 'article'],
      ['viewpoints.update', { viewpoint: id, name: 'A' }, 'viewpoint'],
      ['viewpoints.merge', { into: id, from: [id] }, 'viewpoint'],
      ['viewpoints.delete', { viewpoints: [id] }, 'viewpoint'],
      ['disputes.set', { article: id, answer: 'no' }, 'article'],
      ['absences.create', { article: id, what: 'voice', text: 'A' }, 'article'],
      ['absences.delete', { absences: [id] }, 'absence'],
      ['headline.set', { article: id }, 'article'],
      ['checks.update', { check: id }, 'check'],
      ['checks.delete', { checks: [id] }, 'check'],
    ];
    for (const [name, input, type] of calls) {
      expect(await core.refused(name, input), name).toMatchObject({ code: 'notFound', detail: { type, id } });
    }
  });
});
