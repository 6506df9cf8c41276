/** What an export of one article is made from, gathered once, with what every format asks of it. Pure. */
import type { MarkView, VersionSummary } from '../contract';
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
  PictureMediaType,
  Source,
  SourceId,
  VersionId,
  Viewpoint,
  ViewpointId,
} from '../model';
import { gatherNames, nameMarks, nameText, type MarkName } from '../report/numbering';
import { marginNumbers, placeOf } from '../report/places';
import type { WhoseMarks } from '../report/whose';
import { blockSpans } from '../text/blocks';
import { readStanding, sayStanding, type MadeIn, type SaidStanding } from './standing';

/** A kept picture beside a block, with its bytes. */
export interface PagePicture {
  /** Index in the version's blocks. */
  readonly block: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly mediaType: PictureMediaType;
  readonly base64: string;
}

/** What every export is made from: an article, its marks, and what was said of them. */
export interface MarkedMaterial {
  readonly id: ArticleId;
  readonly layer: LayerId;
  /** Whose marks they are. */
  readonly by: WhoseMarks;
  readonly meta: ArticleMeta;
  /** Tags of the article itself, in the order in which they were given; names of the collections it is in. */
  readonly articleTags: readonly string[];
  readonly collections: readonly string[];
  readonly version: {
    readonly id: VersionId;
    readonly ord: number;
    readonly text: string;
    /** SHA-256 of the canonical text's UTF-8, lower-case hex. */
    readonly hash: string;
    readonly blocks: readonly Block[];
  };
  /** All versions of the text, oldest first. Read when asked for, since most formats don't. */
  readonly listVersions: () => readonly VersionSummary[];
  /** Where the times of versions are told, as an IANA time zone. */
  readonly timeZone: string;
  /** The kept pictures of the version, by block, one at a time. */
  readonly listPictures: () => Iterable<PagePicture>;
  readonly roles: readonly BlockRole[];
  readonly kinds: readonly Kind[];
  /** The marks of the layer that have a place in the version, as they stand there, in document order. */
  readonly marks: readonly MarkView[];
  /** Those whose words have no place in it, as they were made. They count in no figure. */
  readonly lost: readonly MarkView[];
  /** The other versions that marks were made in. */
  readonly madeIn: readonly MadeIn[];
  readonly sources: readonly Source[];
  readonly viewpoints: readonly Viewpoint[];
  readonly items: readonly Item[];
}

/** With the figures, which cost most of it. */
export interface Material extends MarkedMaterial {
  readonly measures: Measures;
  readonly account: Account;
}

interface LookUps {
  /** The tag that exported marks carry; null: all are exported. */
  readonly tag: string | null;
  readonly isChosen: (mark: Mark) => boolean;
  readonly lostIds: ReadonlySet<MarkId>;
  /** The marks with a place that are exported: all of them, or those that carry the tag. */
  readonly chosen: readonly MarkView[];
  /** Of those without a place the same choice: they leave as well. */
  readonly chosenLost: readonly MarkView[];
  readonly standingOf: (mark: MarkView) => SaidStanding;
  /** Where the words are now, in words; empty: as they were marked. */
  readonly standingSaidOf: (mark: MarkView) => string;
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
  /** "paragraph 3", or what else the mark begins in; of one without a place that its words were not found. */
  readonly placeNameOf: (mark: Mark) => string;
  /** The viewpoint a mark stands for: its own, else that of its source. */
  readonly viewpointOf: (mark: Mark) => Viewpoint | null;
}

/** Material with its look-ups. */
export type LaidMarks = MarkedMaterial & LookUps;
/** Material and its figures, with its look-ups. */
export type Laid = Material & LookUps;

/** A question before its answer: with its own sign, or a colon where it is a name. */
export const asQuestion = (question: string): string => (/[?:]$/u.test(question) ? question : `${question}:`);

const byId = <T extends { readonly id: unknown }>(list: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(list.map((each) => [each.id, each]));

/** Puts the look-ups beside the material; with `tag`, only marks that carry it are chosen. */
export function layMaterial<M extends MarkedMaterial>(material: M, { t, has }: Messages, tag?: string): M & LookUps {
  const { marks, lost, kinds, roles, version } = material;
  // Those without a place are named after all that have one, so that these are called as in the report.
  const names = nameMarks([...marks, ...lost], kinds);
  const sourceById = byId(material.sources);
  const viewpointById = byId(material.viewpoints);
  const numbers = marginNumbers(roles);
  const spans = blockSpans(version.blocks);
  const kindByCode = new Map(kinds.map((kind) => [kind.code, kind]));
  const nameOf = (mark: MarkId): string => {
    const name = names.get(mark);
    return name ? nameText(name) : '';
  };
  const isChosen = (mark: Mark): boolean => tag === undefined || mark.tags.includes(tag);
  const lostIds = new Set(lost.map(({ id }) => id));
  const versions = new Map<VersionId, MadeIn>([version, ...material.madeIn].map((each) => [each.id, each]));
  const standingOf = (mark: MarkView): SaidStanding =>
    readStanding(mark, !lostIds.has(mark.id), versions.get(mark.standing?.madeIn ?? mark.version) ?? version);
  return {
    ...material,
    tag: tag ?? null,
    isChosen,
    lostIds,
    chosen: marks.filter(isChosen),
    chosenLost: lost.filter(isChosen),
    standingOf,
    standingSaidOf: (mark) => sayStanding(standingOf(mark), version.ord, t),
    names,
    nameOf,
    namesOf: (ids) => gatherNames(ids, names).join(', '),
    sourceById,
    viewpointById,
    markById: byId([...marks, ...lost]),
    numbers,
    baseOf: (code) => kindByCode.get(code)?.base ?? null,
    kindNameOf: (code) => {
      const key = `kind.${code}`;
      return kindByCode.get(code)?.name ?? (has(key) ? t(key) : code);
    },
    letterOf: (code) => kindByCode.get(code)?.letter ?? code.charAt(0).toUpperCase(),
    placeNameOf: (mark) => {
      if (lostIds.has(mark.id)) return t('exchange.noPlace', { version: version.ord });
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
