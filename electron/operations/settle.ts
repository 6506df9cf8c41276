/** Where marks stand in a version, and what the reader says of it. */
import { type PiecePlacement } from '../../shared/anchoring';
import { PlumblineError, type OperationOutput, type ParsedInput } from '../../shared/contract';
import type { Mark, TextRange } from '../../shared/model';
import type { Article } from '../store/articles';
import type { RecordState } from '../store/commands';
import { getMark, listMarks } from '../store/marks';
import { findPlacement, nameOf, type Placement } from '../store/placements';
import { getNewestVersion, getVersion, getVersionFacts, type Version } from '../store/versions';
import type { Context } from './deps';
import { conflict, notFound } from './find';
import { readHome, writeHomeOf } from './layer-home';
import { placeRanges } from './mark-ranges';
import {
  basisOf,
  countStandings,
  keepStandings,
  keptAsNote,
  standingsIn,
  standsAsMade,
  toStanding,
  viewMark,
} from './standings';
import { layerScope, makeChange, readHistory } from './undo';

/** `marks.placements` */
export function listPlacementsOf(
  ctx: Context,
  input: ParsedInput<'marks.placements'>,
): OperationOutput<'marks.placements'> {
  const { article, layer } = readHome(ctx, input);
  const version =
    input.version === undefined ? getNewestVersion(ctx.db, article.n) : versionOf(ctx, article, input.version);
  const marks = listMarks(ctx.db, layer.n);
  const standings = standingsIn(ctx, version, marks);
  return {
    version: version.id,
    placements: marks.flatMap((mark) => {
      const standing = standings.get(mark.id);
      return standing ? [{ mark: mark.id, ...toStanding(mark, version, standing) }] : [];
    }),
    counts: countStandings(ctx, version, marks),
  };
}

function versionOf(ctx: Context, article: Article, id: string): Version {
  const facts = getVersionFacts(ctx.db, id);
  const version = getVersion(ctx.db, id);
  if (!facts || !version || facts.hidden || facts.article !== article.n) throw notFound('version', id);
  return version;
}

/** `marks.settle` */
export function settleMarks(ctx: Context, input: ParsedInput<'marks.settle'>): OperationOutput<'marks.settle'> {
  const marks = [...new Set(input.marks)].map((id): Mark => {
    const mark = getMark(ctx.db, id);
    if (!mark) throw notFound('mark', id);
    return mark;
  });
  const [first] = marks;
  if (!first) throw notFound('mark', '');
  const { article, layer } = writeHomeOf(ctx, first);
  const version = getNewestVersion(ctx.db, article.n);
  for (const mark of marks) {
    if (mark.layer !== layer.id) {
      throw conflict('mark', mark.id, 'otherLayer', 'Marks of several articles cannot be settled in one step.');
    }
    if (standsAsMade(mark, version)) {
      throw conflict('mark', mark.id, 'madeHere', 'The mark was made in this version: it stands where it was made.');
    }
  }
  keepStandings(ctx, version, marks);
  const scope = layerScope(layer.id);
  const after = marks.flatMap((mark): RecordState[] => {
    const known = findPlacement(ctx.db, mark.id, version.n);
    if (!known) throw new Error('A mark was not looked for');
    const isSettled = known.decidedBy === 'reader';
    if (input.how === 'lookAgain') return isSettled ? [{ type: 'placement', id: nameOf(known), state: null }] : [];
    if (input.how === 'accept' && isSettled && input.candidates === undefined) return [];
    const pieces = piecesFor(version, mark, known, input);
    const rev = isSettled ? known.rev + 1 : 1;
    const next: Placement = { ...known, decidedBy: 'reader', basis: basisOf(mark), pieces, rev };
    return [{ type: 'placement', id: nameOf(known), state: next }];
  });
  if (after.length > 0) {
    makeChange(ctx, {
      scope,
      op: 'marks.settle',
      label: { code: 'markSettle', params: { count: after.length } },
      after,
    });
  }
  return { marks: marks.map((mark) => viewMark(ctx, version, mark)), history: readHistory(ctx, scope) };
}

/** The pieces as the reader wants them. */
function piecesFor(
  version: Version,
  mark: Mark,
  known: Placement,
  input: ParsedInput<'marks.settle'>,
): PiecePlacement[] {
  if (input.how === 'attach') return placeRanges(version.text, input.ranges ?? []).map(attached);
  if (input.how === 'note') return known.pieces.map(keptAsNote);
  return known.pieces.map((piece, i) => accept(mark, piece, input.candidates?.[i]));
}

/** A piece at one of its candidates. What the reader accepts stays for what it is: words that were changed. */
function accept(mark: Mark, piece: PiecePlacement, candidate: number | undefined): PiecePlacement {
  if (candidate === undefined) {
    if (piece.range) return piece;
    throw conflict('mark', mark.id, 'noPlace', 'There is no place to accept: attach the mark, or keep it as a note.');
  }
  const chosen = piece.candidates[candidate];
  if (!chosen && candidate === 0 && piece.range) return piece;
  if (!chosen) {
    const problem = `there is no candidate ${candidate}: there are ${piece.candidates.length}`;
    throw new PlumblineError('invalidInput', `candidates: ${problem}`, { fields: [{ field: 'candidates', problem }] });
  }
  return { ...piece, range: chosen.range, method: chosen.method, score: chosen.score };
}

const attached = ({ start, end }: TextRange): PiecePlacement => ({
  state: 'moved',
  range: { start, end },
  method: 'reader',
  score: 1,
  reason: 'byReader',
  candidates: [],
});
