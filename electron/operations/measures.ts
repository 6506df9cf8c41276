/** What the marks of a layer add up to; the own ones where none is named. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import { computeAccount, computeMeasures, readTextFacts, type TextFacts } from '../../shared/measures';
import { listLooked } from '../store/items';
import { listKinds } from '../store/kinds';
import { listItems } from '../store/layer-items';
import { listMarks } from '../store/marks';
import { listSources } from '../store/sources';
import type { Version } from '../store/versions';
import { listViewpoints } from '../store/viewpoints';
import type { Context } from './deps';
import { readNewest } from './find';
import { readHome } from './layer-home';
import { viewItem, viewMarks } from './standings';

/** `measures.get` */
export function getMeasures(ctx: Context, input: ParsedInput<'measures.get'>): OperationOutput<'measures.get'> {
  const { article, layer } = readHome(ctx, input);
  const { version, roles } = readNewest(ctx.db, article);
  const { marks, lost } = viewMarks(ctx, version, listMarks(ctx.db, layer.n));
  const measures = computeMeasures({
    blocks: version.blocks,
    roles,
    language: article.meta.language,
    kinds: listKinds(ctx.db, article.space),
    looked: listLooked(ctx.db, layer.n, version.n).map((item) => item.block),
    marks,
    wordIndex: factsOf(version, article.meta.language).words,
  });
  return { ...measures, ...lostOf(lost) };
}

/** Marks without a place count in no figure, and beside every figure it is said how many they are. */
const lostOf = (lost: readonly unknown[]): { lost?: number } => (lost.length > 0 ? { lost: lost.length } : {});

/** `measures.account` */
export function getAccount(ctx: Context, input: ParsedInput<'measures.account'>): OperationOutput<'measures.account'> {
  const { article, layer } = readHome(ctx, input);
  const { version, roles } = readNewest(ctx.db, article);
  const { marks, lost } = viewMarks(ctx, version, listMarks(ctx.db, layer.n));
  const account = computeAccount({
    blocks: version.blocks,
    roles,
    language: article.meta.language,
    kinds: listKinds(ctx.db, article.space),
    marks,
    sources: listSources(ctx.db, layer.n),
    viewpoints: listViewpoints(ctx.db, layer.n),
    items: listItems(ctx.db, layer.n).map((item) => viewItem(ctx, version, item)),
    facts: factsOf(version, article.meta.language),
  });
  return { ...account, ...lostOf(lost) };
}

/** Words and quotation marks of the versions that the store keeps in memory: finding them costs most and no mark changes them. */
const factsByVersion = new WeakMap<Version, { readonly language: string | null; readonly facts: TextFacts }>();

function factsOf(version: Version, language: string | null): TextFacts {
  const known = factsByVersion.get(version);
  if (known?.language === language) return known.facts;
  const facts = readTextFacts(version.blocks, language);
  factsByVersion.set(version, { language, facts });
  return facts;
}
