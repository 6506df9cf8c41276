/**
 * Marks as W3C Web Annotations (Web Annotation Data Model, Recommendation of 23 February 2017). Kind and answers stand
 * three times: as bodies that any tool shows, as tags that any tool keeps, and whole in `plumbline`. Pure.
 */
import type { MarkView } from '../contract';
import type { Messages } from '../messages';
import type { ArticleMeta, Mark, MarkRange, VersionId } from '../model';
import { answersOf } from '../report/mark-answers';
import { mapOffsets, type OffsetMap } from './code-points';
import { asQuestion, type LaidMarks } from './material';
import { writeLinks, type WrittenLink } from './own-links';
import type { ExportStanding } from './standing';
import { webAddress } from './web-address';

/** The context that the model demands (section 3.1 of the vocabulary). */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Ours beside it: what is under `plumbline` is JSON, kept as it stands (JSON-LD 1.1, 4.2.2). */
const OWN_CONTEXT = {
  plumbline: { '@id': 'urn:plumbline:mark', '@type': '@json' },
} as const;

/** What stands before a tag of ours, so that a tool that keeps tags alone keeps the kind. */
export const KIND_TAG = 'plumbline:kind=';

interface TextBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly purpose: 'classifying' | 'tagging' | 'commenting' | 'describing' | 'identifying';
  readonly format: 'text/plain';
  readonly language?: string;
}

interface Target {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly [
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

/** What only Plumbline reads: whole, so that nothing is lost on the way back. */
export interface OwnPart {
  readonly kind: string;
  readonly certainty: Mark['certainty'];
  readonly who: string | null;
  readonly viewpoint: string | null;
  readonly fields: Mark['fields'];
  /** Ids of marks as they stand in the annotations' own ids. */
  readonly links: readonly WrittenLink[];
  readonly article: string;
  /** The version and text that the target's selectors are about: for a mark without a place those it was made in. */
  readonly version: string;
  readonly text: string;
  /** Absent: made in the exported version. */
  readonly standing?: OwnStanding;
}

/** Where a mark of an earlier version stands in the exported one, and its pieces as made, in code points. */
export interface OwnStanding {
  readonly state: ExportStanding;
  readonly by: 'rule' | 'reader';
  readonly inVersion: string;
  readonly madeIn: { readonly version: string; readonly number: number; readonly text: string };
  readonly made: readonly MarkRange[];
}

/**
 * What is known about the article: null is "not stated". Its own tags and collections stand here and in no annotation: a
 * body there is about the marked words.
 */
export type OwnArticle = ArticleMeta & {
  readonly id: string;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
};

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'classifying';
  readonly body: readonly TextBody[];
  readonly target: Target | readonly Target[];
  readonly plumbline: OwnPart;
}

export interface AnnotationCollection {
  readonly '@context': readonly [typeof ANNOTATION_CONTEXT, typeof OWN_CONTEXT];
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly generator: { readonly type: 'Software'; readonly name: 'Plumbline' };
  readonly total: number;
  readonly plumbline: { readonly article: OwnArticle };
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly partOf: string;
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

const urn = (id: string): string => `urn:uuid:${id}`;

/** Where the words were read: the web address where there is one, else the article's own name. */
const sourceOf = ({ meta, id }: LaidMarks): string => webAddress(meta.address) ?? urn(id);

/** One article's chosen marks as a collection with one page. */
export function toAnnotations(laid: LaidMarks, { t }: Pick<Messages, 't'>): AnnotationCollection {
  const marks = [...laid.chosen, ...laid.chosenLost];
  const maps = new Map<VersionId, OffsetMap>();
  const offsetsOf = ({ id: version, text }: { readonly id: VersionId; readonly text: string }): OffsetMap => {
    const known = maps.get(version) ?? mapOffsets(text);
    maps.set(version, known);
    return known;
  };
  const id = urn(laid.layer);
  return {
    '@context': [ANNOTATION_CONTEXT, OWN_CONTEXT],
    id,
    type: 'AnnotationCollection',
    label: laid.meta.title,
    generator: { type: 'Software', name: 'Plumbline' },
    total: marks.length,
    plumbline: { article: { id: laid.id, ...laid.meta, tags: laid.articleTags, collections: laid.collections } },
    first: {
      id: `${id}:page:1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: marks.map((mark) => toAnnotation(mark, laid, offsetsOf, t)),
    },
  };
}

function toAnnotation(
  mark: MarkView,
  laid: LaidMarks,
  offsetsOf: (version: Pick<LaidMarks['version'], 'id' | 'text'>) => OffsetMap,
  t: Messages['t'],
): Annotation {
  const { state, byReader, hasPlace, madeIn, made } = laid.standingOf(mark);
  const said = laid.standingSaidOf(mark);
  const about = hasPlace ? laid.version : madeIn;
  const offsets = offsetsOf(about);
  const body = (purpose: TextBody['purpose'], value: string): TextBody => ({
    type: 'TextualBody',
    value,
    purpose,
    format: 'text/plain',
  });
  const answered = answersOf(mark, laid.baseOf(mark.kind), laid, t).filter(({ answer }) => answer !== null);
  const who = (mark.source && laid.sourceById.get(mark.source)?.name) ?? null;
  const targets = mark.ranges.map(({ exact, prefix, suffix, start, end }): Target => ({
    type: 'SpecificResource',
    source: sourceOf(laid),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: offsets.toCodePoints(start), end: offsets.toCodePoints(end) },
    ],
  }));
  const [only] = targets;
  return {
    id: urn(mark.id),
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      body('classifying', laid.kindNameOf(mark.kind)),
      body('tagging', `${KIND_TAG}${mark.kind}`),
      ...mark.tags.map((tag) => body('tagging', tag)),
      ...(mark.note === '' ? [] : [body('commenting', mark.note)]),
      ...(who === null ? [] : [body('identifying', who)]),
      ...(said === '' ? [] : [body('describing', said)]),
      ...answered.map(({ question, answer }) => body('describing', `${asQuestion(question)} ${answer}`)),
    ],
    target: targets.length === 1 && only ? only : targets,
    plumbline: {
      kind: mark.kind,
      certainty: mark.certainty,
      who,
      viewpoint: laid.viewpointOf(mark)?.name ?? null,
      fields: mark.fields,
      links: writeLinks(mark.links, laid),
      article: laid.id,
      version: about.id,
      text: `sha256:${about.hash}`,
      ...(mark.standing
        ? {
            standing: {
              state,
              by: byReader ? 'reader' : 'rule',
              inVersion: laid.version.id,
              madeIn: { version: madeIn.id, number: madeIn.ord, text: `sha256:${madeIn.hash}` },
              made: made.map(({ start, end, ...words }) => ({
                start: offsetsOf(madeIn).toCodePoints(start),
                end: offsetsOf(madeIn).toCodePoints(end),
                ...words,
              })),
            },
          }
        : {}),
    },
  };
}

/** As a file has it: indented, ended by a line end, the same input always the same bytes. */
export const writeAnnotations = (laid: LaidMarks, messages: Pick<Messages, 't'>): string =>
  `${JSON.stringify(toAnnotations(laid, messages), null, 2)}\n`;
