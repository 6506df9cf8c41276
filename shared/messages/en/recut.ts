/** Cutting a text anew, joining blocks, and corrections that stay visible. */
export const recut = {
  'recut.title': 'Its text',
  'recut.correct': 'Correct or split',
  'recut.correctKey': 'E',
  'recut.join': 'Join with the next',
  'recut.joinKey': 'J',
  'recut.fieldLabel': 'Words of block {number, number}',
  'recut.fieldHelp':
    'Enter splits the block where the caret is. Ctrl+Enter, or leaving the field, keeps your corrections: both spellings stay visible. Escape puts the words back.',
  'recut.saidSplit': 'Split. You are on block {number, number}, the second part.',
  'recut.saidJoined': '{count, number} blocks are now block {number, number}.',
  'recut.saidCorrected':
    '{count, plural, =0 {The words are as they came again.} one {Corrected: # place differs from the text that came.} other {Corrected: # places differ from the text that came.}}',
  'recut.corrections': '{count, plural, one {# correction} other {# corrections}}',
  'recut.wasWords': 'the text that came in read: ',
  'recut.nowWords': 'corrected to: ',
  'recut.wordsEnd': '.',
  'recut.command': 'Correct or re-cut the text …',
  'recut.pageTitle': 'Correct or re-cut the text',
  'recut.pageHelp':
    'It is kept as version {ord, number}. The text as it stands is kept too, and your marks are looked for in the new one.',
  'recut.save': 'Keep as version {ord, number}',
  'recut.sameText':
    'No word, no cut and no picture differs from version {ord, number}, so there is nothing to keep. What a paragraph is can be changed in the text itself.',
  'recut.leaveTitle': 'Leave without keeping the new version?',
  'recut.leaveText': 'What you corrected and cut in “{title}” would be lost. The article itself stays as it is.',
  'recut.leave': 'Leave without keeping it',
  'recut.said': 'The text that came in read “{was}”; corrected to “{now}”',
  'recut.reportTitle':
    '{count, plural, one {# place of the text was corrected by the reader:} other {# places of the text were corrected by the reader:}}',
  'recut.listTitle': 'Corrected when the text was added',
  'recut.listHelp': 'A dotted line stands over these words in the text.',
  'recut.at': '{place}: the text that came in read “{was}”; corrected to “{now}”',
  'recut.refused.nothingBeforeOrAfter': 'There are no words on one side of the caret, so there is nothing to split.',
  'recut.refused.inCorrection': 'The caret is inside a corrected word. Put it before or after the word to split there.',
  'recut.refused.picture': 'The next block has a picture, which would be lost. It was not joined.',
  'recut.refused.empty': 'A block cannot be without words. To leave it out of the article, press Escape, then X.',
  'recut.refused.tooMuch':
    'That is more than a correction: at most 100 characters in one place can differ. Press Escape to put the words back.',
  'recut.refused.same': 'Nothing is different.',
  'recut.refused.apart': 'Only blocks that stand one after another can be joined.',
  'recut.refused.last': 'This is the last block: there is no next one to join it with.',
} as const;
