/** What bringing marks from elsewhere in does: worked out once, shown by the preview and done by the import. */
import type { PiecePlacement } from '../../../shared/anchoring';
import type { ForeignSummary, ImportedMark, ImportPreview, ImportProblem } from '../../../shared/contract';
import { takeReplies, type TakenReplies } from '../../../shared/exchange/foreign-replies';
import { startOf, type ForeignMark } from '../../../shared/exchange/foreign';
import { createMessages } from '../../../shared/messages';
import { placeInSteps, type ForeignPlacing, type PlacedForeign } from '../../../shared/exchange/place-foreign';
import {
  LayerId,
  MarkId,
  SourceId,
  ViewpointId,
  type Kind,
  type Mark,
  type Source,
  type Viewpoint,
} from '../../../shared/model';
import type { Context } from '../../operations/deps';
import { cleanLine } from '../../operations/wording';
import type { Steps } from '../../operations/steps';
import type { Article } from '../../store/articles';
import { listKinds } from '../../store/kinds';
import { getLayer, type Layer } from '../../store/layers';
import { getMark } from '../../store/marks';
import { getSource } from '../../store/sources';
import { getNewestVersion } from '../../store/versions';
import { getViewpoint } from '../../store/viewpoints';
import type { ReadForeign } from '../readers/foreign';
import { clip, foreignId, type ImportRequest } from '../readers/reader';
import { createPageFinder, keyOf } from './pages';
import { planLinks, type LinkedMark } from './links';
import { isName, readSaid, tagsOf } from './to-mark';

/** How long words that stand nowhere as they are are looked for in one file. */
const PLACING_MS = 5_000;

/** The marks of one hand on one article, as they come in. */
export interface PlannedLayer {
  readonly id: LayerId;
  readonly article: Article;
  readonly author: string | null;
  /** The layer as it is here, taken away or not; undefined: it is new. */
  readonly known: Layer | undefined;
  readonly marks: Mark[];
  readonly placed: Map<string, readonly PiecePlacement[]>;
  readonly sources: Map<string, Source>;
  readonly viewpoints: Map<string, Viewpoint>;
  /** Ids of all of its marks that the file has, here already or not. */
  readonly named: Set<string>;
}

export interface ForeignPlan {
  readonly format: ImportPreview['format'];
  readonly title: string | null;
  readonly articles: ImportPreview['articles'];
  readonly marks: ImportedMark[];
  readonly layers: readonly PlannedLayer[];
  readonly summary: ForeignSummary;
}

/** @throws PlumblineError `notFound`, `conflict` for a chosen article */
export function planForeign(ctx: Context, read: ReadForeign, request: ImportRequest): Steps<ForeignPlan> {
  return new Planner(ctx, read, request).plan();
}

/** As the contract says it. */
export const viewPlan = ({ format, title, articles, marks, summary }: ForeignPlan): ImportPreview => ({
  format,
  title,
  articles: [...articles],
  lists: [],
  marks,
  foreign: summary,
});

const countUp = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

class Planner {
  private readonly layers = new Map<string, PlannedLayer>();
  private readonly tags = new Map<string, number>();
  private readonly authors = new Map<string, number>();
  private readonly outcomes = new Map<ForeignMark, ImportedMark>();
  private readonly seen = new Map<string, string>();
  private readonly deadlineMs: number;
  /** Marks of the articles that are done with. */
  private placed = 0;
  private withoutKind = 0;
  private readonly linked: LinkedMark<PlannedLayer>[] = [];
  private readonly replies: TakenReplies;
  private repliesTaken = 0;

  constructor(
    private readonly ctx: Context,
    private readonly read: ReadForeign,
    private readonly request: ImportRequest,
  ) {
    const { t } = createMessages();
    this.replies = takeReplies(read.file, (author, text) =>
      author === '' ? t('imports.replyOfNobody', { text }) : t('imports.reply', { author, text }),
    );
    this.deadlineMs = ctx.now().getTime() + PLACING_MS;
  }

  *plan(): Steps<ForeignPlan> {
    const { file } = this.read;
    const { marks: read, refused } = this.replies;
    const find = createPageFinder(this.ctx, this.request);
    const pages = new Map<string, { article: Article | null; title: string; marks: ForeignMark[] }>();
    for (const mark of read) {
      const key = keyOf(mark.page);
      const page = pages.get(key);
      if (page) page.marks.push(mark);
      else pages.set(key, { article: find(mark.page), title: mark.page.title, marks: [mark] });
    }
    const readings: ForeignSummary['readings'] = [];
    for (const [key, { article, marks }] of pages) {
      if (!article) {
        for (const mark of marks) this.refuse(mark, { code: 'noArticle', where: clip(key) });
        continue;
      }
      readings.push({ key, ...(yield* this.planArticle(article, marks)) });
    }
    const { taken: linksTaken, left: linksLeft } = this.planLinks();
    const articles = [...pages].map(([key, { article, title, marks }]): ImportPreview['articles'][number] => ({
      key,
      title: title || article?.meta.title || key,
      article: article?.id ?? null,
      outcome: !article
        ? 'refused'
        : marks.every((mark) => this.outcomes.get(mark)?.outcome === 'same')
          ? 'same'
          : 'new',
      problem: article ? null : { code: 'noArticle', where: clip(key) },
      marks: marks.length,
    }));
    return {
      format: file.format,
      title: file.tool === '' ? null : file.tool,
      articles,
      marks: [
        ...read.flatMap((mark) => this.outcomes.get(mark) ?? []),
        ...[...file.refused, ...refused].map(({ record, reason, words }): ImportedMark => ({
          key: '',
          id: record.slice(0, 4_096),
          exact: words,
          outcome: 'refused',
          problem: { code: reason, where: clip(record) },
        })),
      ],
      layers: [...this.layers.values()].filter(({ marks }) => marks.length > 0),
      summary: {
        tool: file.tool,
        authors: byCount(this.authors),
        readings,
        tags: byCount(this.tags).map((tag) => ({ ...tag, kind: this.request.kinds.get(tag.name) ?? null })),
        withoutKind: this.withoutKind,
        linksTaken,
        linksLeft,
        replies: this.repliesTaken,
      },
    };
  }

  private refuse(mark: ForeignMark, problem: ImportProblem): void {
    this.answer(mark, 'refused', problem);
  }

  private answer(mark: ForeignMark, outcome: ImportedMark['outcome'], problem: ImportProblem | null = null): void {
    const exact = startOf(mark.pieces.map((piece) => piece.exact).join(' … '));
    this.outcomes.set(mark, { key: keyOf(mark.page), id: mark.id.slice(0, 4_096), exact, outcome, problem });
  }

  private *planArticle(article: Article, marks: readonly ForeignMark[]): Steps<Omit<ForeignPlacing, 'placed'>> {
    const { ctx } = this;
    const total = this.replies.marks.length;
    const version = getNewestVersion(ctx.db, article.n);
    const kinds = new Map(listKinds(ctx.db, article.space).map((kind) => [kind.code, kind]));
    const mayGoOn = (): boolean => ctx.now().getTime() < this.deadlineMs;
    const placing = placeInSteps(version.blocks, marks, mayGoOn);
    for (;;) {
      const step = placing.next();
      if (!step.done) {
        yield { doing: 'placing', unit: 'marks', done: this.placed + step.value, total };
        continue;
      }
      const { placed, ...how } = step.value;
      this.placed += placed.length;
      placed.forEach((one, i) => {
        const original = marks[i];
        if (original) this.planMark(article, version.id, kinds, original, one);
      });
      yield { doing: 'placing', unit: 'marks', done: this.placed, total };
      return how;
    }
  }

  private planMark(
    article: Article,
    version: Mark['version'],
    kinds: ReadonlyMap<string, Kind>,
    mark: ForeignMark,
    placed: PlacedForeign,
  ): void {
    const tags = tagsOf(mark, (code) => kinds.has(code));
    const layer = this.layerOf(article, mark.author);
    countUp(this.authors, layer.author ?? '');
    for (const tag of tags) countUp(this.tags, tag);
    const { id: record } = mark;
    const id = this.markIdOf(layer.id, record);
    const same = JSON.stringify(mark);
    const before = this.seen.get(id);
    if (before !== undefined) {
      if (before === same) this.answer(mark, 'same');
      else this.refuse(mark, { code: 'twice', where: clip(record) });
      return;
    }
    this.seen.set(id, same);
    layer.named.add(id);
    if (layer.known && !layer.known.trashed && getMark(this.ctx.db, id)) return this.answer(mark, 'same');
    const { request } = this;
    const stated = kinds.has(mark.kind) ? mark.kind : tags.map((tag) => request.kinds.get(tag)).find(Boolean);
    if (stated === undefined) this.withoutKind += 1;
    const kind = kinds.get(stated ?? request.kind ?? '');
    if (!kind) return this.refuse(mark, { code: 'noKind', where: clip(record) });
    if (placed.ranges.length === 0 || placed.ranges.some(({ exact }) => exact === '')) {
      return this.refuse(mark, { code: 'noQuote', where: clip(record) });
    }
    const said = readSaid(mark, tags, kind.base);
    if (!said) return this.refuse(mark, { code: 'noteTooLong', where: clip(record) });
    const { who, viewpoint, ...rest } = said;
    const known = getMark(this.ctx.db, id);
    const planned: Mark = {
      ...rest,
      id,
      layer: layer.id,
      version,
      kind: kind.code,
      source: who === '' ? null : this.sourceOf(layer, who),
      viewpoint: viewpoint === '' ? null : this.viewpointOf(layer, viewpoint),
      links: [],
      ranges: [...placed.ranges],
      rev: (known?.rev ?? 0) + 1,
    };
    layer.marks.push(planned);
    this.linked.push({ layer, mark: planned, said: mark, isClaim: kind.base === 'claim' });
    this.repliesTaken += this.replies.taken.get(mark) ?? 0;
    layer.placed.set(id, placed.pieces);
    this.answer(mark, placed.outcome);
  }

  private planLinks() {
    return planLinks(this.ctx.db, this.linked, {
      markIdOf: (layer, record) => this.markIdOf(layer.id, record),
      sourceOf: (layer, name) => (isName(name) ? this.sourceOf(layer, cleanLine(name)) : null),
    });
  }

  /** A record without an id of its own is known by its place in the very file. */
  private markIdOf(layer: LayerId, record: string): MarkId {
    const isLocal = /^(?:#|row )\d/u.test(record);
    return MarkId.parse(foreignId(this.ctx, 'mark', layer, record, isLocal ? this.read.hash : ''));
  }

  /** By the file's own name or its program, whose marks they are, and the article. */
  private layerOf(article: Article, author: string): PlannedLayer {
    const { file } = this.read;
    const id = LayerId.parse(foreignId(this.ctx, 'layer', file.id || file.tool || file.format, author, article.id));
    const before = this.layers.get(id);
    if (before) return before;
    const layer: PlannedLayer = {
      id,
      article,
      author:
        [file.tool, author]
          .filter((part) => part !== '')
          .join(', ')
          .slice(0, 400) || null,
      known: getLayer(this.ctx.db, id),
      marks: [],
      placed: new Map(),
      sources: new Map(),
      viewpoints: new Map(),
      named: new Set(),
    };
    this.layers.set(id, layer);
    return layer;
  }

  private sourceOf(layer: PlannedLayer, name: string): SourceId {
    const id = SourceId.parse(foreignId(this.ctx, 'source', layer.id, name));
    if (!layer.sources.has(id) && !getSource(this.ctx.db, id)) {
      layer.sources.set(id, {
        ...{ id, layer: layer.id, ord: layer.sources.size, rev: 1, name, spellings: [name], note: '' },
        ...{ speaks: null, identification: null, saysWhy: null, role: null, type: null, affiliation: null },
        ...{ viewpoint: null, reply: null },
      });
    }
    return id;
  }

  private viewpointOf(layer: PlannedLayer, name: string): ViewpointId {
    const id = ViewpointId.parse(foreignId(this.ctx, 'viewpoint', layer.id, name));
    if (!layer.viewpoints.has(id) && !getViewpoint(this.ctx.db, id)) {
      layer.viewpoints.set(id, { id, layer: layer.id, ord: layer.viewpoints.size, name, rev: 1 });
    }
    return id;
  }
}

const byCount = (counts: ReadonlyMap<string, number>): { name: string; marks: number }[] =>
  [...counts]
    .map(([name, marks]) => ({ name, marks }))
    .sort((a, b) => b.marks - a.marks || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
