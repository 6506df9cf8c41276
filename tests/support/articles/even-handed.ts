/**
 * An article of our own that is even-handed on purpose: two viewpoints with as many people, named alike, as many
 * quoted and paraphrased words, each accusation with its reply in the same paragraph, each claim with its source.
 */
import type { MarkedArticle } from './marked-article';

export const evenHanded: MarkedArticle = {
  title: 'Council to vote on a car-free Mill Street',
  lines: [
    ['headline', 'Council to vote on a car-free Mill Street'],
    ['standfirst', 'Traders and residents of Pellworth disagree about the plan. The vote is on 3 March.'],
    ['byline', 'By Sorrel Akande'],
    [
      'paragraph',
      'Pellworth’s council will vote on 3 March on closing Mill Street to cars between ten and six. Its transport office counted 4,100 cars a day there last May, and 6,300 people on foot.',
    ],
    [
      'paragraph',
      '“My customers carry heavy things and most of them come by car,” said Hale Dorran, who sells paint at number 12. He said that his takings fell by a fifth while the street was dug up in 2023, and showed this newspaper the accounts.',
    ],
    [
      'paragraph',
      '“My children cross this road twice a day and it frightens me,” said Ines Quill, who lives at number 31. She said that two of her neighbours were hurt at the crossing in the winter of 2023, and showed this newspaper the police notices.',
    ],
    [
      'paragraph',
      'Mr Dorran said that the council had hidden a survey of traders. The council said that the survey was put on its website in June; it is still there.',
    ],
    [
      'paragraph',
      'Ms Quill said that the traders’ club had refused to meet the residents. The club said that it had offered two evenings in September; it showed the letters.',
    ],
    [
      'paragraph',
      'Two other towns in the county have closed a street. In Ashby, shops reported more customers after a year; in Corve, fewer. Both figures are from the county’s report of 2024.',
    ],
  ],
  dispute: { about: 'Whether Mill Street is closed to cars', between: ['Close the street', 'Keep it open'] },
  people: {
    dorran: {
      name: 'Hale Dorran',
      spellings: ['Hale Dorran', 'Mr Dorran'],
      identification: 'named',
      speaks: 'speaks',
      role: 'business',
      type: 'person',
      viewpoint: 'Keep it open',
    },
    quill: {
      name: 'Ines Quill',
      spellings: ['Ines Quill', 'Ms Quill'],
      identification: 'named',
      speaks: 'speaks',
      role: 'resident',
      type: 'person',
      viewpoint: 'Close the street',
    },
    council: { name: 'The council', identification: 'named', role: 'official', type: 'organisation' },
    club: { name: 'The traders’ club', identification: 'named', role: 'business', type: 'organisation' },
  },
  marks: [
    {
      kind: 'claim',
      pieces: ['4,100 cars a day there last May, and 6,300 people on foot'],
      fields: { claim: { backing: 'data', whose: 'ownVoice', checkable: 'yes' } },
    },
    {
      kind: 'quote',
      pieces: ['“My customers carry heavy things and most of them come by car,”'],
      source: 'dorran',
      fields: { quote: { type: 'direct', verb: 'said' } },
    },
    {
      kind: 'quote',
      pieces: ['his takings fell by a fifth while the street was dug up in 2023'],
      source: 'dorran',
      fields: { quote: { type: 'paraphrase', verb: 'said' } },
    },
    {
      kind: 'claim',
      pieces: ['his takings fell by a fifth'],
      source: 'dorran',
      fields: { claim: { backing: 'document', whose: 'source', checkable: 'yes' } },
    },
    {
      kind: 'quote',
      pieces: ['“My children cross this road twice a day and it frightens me,”'],
      source: 'quill',
      fields: { quote: { type: 'direct', verb: 'said' } },
    },
    {
      kind: 'quote',
      pieces: ['two of her neighbours were hurt at the crossing in the winter of 2023'],
      source: 'quill',
      fields: { quote: { type: 'paraphrase', verb: 'said' } },
    },
    {
      kind: 'claim',
      pieces: ['two of her neighbours were hurt at the crossing'],
      source: 'quill',
      fields: { claim: { backing: 'document', whose: 'source', checkable: 'yes' } },
    },
    {
      key: 'council answers',
      kind: 'quote',
      pieces: ['the survey was put on its website in June'],
      source: 'council',
      fields: { quote: { type: 'paraphrase', verb: 'said', reply: 'paraphrased' } },
    },
    {
      kind: 'claim',
      pieces: ['the council had hidden a survey of traders'],
      source: 'dorran',
      fields: { claim: { backing: 'namedSource', whose: 'source', reply: 'paraphrased' } },
      accuses: ['council'],
      replies: ['council answers'],
    },
    {
      key: 'club answers',
      kind: 'quote',
      pieces: ['it had offered two evenings in September'],
      source: 'club',
      fields: { quote: { type: 'paraphrase', verb: 'said', reply: 'paraphrased' } },
    },
    {
      kind: 'claim',
      pieces: ['the traders’ club had refused to meet the residents'],
      source: 'quill',
      fields: { claim: { backing: 'namedSource', whose: 'source', reply: 'paraphrased' } },
      accuses: ['club'],
      replies: ['club answers'],
    },
    {
      kind: 'framing',
      pieces: ['it frightens me'],
      source: 'quill',
      fields: { framing: { function: 'problem', whose: 'source' } },
    },
    {
      kind: 'framing',
      pieces: ['most of them come by car'],
      source: 'dorran',
      fields: { framing: { function: 'problem', whose: 'source' } },
    },
    {
      kind: 'claim',
      pieces: ['In Ashby, shops reported more customers after a year; in Corve, fewer.'],
      fields: { claim: { backing: 'document', whose: 'ownVoice', checkable: 'yes' } },
    },
  ],
  headline: {
    answer: 'yes',
    reason: 'The first paragraph says the same.',
    whose: 'ownVoice',
    passages: ['will vote on 3 March on closing Mill Street to cars'],
  },
};
