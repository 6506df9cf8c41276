/** Operations on what a reader says beside the marks: absences, the headline, what was checked elsewhere. */
import { z } from 'zod';
import { Absence, ArticleId, Check, HeadlineCheck, ItemId, LayerId, TextRange } from '../model';
import { op } from './operation';
import { HistoryState } from './views';

const ofArticle = { article: ArticleId, layer: LayerId.optional().describe("absent: the person's own marks") };
const own = { id: true, layer: true, rev: true, ord: true, type: true } as const;
const absence = Absence.omit(own);
const check = Check.omit(own);
const headline = HeadlineCheck.omit({ ...own, version: true, passages: true }).partial();
const group = z.string().min(1).max(64).optional();
const items = z.array(ItemId).min(1).max(10_000);
const history = HistoryState;
const deleted = z.strictObject({ deleted: z.array(ItemId), history });

export const noteOperations = {
  'absences.list': op(
    'What the reader misses in the article',
    z.strictObject(ofArticle),
    z.strictObject({ absences: z.array(Absence) }),
    'read',
  ),
  'absences.create': op(
    'Notes what is missing: a voice, a fact, a context, a picture',
    z.strictObject({ ...ofArticle, ...absence.partial().shape, what: absence.shape.what, text: absence.shape.text }),
    z.strictObject({ absence: Absence, history }),
    'write',
  ),
  'absences.update': op(
    'Changes a note on what is missing. What is not named stays',
    z.strictObject({ absence: ItemId, ...absence.partial().shape, group }),
    z.strictObject({ absence: Absence, history }),
    'write',
  ),
  'absences.delete': op('Deletes notes on what is missing', z.strictObject({ absences: items }), deleted, 'write'),

  'headline.get': op(
    'The check of the headline; null: not asked yet',
    z.strictObject(ofArticle),
    z.strictObject({ headline: HeadlineCheck.nullable() }),
    'read',
  ),
  'headline.set': op(
    'Whether the body carries the headline, by which passages, and whose words it uses. What is not named stays',
    z.strictObject({ ...ofArticle, ...headline.shape, passages: z.array(TextRange).max(200).optional(), group }),
    z.strictObject({ headline: HeadlineCheck, history }),
    'write',
  ),

  'checks.list': op(
    'What the reader looked up elsewhere',
    z.strictObject(ofArticle),
    z.strictObject({ checks: z.array(Check) }),
    'read',
  ),
  'checks.create': op(
    'Notes what was looked up, where, what was found, and the mark it bears on. No time is kept',
    z.strictObject({ ...ofArticle, ...check.partial().shape, lookedUp: check.shape.lookedUp }),
    z.strictObject({ check: Check, history }),
    'write',
  ),
  'checks.update': op(
    'Changes a note on what was looked up. What is not named stays',
    z.strictObject({ check: ItemId, ...check.partial().shape, group }),
    z.strictObject({ check: Check, history }),
    'write',
  ),
  'checks.delete': op('Deletes notes on what was looked up', z.strictObject({ checks: items }), deleted, 'write'),
} as const;
