/**
 * Whom the sample's reader put down, which viewpoints they named, and what they said beside the marks. Only what the
 * article itself states; some of it is left open, so that "not said yet" is there to be seen.
 */
import type { Absence, SourceFacts } from '../../../shared/model';

/** What the marks call them by. */
export type SamplePerson =
  'vasbo' | 'tull' | 'cafe' | 'critics' | 'aldane' | 'hollis' | 'residents' | 'engineers' | 'council';
export type SampleViewpoint = 'remove' | 'keep';

export const sampleViewpoints: Readonly<Record<SampleViewpoint, string>> = {
  remove: 'Take the weir out',
  keep: 'Keep the weir',
};

type Facts = Pick<SourceFacts, 'name'> &
  Partial<Omit<SourceFacts, 'viewpoint'>> & { readonly viewpoint?: SampleViewpoint };

export const samplePeople: Readonly<Record<SamplePerson, Facts>> = {
  vasbo: {
    name: 'Imke Vasbo',
    spellings: ['Imke Vasbo', 'Ms Vasbo'],
    identification: 'named',
    speaks: 'speaks',
    type: 'person',
    role: 'expert',
    affiliation: 'Senn River Trust',
    viewpoint: 'remove',
  },
  tull: {
    name: 'Marek Tull',
    identification: 'named',
    speaks: 'speaks',
    type: 'person',
    role: 'spokesperson',
    affiliation: 'Hallowford Rowing Club',
    viewpoint: 'keep',
  },
  cafe: {
    name: 'A café owner',
    spellings: ['A café owner', 'café owner'],
    identification: 'described',
    saysWhy: 'yes',
    speaks: 'speaks',
    type: 'person',
    role: 'business',
    viewpoint: 'keep',
  },
  critics: { name: 'Critics', identification: 'unnamed', saysWhy: 'no', speaks: 'speaks', type: 'group' },
  aldane: {
    name: 'Ruth Aldane',
    spellings: ['Ruth Aldane', 'Councillor Ruth Aldane'],
    identification: 'named',
    speaks: 'speaks',
    type: 'person',
    role: 'politician',
    viewpoint: 'remove',
  },
  hollis: {
    name: 'Piet Hollis',
    spellings: ['Piet Hollis', 'Councillor Piet Hollis'],
    identification: 'named',
    speaks: 'speaks',
    type: 'person',
    role: 'politician',
    viewpoint: 'keep',
  },
  residents: { name: 'Some residents', identification: 'unnamed', type: 'group' },
  engineers: {
    name: 'Brandt & Lowe',
    spellings: ['Brandt & Lowe', 'the engineers'],
    identification: 'named',
    type: 'document',
    role: 'expert',
  },
  council: {
    name: 'The council',
    spellings: ['The council', 'the council', 'Hallowford town council'],
    identification: 'named',
    speaks: 'spokenAbout',
    type: 'organisation',
    role: 'official',
    reply: 'noComment',
  },
};

/** The gate, answered. */
export const sampleDispute = { answer: 'yes', about: 'Whether the mill weir comes out' } as const;

/** The headline check; its passages by their words. */
export const sampleHeadline = {
  answer: 'partly',
  reason: 'The vote and the salmon are in the article. Nobody in it says “beloved” or “tear out”.',
  whose: 'ownVoice',
  passages: ['voted by nine to six on Tuesday night to take out the mill weir', 'taken down stone by stone'],
} as const;

export const sampleAbsences: readonly Pick<Absence, 'what' | 'text' | 'reason'>[] = [
  {
    what: 'voice',
    text: 'Nobody who lives in the old town, where the floods come',
    reason: 'The article says that it is disputed whether they will be safer.',
  },
  {
    what: 'context',
    text: 'How many visitors come now',
    reason: '“Hundreds every week” is hard to place without it.',
  },
];
