/**
 * An article of our own in which much is left open: one person speaks, others are only spoken about, an accusation
 * has no reply, sources are unnamed; its reader has not said whether it is a dispute, nor checked the headline.
 */
import type { MarkedArticle } from './marked-article';

export const nightBus: MarkedArticle = {
  title: 'Night bus becomes rolling playground for rowdies',
  lines: [
    ['furniture', '12 Station Road, Varley'],
    ['headline', 'Night bus becomes rolling playground for rowdies'],
    [
      'paragraph',
      'The number 9 night bus in Varley has turned into a rolling playground, the bus company says. Since the fare was dropped in January, drivers have been shouted at again and again.',
    ],
    [
      'paragraph',
      '“Our drivers are not babysitters,” said Colm Reeve, who runs the company. “If the town wants a free bus, the town can send guards.” Mr Reeve also said that three drivers had handed in their notice.',
    ],
    [
      'paragraph',
      'One of the rowdies is said to be Jory Tamm, 17, who was put off the bus on 2 May and again on 9 April. He had been let back on after his first ban.',
    ],
    ['paragraph', 'Critics say that the free fare was a mistake from the start. Some passengers see it differently.'],
    ['paragraph', 'The town hall did not reply before this page went to print.'],
  ],
  people: {
    reeve: {
      name: 'Colm Reeve',
      spellings: ['Colm Reeve', 'Mr Reeve'],
      identification: 'named',
      speaks: 'speaks',
      role: 'business',
      type: 'person',
    },
    tamm: { name: 'Jory Tamm', identification: 'named', speaks: 'spokenAbout', role: 'accused', type: 'person' },
    critics: { name: 'Critics', identification: 'unnamed', saysWhy: 'no', type: 'group' },
    passengers: { name: 'Some passengers', identification: 'unnamed', type: 'group' },
    drivers: { name: 'Drivers', identification: 'described', type: 'group' },
  },
  marks: [
    {
      kind: 'framing',
      pieces: ['Night bus becomes rolling playground for rowdies'],
      fields: { framing: { function: 'problem', device: 'metaphor', whose: 'ownVoice' } },
    },
    {
      kind: 'claim',
      pieces: ['drivers have been shouted at again and again'],
      fields: { claim: { backing: 'none', whose: 'ownVoice' } },
    },
    {
      kind: 'quote',
      pieces: ['“Our drivers are not babysitters,”', '“If the town wants a free bus, the town can send guards.”'],
      source: 'reeve',
      fields: { quote: { type: 'direct', verb: 'said' } },
    },
    {
      kind: 'quote',
      pieces: ['three drivers had handed in their notice'],
      source: 'reeve',
      fields: { quote: { type: 'paraphrase', verb: 'said' } },
    },
    {
      kind: 'claim',
      pieces: ['three drivers had handed in their notice'],
      source: 'reeve',
      fields: { claim: { backing: 'namedSource', whose: 'source', checkable: 'yes' } },
    },
    {
      kind: 'claim',
      pieces: ['One of the rowdies is said to be Jory Tamm, 17'],
      fields: { claim: { backing: 'unnamedSource', reply: 'notMentioned' } },
      accuses: ['tamm'],
    },
    {
      kind: 'quote',
      pieces: ['the free fare was a mistake from the start'],
      source: 'critics',
      fields: { quote: { type: 'paraphrase', verb: 'say' } },
    },
    { kind: 'quote', pieces: ['Some passengers see it differently'] },
    { kind: 'claim', pieces: ['the free fare was a mistake'] },
    { kind: 'opinion', pieces: ['has turned into a rolling playground'] },
  ],
};
