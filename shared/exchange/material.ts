/** What an export of one article is made from, gathered once, with what every format asks of it. Pure. */
import type { Account, Measures } from '../measures';
import type { Messages } from '../messages';
import type {
  ArticleId,
  ArticleMeta,
  BaseKind,
  Block,
  BlockRole,
  Item,
  Kind,
  KindCode,
  LayerId,
  Mark,
  MarkId,
  Source,
  SourceId,
  VersionId,
  Viewpoint,
  ViewpointId,
} from '../model';
import { gatherNames, nameMarks, nameText, type MarkName } from '../report/numbering';
import { marginNumbers, placeOf } from '../report/places';
import { blockSpans } from '../text/blocks';

export interface Material {
  readonly id: ArticleId;
  readonly layer: LayerId;
  readonly meta: ArticleMeta;
  readonly version: {
    readonly id: VersionId;
    readonly ord: number;
    readonly text: string;
    /** SHA-256 of the canonical text's UTF-8, lower-case hex. */
    readonly hash: string;
    readonly blocks: readonly Block[];
  };
  readonly roles: readonly BlockRole[];
  readonly kinds: readonly Kind[];
  /** All marks of the layer, in document order. */
  readonly marks: readonly Mark[];
  readonly sources: readonly Source[];
  readonly viewpoints: readonly Viewpoint[];
  readonly items: readonly Item[];
  readonly measures: Measures;
  readonly account: Account;
}

/** Material with its look-ups. */
export interface Laid extends Material {
  /** The marks that are exported: all of them, or those that carry the tag. */
  readonly chosen: readonly Mark[];
  readonly names: ReadonlyMap<MarkId, MarkName>;
  /** "C1"; empty for a mark that is not there. Counted over all marks, so that a name is the same in every export. */
  readonly nameOf: (mark: MarkId) => string;
  /** "C1–C3, Q2". */
  readonly namesOf: (marks: readonly MarkId[]) => string;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly viewpointById: ReadonlyMap<ViewpointId, Viewpoint>;
  readonly markById: ReadonlyMap<MarkId, Mark>;
  readonly numbers: readonly (number | null)[];
  readonly baseOf: (kind: KindCode) => BaseKind | null;
  readonly kindNameOf: (kind: KindCode) => string;
  readonly letterOf: (kind: KindCode) => string;
  /** "paragraph 3", or what else the mark begins in. */
  readonly placeNameOf: (mark: Mark) => string;
  /** The viewpoint a mark stands for: its own, else that of its source. */
  readonly viewpointOf: (mark: Mark) => Viewpoint | null;
}

/** A question before its answer: with its own sign, or a colon where it is a name. */
export const asQuestion = (question: string): string => (/[?:]$/u.test(question) ? question : `${question}:`);

const byId = <T extends { readonly id: unknown }>(list: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(list.map((each) => [each.id, each]));

/** Puts the look-ups beside the material; with `tag`, only marks that carry it are chosen. */
export function layMaterial(material: Material, { t, has }: Messages, tag?: string): Laid {
  const { marks, kinds, roles, version } = material;
  const names = nameMarks(marks, kinds);
  const sourceById = byId(material.sources);
  const viewpointById = byId(material.viewpoints);
  const numbers = marginNumbers(roles);
  const spans = blockSpans(version.blocks);
  const kindByCode = new Map(kinds.map((kind) => [kind.code, kind]));
  const nameOf = (mark: MarkId): string => {
    const name = names.get(mark);
    return name ? nameText(name) : '';
  };
  return {
    ...material,
    chosen: tag === undefined ? marks : marks.filter((mark) => mark.tags.includes(tag)),
    names,
    nameOf,
    namesOf: (ids) => gatherNames(ids, names).join(', '),
    sourceById,
    viewpointById,
    markById: byId(marks),
    numbers,
    baseOf: (code) => kindByCode.get(code)?.base ?? null,
    kindNameOf: (code) => {
      const key = `kind.${code}`;
      return kindByCode.get(code)?.name ?? (has(key) ? t(key) : code);
    },
    letterOf: (code) => kindByCode.get(code)?.letter ?? code.charAt(0).toUpperCase(),
    placeNameOf: (mark) => {
      const place = placeOf(mark, spans, roles, numbers);
      if ('number' in place) return t('panel.rowParagraph', { number: place.number });
      return t(`role.${place.role}`).toLowerCase();
    },
    viewpointOf: (mark) => {
      const id = mark.viewpoint ?? (mark.source ? sourceById.get(mark.source)?.viewpoint : null) ?? null;
      return id === null ? null : (viewpointById.get(id) ?? null);
    },
  };
}
