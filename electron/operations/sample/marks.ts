/**
 * The marks on the sample article: all four kinds, overlaps, the same words marked twice, a quote in two
 * pieces. Notes say what a reader may look at and never what to think. Some paragraphs and some answers are left
 * open, so that "worked through" and "not said yet" have something to say.
 */
import type { BaseKind, Certainty, MarkFields } from '../../../shared/model';
import type { SamplePerson } from './people';

export interface SampleMark {
  readonly kind: BaseKind;
  /** The exact words of each piece; each stands once in the text. */
  readonly pieces: readonly string[];
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly certainty?: Certainty;
  readonly source?: SamplePerson;
  readonly fields?: MarkFields;
  readonly accuses?: readonly SamplePerson[];
}

export const sampleMarks: readonly SampleMark[] = [
  {
    kind: 'framing',
    pieces: ['tear out beloved weir so'],
    note: 'No one in the article says “tear out” or “beloved”. How would another headline put it?',
    tags: ['headline'],
    fields: { framing: { function: 'moral', device: 'loadedWord', whose: 'ownVoice' } },
  },
  {
    kind: 'claim',
    pieces: ['a bill of 1.3 million, of which the national river fund pays 900,000'],
    note: 'Says where it comes from: the council’s budget paper. That can be looked up.',
    tags: ['number'],
    fields: { claim: { backing: 'document', whose: 'ownVoice', checkable: 'yes' } },
  },
  {
    kind: 'quote',
    pieces: [
      '“They throw themselves at that wall every autumn, and most of them fall back,”',
      '“and then they die without spawning.”',
    ],
    note: 'One quote in two pieces. What stands between them is the reporter’s.',
    source: 'vasbo',
    fields: { quote: { type: 'direct', verb: 'said' } },
  },
  { kind: 'claim', pieces: ['they die without spawning'], certainty: 'unsure', source: 'vasbo' },
  {
    kind: 'claim',
    pieces: ['The trust’s counter below the weir registered 412 salmon last autumn. The one above it registered 37.'],
    tags: ['number'],
    fields: { claim: { backing: 'data', whose: 'ownVoice', checkable: 'yes' } },
  },
  {
    kind: 'quote',
    pieces: ['the fish ladder built in 2006 had never worked, because its entrance lies in still water'],
    note: 'What she said, in the reporter’s words: no quotation marks.',
    source: 'vasbo',
    fields: { quote: { type: 'paraphrase', verb: 'said' } },
  },
  {
    kind: 'claim',
    pieces: ['the fish ladder built in 2006 had never worked'],
    source: 'vasbo',
    fields: { claim: { backing: 'namedSource', whose: 'source' } },
  },
  {
    kind: 'opinion',
    pieces: ['At long last the council has found the courage to put living creatures before postcards.'],
    note: 'No quotation marks and no name: who says this?',
    fields: { opinion: { whose: 'ownVoice', signalled: 'asFact' } },
  },
  {
    kind: 'framing',
    pieces: ['put living creatures before postcards'],
    fields: { framing: { function: 'moral', device: 'contrast', whose: 'ownVoice' } },
  },
  {
    kind: 'framing',
    pieces: ['a death sentence'],
    note: 'What does this wording make a reader expect?',
    fields: { framing: { function: 'problem', device: 'metaphor', whose: 'ownVoice' } },
  },
  {
    kind: 'claim',
    pieces: ['the water above the bridge would drop by 1.4 metres, too shallow to row on in a dry summer'],
    tags: ['number'],
    source: 'engineers',
    fields: { claim: { backing: 'document', whose: 'source', checkable: 'yes' } },
  },
  {
    kind: 'quote',
    pieces: ['“My grandmother learned to row here, and so did I,”'],
    source: 'tull',
    fields: { quote: { type: 'direct', verb: 'said' } },
  },
  {
    kind: 'quote',
    pieces: ['“Nobody has told us where a hundred children are supposed to go on Saturday mornings.”'],
    source: 'tull',
    fields: { quote: { type: 'direct' } },
  },
  {
    kind: 'claim',
    pieces: ['the council had promised a new boathouse downstream in 2022 and had not spoken of it since'],
    note: 'This is about the council. The next paragraph says whether it answered.',
    tags: ['reply'],
    source: 'tull',
    fields: { claim: { backing: 'namedSource', whose: 'source', reply: 'noComment', checkable: 'yes' } },
    accuses: ['council'],
  },
  {
    kind: 'quote',
    pieces: ['“People come for the sound of it,”', '“Take the sound away and I am a kitchen beside a ditch.”'],
    note: 'Not named, and the article says why.',
    source: 'cafe',
    fields: { quote: { type: 'direct', verb: 'said' } },
  },
  {
    kind: 'claim',
    pieces: ['the town stands to lose hundreds of visitors every week'],
    note: 'Who are the critics, and where does the number come from? The text does not say.',
    tags: ['number', 'no source'],
    source: 'critics',
    fields: { claim: { backing: 'unnamedSource', whose: 'source' } },
  },
  {
    kind: 'quote',
    pieces: [
      'the town stands to lose hundreds of visitors every week, and that the price of houses along the water will collapse',
    ],
    source: 'critics',
    fields: { quote: { type: 'paraphrase', verb: 'warn' } },
  },
  { kind: 'framing', pieces: ['collapse'] },
  {
    kind: 'quote',
    pieces: ['floods there would stand 20 centimetres lower'],
    source: 'aldane',
    fields: { quote: { type: 'paraphrase', verb: 'told' } },
  },
  {
    kind: 'claim',
    pieces: ['floods there would stand 20 centimetres lower'],
    note: 'Compare with the engineers’ report in the next paragraph.',
    tags: ['number'],
    source: 'aldane',
    fields: { claim: { backing: 'namedSource', whose: 'source', checkable: 'yes' } },
  },
  {
    kind: 'quote',
    pieces: ['“a number from a leaflet”'],
    source: 'hollis',
    fields: { quote: { type: 'partial', verb: 'called' } },
  },
  {
    kind: 'framing',
    pieces: ['“a number from a leaflet”'],
    note: 'Two marks on the same words: his words, and what they do.',
    source: 'hollis',
    fields: { framing: { function: 'moral', whose: 'source' } },
  },
  {
    kind: 'quote',
    pieces: ['nobody asked them'],
    note: 'The survey in the next sentence: did somebody ask?',
  },
  {
    kind: 'opinion',
    pieces: ['It is hard to see how a town that cannot mend its own pavements will look after a wild river.'],
  },
];
