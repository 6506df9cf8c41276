/** Articles with the marks, people and answers of a careful reader, put in through the operations that a person uses. */
import type { OperationInput, OperationName, OperationOutput } from '../../../shared/contract';
import type { ArticleId, BaseKind, BlockRole, MarkFields, MarkId, SourceFacts } from '../../../shared/model';

export interface MarkedArticle {
  readonly title: string;
  readonly lines: readonly (readonly [BlockRole, string])[];
  /** Undefined: the gate is not answered. */
  readonly dispute?: { readonly about: string; readonly between: readonly string[] };
  readonly people: Readonly<
    Record<string, Partial<Omit<SourceFacts, 'viewpoint'>> & { readonly name: string; readonly viewpoint?: string }>
  >;
  readonly marks: readonly {
    /** By which links name it. */
    readonly key?: string;
    readonly kind: BaseKind;
    /** Its words; each piece stands once in the text. */
    readonly pieces: readonly string[];
    readonly source?: string;
    readonly fields?: MarkFields;
    readonly accuses?: readonly string[];
    /** Keys of the marks that hold the reply. */
    readonly replies?: readonly string[];
  }[];
  readonly headline?: Omit<OperationInput<'headline.set'>, 'article' | 'passages'> & {
    readonly passages: readonly string[];
  };
  readonly absences?: readonly Omit<OperationInput<'absences.create'>, 'article'>[];
}

export type Call = <N extends OperationName>(name: N, input: OperationInput<N>) => Promise<OperationOutput<N>>;

/** Puts an article and all that was said of it into a data file; answers its id. */
export async function putMarked(call: Call, marked: MarkedArticle): Promise<ArticleId> {
  const { article } = await call('articles.create', {
    meta: { title: marked.title, outlet: null, authors: [], published: null, address: null, language: 'en' },
    blocks: marked.lines.map(([role, text]) => ({ role, runs: [{ text }] })),
  });
  const { id } = article;
  const placeOf = (words: string) => {
    const start = article.version.text.indexOf(words);
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    return { start, end: start + words.length };
  };
  const viewpoints = new Map<string, OperationOutput<'viewpoints.list'>['viewpoints'][number]['id']>();
  if (marked.dispute) {
    const { about, between } = marked.dispute;
    const answered = await call('disputes.set', { article: id, answer: 'yes', about, between: [...between] });
    for (const viewpoint of answered.viewpoints) viewpoints.set(viewpoint.name, viewpoint.id);
  }
  const people = new Map<string, OperationOutput<'sources.create'>['source']['id']>();
  for (const [key, { viewpoint, ...facts }] of Object.entries(marked.people)) {
    const side = viewpoint === undefined ? null : (viewpoints.get(viewpoint) ?? null);
    people.set(key, (await call('sources.create', { article: id, ...facts, viewpoint: side })).source.id);
  }
  const personOf = (key: string) => {
    const person = people.get(key);
    if (!person) throw new Error(`Nobody is called ${key}`);
    return person;
  };
  const marks = new Map<string, MarkId>();
  for (const { key, kind, pieces, source, fields, accuses = [], replies = [] } of marked.marks) {
    const { mark } = await call('marks.create', {
      article: id,
      kind,
      ranges: pieces.map(placeOf),
      ...(source === undefined ? {} : { source: personOf(source) }),
      ...(fields === undefined ? {} : { fields }),
      links: [
        ...accuses.map((person) => ({ rel: 'accuses' as const, source: personOf(person) })),
        ...replies.map((reply) => {
          const target = marks.get(reply);
          if (!target) throw new Error(`No mark before this one is called ${reply}`);
          return { rel: 'replies' as const, mark: target };
        }),
      ],
    });
    if (key !== undefined) marks.set(key, mark.id);
  }
  if (marked.headline) {
    const { passages, ...said } = marked.headline;
    await call('headline.set', { article: id, ...said, passages: passages.map(placeOf) });
  }
  for (const absence of marked.absences ?? []) await call('absences.create', { article: id, ...absence });
  return id;
}
