/** What the marks of a layer add up to; the own ones where none is named. */
import type { MarkView, OperationOutput, ParsedInput } from '../../shared/contract';
import {
  computeAccount,
  computeMeasures,
  readTextFacts,
  type Account,
  type Measures,
  type TextFacts,
} from '../../shared/measures';
import type { BlockRole, Item, Kind, Source, Viewpoint } from '../../shared/model';
import type { Article } from '../store/articles';
import { listLooked } from '../store/items';
import { listKinds } from '../store/kinds';
import { listItems } from '../store/layer-items';
import type { Layer } from '../store/layers';
import { listMarks } from '../store/marks';
import { listSources } from '../store/sources';
import type { Version } from '../store/versions';
import { listViewpoints } from '../store/viewpoints';
import type { Context } from './deps';
import { readNewest } from './find';
import { readHome } from './layer-home';
import { viewItem, viewMarks } from './standings';

/** A layer's marks as they stand in a version, with what its figures are counted over. */
export interface Counted {
  readonly version: Version;
  readonly roles: readonly BlockRole[];
  readonly language: string | null;
  readonly kinds: readonly Kind[];
  readonly marks: readonly MarkView[];
}

export interface CountedRecords extends Counted {
  readonly sources: readonly Source[];
  readonly viewpoints: readonly Viewpoint[];
  readonly items: readonly Item[];
}

/** The figures of the layer numbered `layer`, from what has been read already. */
export function measureMarks(ctx: Context, layer: number, counted: Counted): Measures {
  const { version, roles, language, kinds, marks } = counted;
  return computeMeasures({
    blocks: version.blocks,
    roles,
    language,
    kinds,
    looked: listLooked(ctx.db, layer, version.n).map((item) => item.block),
    marks,
    wordIndex: factsOf(version, language).words,
  });
}

/** The account, from what has been read already. */
export function accountMarks({ version, ...records }: CountedRecords): Account {
  const { language } = records;
  return computeAccount({ ...records, blocks: version.blocks, facts: factsOf(version, language) });
}

/** `measures.get` */
export function getMeasures(ctx: Context, input: ParsedInput<'measures.get'>): OperationOutput<'measures.get'> {
  const { article, layer } = readHome(ctx, input);
  const { lost, ...counted } = readCounted(ctx, article, layer);
  return { ...measureMarks(ctx, layer.n, counted), ...lostOf(lost) };
}

/** `measures.account` */
export function getAccount(ctx: Context, input: ParsedInput<'measures.account'>): OperationOutput<'measures.account'> {
  const { article, layer } = readHome(ctx, input);
  const { lost, ...counted } = readCounted(ctx, article, layer);
  const account = accountMarks({
    ...counted,
    sources: listSources(ctx.db, layer.n),
    viewpoints: listViewpoints(ctx.db, layer.n),
    items: listItems(ctx.db, layer.n).map((item) => viewItem(ctx, counted.version, item)),
  });
  return { ...account, ...lostOf(lost) };
}

function readCounted(ctx: Context, article: Article, layer: Layer): Counted & { readonly lost: readonly MarkView[] } {
  const { version, roles } = readNewest(ctx.db, article);
  const { marks, lost } = viewMarks(ctx, version, listMarks(ctx.db, layer.n));
  return { version, roles, language: article.meta.language, kinds: listKinds(ctx.db, article.space), marks, lost };
}

/** Marks without a place count in no figure, and beside every figure it is said how many they are. */
const lostOf = (lost: readonly unknown[]): { lost?: number } => (lost.length > 0 ? { lost: lost.length } : {});

/** Words and quotation marks of the versions that the store keeps in memory: finding them costs most and no mark changes them. */
const factsByVersion = new WeakMap<Version, { readonly language: string | null; readonly facts: TextFacts }>();

function factsOf(version: Version, language: string | null): TextFacts {
  const known = factsByVersion.get(version);
  if (known?.language === language) return known.facts;
  const facts = readTextFacts(version.blocks, language);
  factsByVersion.set(version, { language, facts });
  return facts;
}
