import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockRole, Run } from '../../../shared/model';
import { blockSpans, canonicalText } from '../../../shared/text';
import {
  ARTICLE_NODES,
  $buildArticle,
  $getBlocks,
  $isReaderList,
  $setRoles,
} from '../../../renderer/reader/engine/article-nodes';
import { $indexText, blockAt, spanAt, type TextIndex } from '../../../renderer/reader/engine/text-index';

const SEED = 20_261_101;

function makeReader(blocks: readonly Block[]) {
  const editor = createHeadlessEditor({
    nodes: ARTICLE_NODES,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () =>
      $buildArticle(
        blocks,
        blocks.map((block) => block.role),
      ),
    { discrete: true },
  );
  return {
    index: (): TextIndex => editor.getEditorState().read($indexText),
    setRoles: (roles: readonly BlockRole[]) => editor.update(() => $setRoles(roles), { discrete: true }),
    read: <T>(read: () => T): T => editor.getEditorState().read(read),
  };
}

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.stringMatching(/^[a-zé“”😀👩‍⚕️ \n]{1,12}$/u),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: fc.constant('https://example.org/'),
  },
  { requiredKeys: ['text'] },
);
const role = fc.constantFrom<BlockRole>('headline', 'paragraph', 'listItem', 'quotation', 'furniture', 'caption');
const block: fc.Arbitrary<Block> = fc.record(
  { role, runs: fc.array(run, { minLength: 1, maxLength: 5 }), softWrap: fc.constant(true as const) },
  { requiredKeys: ['role', 'runs'] },
);
const article = fc.array(block, { minLength: 1, maxLength: 8 });

describe('the text index', () => {
  it('gives back the canonical text and the blocks’ places, whatever the runs and roles are', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const index = makeReader(blocks).index();
        expect(index.text).toBe(canonicalText(blocks));
        expect(index.blocks.map(({ start, end }) => ({ start, end }))).toEqual(blockSpans(blocks));
      }),
      { seed: SEED },
    );
  });

  it('covers every block by spans without gap or overlap', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const index = makeReader(blocks).index();
        for (const own of index.blocks) {
          const spans = index.spans.slice(own.firstSpan, own.endSpan);
          expect(spans[0]?.start).toBe(own.start);
          expect(spans.at(-1)?.end).toBe(own.end);
          spans.slice(1).forEach((span, i) => expect(span.start).toBe(spans[i]?.end));
        }
      }),
      { seed: SEED },
    );
  });

  it('finds for each offset a span that holds or touches it, in the block it stands in', () => {
    fc.assert(
      fc.property(article, fc.nat(), (blocks, anywhere) => {
        const index = makeReader(blocks).index();
        const offset = anywhere % (index.text.length + 1);
        for (const prefer of ['before', 'after'] as const) {
          const span = spanAt(index, offset, prefer);
          expect(span?.block).toBe(blockAt(index, offset));
          expect(span?.start).toBeLessThanOrEqual(offset);
          expect(span?.end).toBeGreaterThanOrEqual(offset);
        }
      }),
      { seed: SEED },
    );
  });

  it('keeps text and places when roles change, and wraps neighbouring list items in one list', () => {
    fc.assert(
      fc.property(article, fc.array(role, { minLength: 8, maxLength: 8 }), (blocks, roles) => {
        const reader = makeReader(blocks);
        const before = reader.index();
        reader.setRoles(roles);
        const after = reader.index();
        expect(after.text).toBe(before.text);
        expect(after.blocks.map(({ key, start }) => [key, start])).toEqual(
          before.blocks.map(({ key, start }) => [key, start]),
        );
        reader.read(() => {
          const nodes = $getBlocks();
          expect(nodes.map((node) => node.getRole())).toEqual(roles.slice(0, blocks.length));
          nodes.forEach((node, i) => {
            const list = node.getParent();
            expect($isReaderList(list)).toBe(node.getRole() === 'listItem');
            const previous = nodes[i - 1];
            if ($isReaderList(list) && previous?.getRole() === 'listItem')
              expect(previous.getParent()?.is(list)).toBe(true);
          });
        });
      }),
      { seed: SEED },
    );
  });
});
