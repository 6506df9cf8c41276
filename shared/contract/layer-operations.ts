/** Operations on layers: the marks of one hand on one article. The person's own, and those brought in from elsewhere. */
import { z } from 'zod';
import { ArticleId, LayerId, MarkId } from '../model';
import { op } from './operation';
import { HistoryState } from './views';

export const LayerSummary = z.strictObject({
  id: LayerId,
  purpose: z.enum(['own', 'imported']),
  /** Program and person, as the file stated them; null: one's own, or not stated. */
  author: z.string().nullable(),
  marks: z.int().min(0),
});
export type LayerSummary = z.infer<typeof LayerSummary>;

export const layerOperations = {
  'layers.list': op(
    'The layers of an article: the own marks first, then those brought in from elsewhere',
    z.strictObject({ article: ArticleId }),
    z.strictObject({ layers: z.array(LayerSummary) }),
    'read',
  ),
  'layers.trash': op(
    'Takes marks that were brought in from elsewhere away again; one step of Undo',
    z.strictObject({ layer: LayerId }),
    z.strictObject({ marks: z.int().min(0), history: HistoryState }),
    'write',
  ),
  'marks.copy': op(
    'Copies marks from elsewhere into the own ones, with their people and viewpoints by name; those that are there alike are left out; one step of Undo',
    z.strictObject({
      layer: LayerId,
      marks: z.array(MarkId).min(1).max(100_000).optional().describe('absent: all of the layer'),
    }),
    z.strictObject({
      copied: z.array(MarkId).describe('the ids of the new marks'),
      alike: z.int().min(0).describe('marks that stood among the own ones already'),
      history: HistoryState,
    }),
    'write',
  ),
} as const;
