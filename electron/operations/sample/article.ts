/**
 * The article that comes with the app: place, people, outlet and river are made up. It has what a reader
 * meets in local news: voices on both sides, people named, described and unnamed, numbers with and
 * without a source, plain and loaded wording, and a line that is not part of the article.
 */
import type { ArticleMeta, Block, BlockRole } from '../../../shared/model';

export const sampleMeta: ArticleMeta = {
  title: 'Town to tear out beloved weir so that salmon can pass',
  outlet: 'Hallowford Courier',
  authors: ['Nell Pryde'],
  published: '2025-10-08',
  address: null,
  language: 'en',
  modified: null,
  section: null,
  licence: null,
};

const lines: readonly (readonly [BlockRole, string])[] = [
  ['headline', 'Town to tear out beloved weir so that salmon can pass'],
  [
    'standfirst',
    'Hallowford’s council has voted to remove the mill weir next spring. Rowers fear for their club; river scientists say that the fish have waited long enough.',
  ],
  ['byline', 'By Nell Pryde'],
  ['dateline', '8 October 2025'],
  ['caption', 'The mill weir, seen from Tanner’s Bridge last week. Photo: T. Okoro / Hallowford Courier'],
  [
    'paragraph',
    'Hallowford town council voted by nine to six on Tuesday night to take out the mill weir, the low stone wall that has held back the River Senn since 1791. Work is to begin in April and to last about five months.',
  ],
  [
    'paragraph',
    'The vote ends two years of quarrelling over a stretch of water 400 metres long. It also leaves the town with a bill of 1.3 million, of which the national river fund pays 900,000, according to the council’s budget paper.',
  ],
  ['subheading', 'Counting fish'],
  [
    'paragraph',
    '“They throw themselves at that wall every autumn, and most of them fall back,” said Imke Vasbo, a biologist at the Senn River Trust, “and then they die without spawning.” The trust’s counter below the weir registered 412 salmon last autumn. The one above it registered 37.',
  ],
  [
    'paragraph',
    'Ms Vasbo said that the fish ladder built in 2006 had never worked, because its entrance lies in still water. The trust published its counts in June, and the state fisheries office repeated them with the same result in August.',
  ],
  [
    'paragraph',
    'Anglers on the bridge cheered when the result was read out. At long last the council has found the courage to put living creatures before postcards.',
  ],
  ['furniture', 'Sign up for the Courier’s Friday letter: the week in Hallowford, free in your inbox'],
  ['subheading', 'What the rowers lose'],
  [
    'paragraph',
    'For the 140 members of Hallowford Rowing Club, the vote is a death sentence. Without the weir the water above the bridge would drop by 1.4 metres, too shallow to row on in a dry summer, the engineers Brandt & Lowe found in a report for the council.',
  ],
  [
    'paragraph',
    '“My grandmother learned to row here, and so did I,” said the club’s chair, Marek Tull. “Nobody has told us where a hundred children are supposed to go on Saturday mornings.” He said that the council had promised a new boathouse downstream in 2022 and had not spoken of it since.',
  ],
  ['paragraph', 'The council did not answer the Courier’s questions about the boathouse.'],
  [
    'paragraph',
    'A café owner on the quay expects to close. She asked not to be named, because the council is her landlord. “People come for the sound of it,” she said. “Take the sound away and I am a kitchen beside a ditch.”',
  ],
  [
    'paragraph',
    'Critics warn that the town stands to lose hundreds of visitors every week, and that the price of houses along the water will collapse.',
  ],
  ['subheading', 'Higher water, or lower?'],
  [
    'paragraph',
    'Whether the old town will be safer is disputed. Councillor Ruth Aldane, who led the case for removal, told the meeting that floods there would stand 20 centimetres lower. Councillor Piet Hollis, who voted against, called that “a number from a leaflet”.',
  ],
  [
    'paragraph',
    'The engineers’ report gives 5 to 20 centimetres, depending on how much gravel is left in the bed. It was put on the council’s website two hours before the vote.',
  ],
  [
    'paragraph',
    'Some residents feel that nobody asked them. Of 6,200 households, 1,108 answered the council’s survey last winter; 54 per cent of those were for removal.',
  ],
  [
    'paragraph',
    'It is hard to see how a town that cannot mend its own pavements will look after a wild river. The weir is to be photographed, measured and taken down stone by stone.',
  ],
  [
    'paragraph',
    'Objections can be filed until 30 November. The rowing club said that it had not decided whether to file one.',
  ],
];

/** The sample's blocks, their roles as they are. */
export const sampleBlocks: readonly Block[] = lines.map(([role, text]) => ({ role, runs: [{ text }] }));

/** Blocks of which the sample's reader said "nothing to mark here": by their first words. */
export const sampleLooked: readonly string[] = ['Hallowford town council voted', 'The council did not answer'];
