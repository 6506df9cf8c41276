/** Operations on the people, papers and viewpoints of a layer, and on the dispute gate. */
import { z } from 'zod';
import { ArticleId, Dispute, LayerId, MarkId, Source, SourceFacts, SourceId, Viewpoint, ViewpointId } from '../model';
import { op } from './operation';
import { HistoryState, Touched } from './views';

const ofArticle = { article: ArticleId, layer: LayerId.optional().describe("absent: the person's own marks") };
const facts = SourceFacts.partial();
const name = SourceFacts.shape.name;
const marks = z.array(MarkId).max(100_000);
const sources = z.array(SourceId).max(10_000);
const group = z.string().min(1).max(64).optional();
const history = HistoryState;
const touched = Touched;

export const peopleOperations = {
  'sources.list': op(
    'The people and papers of an article, as put down by the reader',
    z.strictObject(ofArticle),
    z.strictObject({ sources: z.array(Source) }),
    'read',
  ),
  'sources.create': op(
    'Puts down a person or paper; `marks` are given to it in the same step. Its name is its first spelling',
    z.strictObject({ ...ofArticle, ...facts.shape, name, marks: marks.optional() }),
    z.strictObject({ source: Source, touched, history }),
    'write',
  ),
  'sources.update': op(
    'Changes what is said of a person or paper. What is not named stays',
    z.strictObject({ source: SourceId, ...facts.shape, group }),
    z.strictObject({ source: Source, history }),
    'write',
  ),
  'sources.merge': op(
    'Makes several people or papers one: spellings and marks go to `into`, what it does not say yet is taken from the others; one step of Undo',
    z.strictObject({ into: SourceId, from: z.array(SourceId).min(1).max(10_000) }),
    z.strictObject({ source: Source, touched, history }),
    'write',
  ),
  'sources.split': op(
    'Makes a second person or paper out of one, which gets these spellings and marks; one step of Undo',
    z.strictObject({
      source: SourceId,
      name,
      spellings: z.array(name).max(200).default([]),
      marks: marks.default([]),
    }),
    z.strictObject({ source: Source, created: Source, touched, history }),
    'write',
  ),
  'sources.delete': op(
    'Deletes people or papers; their marks stay and are not assigned any more; one step of Undo',
    z.strictObject({ sources: sources.min(1) }),
    z.strictObject({ deleted: z.array(SourceId), touched, history }),
    'write',
  ),

  'viewpoints.list': op(
    'The viewpoints that the reader named',
    z.strictObject(ofArticle),
    z.strictObject({ viewpoints: z.array(Viewpoint) }),
    'read',
  ),
  'viewpoints.create': op(
    'Names a viewpoint; `sources` and `marks` are given to it in the same step',
    z.strictObject({ ...ofArticle, name, sources: sources.optional(), marks: marks.optional() }),
    z.strictObject({ viewpoint: Viewpoint, touched, history }),
    'write',
  ),
  'viewpoints.update': op(
    'Renames a viewpoint',
    z.strictObject({ viewpoint: ViewpointId, name }),
    z.strictObject({ viewpoint: Viewpoint, history }),
    'write',
  ),
  'viewpoints.merge': op(
    'Makes several viewpoints one; one step of Undo',
    z.strictObject({ into: ViewpointId, from: z.array(ViewpointId).min(1).max(10_000) }),
    z.strictObject({ viewpoint: Viewpoint, touched, history }),
    'write',
  ),
  'viewpoints.delete': op(
    'Deletes viewpoints; what stood under them stays, under none; one step of Undo',
    z.strictObject({ viewpoints: z.array(ViewpointId).min(1).max(10_000) }),
    z.strictObject({ deleted: z.array(ViewpointId), touched, history }),
    'write',
  ),

  'disputes.get': op(
    'Whether the reader sees a dispute in the article; null: not asked yet',
    z.strictObject(ofArticle),
    z.strictObject({ dispute: Dispute.nullable() }),
    'read',
  ),
  'disputes.set': op(
    '"Is this a dispute, and between whom?" `between` names viewpoints, those that are not there yet are made; one step of Undo',
    z.strictObject({
      ...ofArticle,
      answer: Dispute.shape.answer,
      about: Dispute.shape.about.optional(),
      between: z.array(name).max(50).optional(),
    }),
    z.strictObject({ dispute: Dispute, viewpoints: z.array(Viewpoint), history }),
    'write',
  ),
} as const;
