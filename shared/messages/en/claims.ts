export const claims = {
  'claims.tab': 'Claims',
  'claims.emptyTitle': 'No claims marked yet',
  'claims.emptyHelp':
    'Mark words that say something is so, then say on the card what backs it. What backs the claims, and who is accused, then stands here.',
  'claims.notSaid': 'not said yet',
  'claims.none': 'none',

  // What backs them
  'claims.backingTitle': 'What backs the claims',
  'claims.backingSentence':
    '{by, select, own {You marked {count, plural, one {# claim} other {# claims}}. {none, plural, =0 {You put none down as having nothing in the text behind it.} one {# has nothing in the text behind it, you said.} other {# have nothing in the text behind them, you said.}}} other {In {layer}, {count, plural, one {# claim is} other {# claims are}} marked. {none, plural, =0 {None is put down as having nothing in the text behind it.} one {# is put down as having nothing in the text behind it.} other {# are put down as having nothing in the text behind them.}}}}{open, plural, =0 {} other { For # it isn’t said yet.}}',
  'claims.backingCaption': 'Claims by what backs them',
  'claims.backingColumn': 'What backs it',
  'claims.countColumn': 'Claims',
  'claims.backingWhat': 'Claims backed by: {backing}',
  'claims.backingWhatOpen': 'Claims of which it isn’t said yet what backs them',
  'claims.backingBar':
    '{backing}: {value, plural, =0 {none} other {#}} of {count, plural, one {# claim} other {# claims}}',
  'claims.backingHow':
    'Each claim counts once, under its answer to “What backs it?”. It says what the text gives, not whether the claim is true.',
  'claims.unbackedTitle': 'Nothing in the text backs these',

  // Whose, and checked
  'claims.whoseTitle': 'Whose claims, and can they be checked?',
  'claims.whose': 'Whose claim it is',
  'claims.whose.ownVoice': 'the article’s own voice',
  'claims.whose.source': 'someone in the article',
  'claims.whoseWhat': 'Claims of: {whose}',
  'claims.whoseWhatOpen': 'Claims of which it isn’t said yet whose they are',
  'claims.checkable': 'Could anyone check it?',
  'claims.checkable.yes': 'can be checked',
  'claims.checkable.no': 'can’t be checked',
  'claims.checkableWhat.yes': 'Claims that can be checked',
  'claims.checkableWhat.no': 'Claims that can’t be checked',
  'claims.checkableWhatOpen': 'Claims of which it isn’t said yet whether they can be checked',
  'claims.checked': '{by, select, own {Looked up by you} other {Looked up}}',
  'claims.checkedWhat': 'Claims that were looked up',
  'claims.checkedNone':
    '{by, select, own {You haven’t noted what you looked up for a claim.} other {In {layer}, nothing is noted of claims looked up.}}',
  'claims.checkedHow': 'How: {how}',
  'claims.checkedResult': 'Found: {result}',
  'claims.checkedNoResult': 'Found: not said yet',
  'claims.checkedAddress': 'Where: {address}',
  'claims.whoseHow':
    'Each claim counts once in each group, under its answers. “Looked up” are claims with a note on how they were looked up, what was found or where.',

  // Accusations
  'claims.accusedTitle': 'Who is accused, and do they answer?',
  'claims.accusedNone': 'No claim is marked as accusing someone. Whom a claim accuses can be said on its card.',
  'claims.accusedSentence':
    '{count, plural, one {# claim accuses someone.} other {# claims accuse someone.}} What became of the reply, {by, select, own {as you put it down} other {as {layer} has it}}:',
  'claims.accusedGroups': 'Accusations by what became of the reply',
  'claims.accused.withReply': 'a reply is in the text',
  'claims.accused.tried': 'asked, gave no answer',
  'claims.accused.withoutReply': 'no reply in the text',
  'claims.accused.notSaid': 'not said yet',
  'claims.accusedWhat.withReply': 'Accusations with a reply in the text',
  'claims.accusedWhat.tried': 'Accusations where those accused gave no answer',
  'claims.accusedWhat.withoutReply': 'Accusations without a reply in the text',
  'claims.accusedWhat.notSaid': 'Accusations of which it isn’t said yet what became of the reply',
  'claims.accusedList': 'Accusations in the order of the text',
  'claims.accuses': 'accuses {names}',
  'claims.accusesOpen': 'accuses someone; not said yet whom',
  'claims.reply.quoted': 'their reply is quoted',
  'claims.reply.paraphrased': 'their reply is told in the article’s words',
  'claims.reply.declined': 'asked, they declined to answer',
  'claims.reply.noComment': 'they gave no comment',
  'claims.reply.notAsked': 'the text says that they weren’t asked',
  'claims.reply.notMentioned': 'the text says nothing of a reply',
  'claims.reply.unsaid': 'reply: not said yet',
  'claims.distance':
    '{distance, plural, =0 {reply in the same paragraph} one {nearest reply # paragraph away} other {nearest reply # paragraphs away}}',
  'claims.showReply': '{count, plural, one {Show the reply} other {Show the # replies}}',
  'claims.showReplyLabel': '{count, plural, one {Show the reply} other {Show the # replies}} to: {words}',
  'claims.replyPassages': 'Replies to: {words}',
  'claims.notHeard': 'Accused and not heard:',
  'claims.notHeardWhat': 'Claims that accuse {name}, without a reply in the text',
  'claims.notHeardShow': '{name}: show the {count, plural, one {claim} other {# claims}} without a reply',
  'claims.accusedHow':
    'An accusation is a claim of which it is said that it accuses someone, or what became of the reply. The distance is counted in paragraphs from the claim to the nearest passage of a reply, whichever stands first; 0 is the same paragraph. Where nothing is said of the claim’s reply, what is said of the reply’s own passage counts, then what is said of the person accused.',
  'claims.accusedSource': 'right of reply, BBC editorial guidelines; Editors’ Code (IPSO)',

  // Lists of passages
  'claims.showAll': 'Show all {count}',
  'claims.showFirst': 'Show the first {count}',
  'claims.showAllLabel': 'Show all {count}: {what}',
  'claims.showFirstLabel': 'Show the first {count}: {what}',
} as const;
