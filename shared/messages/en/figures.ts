export const figures = {
  // Why a figure is said in words
  'measureReason.noMarks': 'none yet',
  'measureReason.noWords': 'no words to count',
  'measureReason.noParagraphs': 'no paragraphs to count',
  'measureReason.tooFewForPercent': 'too little for a percentage',
  'measureReason.noSources': 'nobody put down',
  'measureReason.notADispute': 'not until it is said that this is a dispute',
  'measureReason.noVoices': 'nobody has such words yet',
  'measureReason.oneVoice': 'one voice only: nothing to compare',
  'measureReason.noReply': 'no reply is named',

  // Pieces of every figure
  'figures.open': '{what}: {value}. Show the {count, plural, one {passage} other {passages}}.',
  'figures.showTable': 'Show as a table',
  'figures.hideTable': 'Hide the table',
  'figures.howCounted': 'How this is counted',
  'figures.basis':
    'Rests on {marks, plural, =0 {no marks} one {# mark} other {# marks}} and {words, plural, =0 {no words} one {# word} other {# words}} of the text.',
  'figures.basisMarks': 'Rests on {marks, plural, =0 {no marks} one {# mark} other {# marks}}.',
  'figures.source': 'After: {source}',
  'figures.quoted': 'quoted',
  'figures.paraphrased': 'paraphrased',
  'figures.around': 'around a quote',
  'figures.wordsWhat': '{name}, {sort} words',
  'figures.quotedAndParaphrased':
    '{quoted, plural, one {# word} other {# words}} quoted, {paraphrased, plural, one {# word} other {# words}} paraphrased',
  'figures.notYetAssigned': 'not yet assigned',
  'figures.someoneNotAssigned': 'someone not yet assigned',
  'figures.nobodySpeaks': 'Nobody is quoted yet.',
  'figures.firstThenLast': 'First to speak: {first}. Last: {last}.',
  'figures.firstAndLast': 'First and last to speak: {first}.',
  'figures.more': 'More',
  'figures.moreAbout': 'More: {about}',
} as const;
