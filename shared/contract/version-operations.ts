/** Operations on the versions of an article, and on where its marks stand in them. */
import { z } from 'zod';
import { VersionComparison } from '../anchoring/compare-shape';
import { ArticleId, Block, LayerId, MarkId, TextRange, VersionId } from '../model';
import { op } from './operation';
import {
  ArticleView,
  HistoryState,
  MarkStanding,
  MarkView,
  StandingCounts,
  VersionCause,
  VersionSummary,
} from './views';

const history = HistoryState;

export const versionOperations = {
  'articles.addVersion': op(
    'Adds a new version of an article, from text or from blocks; every mark is looked for in it. All versions are kept. The same text as the newest version adds nothing. One step of Undo',
    z
      .strictObject({
        article: ArticleId,
        text: z.string().optional(),
        format: z.enum(['plain', 'markdown']).default('plain'),
        blocks: z.array(Block).min(1).max(100_000).optional(),
        cause: VersionCause.exclude(['added']).default('pasted'),
        pictures: z
          .enum(['carry', 'asGiven'])
          .optional()
          .describe('blocks that name no picture: keep the one they had (`carry`, also where absent), or have none'),
      })
      .refine((v) => (v.text === undefined) !== (v.blocks === undefined), {
        path: ['text'],
        message: 'give either `text` or `blocks`, not both and not neither',
      }),
    z.strictObject({ article: ArticleView, isAdded: z.boolean(), counts: StandingCounts, history }),
    'write',
  ),
  'articles.versions': op(
    'The versions of an article, oldest first',
    z.strictObject({ article: ArticleId }),
    z.strictObject({ versions: z.array(VersionSummary) }),
    'read',
  ),
  'versions.get': op(
    'The text and blocks of one version',
    z.strictObject({ version: VersionId }),
    z.strictObject({ summary: VersionSummary, text: z.string(), blocks: z.array(Block) }),
    'read',
  ),
  'versions.compare': op(
    'What was added, removed, changed and moved between two versions of an article, paragraph by paragraph',
    z.strictObject({ from: VersionId, to: VersionId }),
    z.strictObject({ from: VersionSummary, to: VersionSummary, comparison: VersionComparison }),
    'read',
  ),
  'marks.placements': op(
    'Where each mark stands in a version, the newest by default: exact, moved, for review or lost, with its candidates. Marks that were made in it are left out, but counted as exact',
    z.strictObject({ article: ArticleId, layer: LayerId.optional(), version: VersionId.optional() }),
    z.strictObject({
      version: VersionId,
      placements: z.array(MarkStanding.extend({ mark: MarkId })),
      counts: StandingCounts,
    }),
    'read',
  ),
  'marks.settle': op(
    'Says where marks stand in the newest version: `accept` the place proposed (or candidates by number, one a piece), `attach` to `ranges`, `note`: keep without a place, `lookAgain`: by rule. One step of Undo',
    z
      .strictObject({
        marks: z.array(MarkId).min(1).max(100_000),
        how: z.enum(['accept', 'attach', 'note', 'lookAgain']),
        candidates: z.array(z.int().min(0)).max(200).optional(),
        ranges: z.array(TextRange).min(1).max(200).optional(),
      })
      .refine((v) => (v.how === 'attach') === (v.ranges !== undefined), {
        path: ['ranges'],
        message: 'give `ranges` to attach, and only then',
      })
      .refine((v) => v.marks.length === 1 || (v.ranges === undefined && v.candidates === undefined), {
        path: ['marks'],
        message: 'ranges and candidates are of one mark',
      }),
    z.strictObject({ marks: z.array(MarkView), history }),
    'write',
  ),
} as const;
