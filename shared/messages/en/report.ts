export const report = {
  'report.command': 'Report of the article, to print or save as PDF',
  'report.open': 'Report',
  'report.loading': 'One moment',
  'report.kicker': 'Report of one article',

  // The bar
  'report.back': 'Back to the article',
  'report.options': 'What the report shows',
  'report.option.unmarked': 'Unmarked text',
  'report.option.notes': 'Notes',
  'report.option.figures': 'Figures',
  'report.print': 'Print or save as PDF',

  // The head
  'report.outlet': 'Outlet',
  'report.authors': '{count, plural, one {Author} other {Authors}}',
  'report.published': 'Published',
  'report.address': 'Address',
  'report.marksBy': 'Marks',
  'report.myMarks': '{by, select, own {my marks} other {from elsewhere: {layer}}}',
  'report.notMine':
    'The marks in {layer} came from elsewhere. Text, notes and figures show these marks only, none of your own.',
  'report.version': 'Text',
  'report.versionNumber': 'version {number, number}',
  'report.length': 'Length',
  'report.words': '{words, plural, one {# word counts} other {# words count}}',
  'report.coverage':
    '{by, select, own {Worked through} other {With marks}}: {worked, plural, one {paragraph} other {paragraphs}} {ranges} of {of, number}. Every figure below rests on that much of the text.',
  'report.coverageMany':
    '{by, select, own {Worked through} other {With marks}}: {worked, number} of {of, number} paragraphs. Every figure below rests on that much of the text.',
  'report.coverageAll':
    '{by, select, own {Worked through} other {With marks}}: {of, plural, one {the only paragraph} other {all # paragraphs}}.',
  'report.coverageNone':
    'None of the {of, plural, one {one paragraph} other {# paragraphs}} {by, select, own {has been worked through yet} other {has a mark}}.',
  'report.coverageNoParagraphs': 'This article has no paragraphs that count.',

  // The legend
  'report.legend': 'How marks are drawn',
  'report.legendLine': '{line}, {count, plural, =0 {no marks} one {# mark} other {# marks}}',
  'report.legendHelp':
    'Each mark is underlined and has a name, such as C1 or Q2: the letter of its kind and its number in the text. Lines under the same words mean that they carry several marks.',
  'report.line.claim': 'solid line',
  'report.line.quote': 'dashed line',
  'report.line.framing': 'dotted line',
  'report.line.opinion': 'wavy line',
  'report.line.other': 'double line',

  // The text
  'report.text': 'The text with marks',
  'report.furnitureLeftOut':
    'Left out: {count, plural, one {# piece of the page that is} other {# pieces of the page that are}} not part of the article.',
  'report.gap': '{count, plural, one {# piece of text} other {# pieces of text}} without marks left out',
  'report.links': 'Addresses behind the links',
  'report.toNote': '{name}, {kind}: go to its note',
  'report.lostHelp': 'Made on an earlier version of this text. They count in no figure.',
  'report.toPlace': '{name}: go to its place in the text',

  // The marks one by one
  'report.notes': 'Notes and answers',
  'report.noMarks': 'Nothing is marked yet.',
  'report.outside': 'not part of the article, counts nowhere',
  'report.quoteType.direct': 'direct: their words in quotation marks',
  'report.quoteType.partial': 'partial: some of their words in quotation marks',
  'report.quoteType.paraphrase': 'paraphrase: what they said, in the article’s words',
  'report.checkedHow': '{by, select, own {How I checked it} other {How it was checked}}',
  'report.checkedResult': 'What came of it',
  'report.checkedAddress': '{by, select, own {Where I found it} other {Where it was found}}',
  'report.reason': '{by, select, own {Why I see it so} other {Why it is seen so}}',

  // Figures
  'report.figures': 'Figures',
  'report.figuresHelp':
    'Every figure comes from the marks and answers above and says which: it can be counted again. What was not marked is not counted.',
  'report.none': 'none',
  'report.yes': 'yes',
  'report.no': 'no',
  'report.notSaid': 'not said',
  'report.inQuotes': '“{words}”',
  'report.wordsCount': '{words, plural, one {# word} other {# words}}',
  'report.passages': 'Marks',
  'report.kind': 'Kind',
  'report.marks': 'Number',
  'report.wordsColumn': 'Words',
  'report.share': 'Share of the words',
  'report.who': 'Who',
  'report.whose': 'Whose',
  'report.quotes': 'Quotes',

  'report.worked': 'What was marked',
  'report.kindsCaption':
    'Marks of each kind, and the words under them, of {words, plural, one {# word} other {# words}} that count',
  'report.markedWords': 'Under any mark: {words}. A word under several marks counts once.',

  'report.speakers': 'Who gets to speak',
  'report.ownVoice':
    '{own, number} of {words, plural, one {# word} other {# words}} {own, plural, one {is} other {are}} the article’s own voice: outside every quote.',
  'report.ofAllWords': 'That is {share} of the words.',
  'report.speakersCaption': 'Words that each has in the text: inside quotation marks, and told in the article’s words',
  'report.around':
    'In the quotes, but neither quoted nor paraphrased speech (such as “she said”): {words, plural, one {# word} other {# words}}.',
  'report.nobody': 'Nobody is put down yet.',
  'report.whoWhere': '{name} ({mark})',
  'report.someoneOpen': 'someone not yet assigned',
  'report.firstLast': 'First to speak: {first}. Last to speak: {last}.',
  'report.silent': 'Put down without words in the text: {names}.',
  'report.identificationCaption': 'How the text makes people known, and the words said so',
  'report.madeKnown': 'Made known',
  'report.howMany': 'How many',
  'report.quotedWords': 'Words quoted',
  'report.paraphrasedWords': 'Words paraphrased',
  'report.saysWhy.yes': 'yes',
  'report.saysWhy.no': 'no',
  'report.saysWhy.notSaid': 'not said',
  'report.rolesCaption': 'The part people play, as the text states it',
  'report.ofThemSpeaking': 'Of them with quotes',
  'report.quartersCaption': 'The text in four parts of as many words: words in each, and marks that begin there',
  'report.quarter': 'Part',
  'report.quarterName': '{quarter, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} quarter',
  'report.ownVoiceColumn': 'Words in its own voice',
  'report.marksOf': '{letter} marks',
  'report.verbsCaption': 'Words for saying, as noted on the quotes',
  'report.noViewpoint': 'under none',

  'report.claims': 'What stands behind the claims',
  'report.claimsNone': 'No claim is marked.',
  'report.claim': 'Claim',
  'report.asPutDown': '{by, select, own {As I put it down} other {As put down in {layer}}}',
  'report.counted': 'What is counted',
  'report.whoseUnsaid': 'whose: not said',
  'report.checkableUnsaid': 'can it be checked: not said',
  'report.checked': '{by, select, own {looked up by me} other {looked up}}',
  'report.accusedNone': 'No claim is marked as accusing someone.',
  'report.reply': 'Reply',
  'report.replyWhere': 'Where the reply stands',
  'report.distance': '{distance, plural, =0 {in the same paragraph} one {# paragraph away} other {# paragraphs away}}',
  'report.notHeard':
    'Accused, and without a reply in the text as {by, select, own {I put it down} other {{layer} has it}}: {names}.',

  'report.framing': 'How it is framed',
  'report.framingNone': 'No framing is marked.',
  'report.framingHow':
    'Each mark stands under what its wording does and by what means. A dash says that nothing is marked there, not that the text lacks it.',
  'report.allMarks': 'marks in all',

  'report.headline': 'Does the headline hold?',
  'report.headlineOpen': 'Not answered.',
  'report.headline.yes': 'Yes, {by, select, own {I said} other {{layer} says}}: the body carries it.',
  'report.headline.partly': 'Partly, {by, select, own {I said} other {{layer} says}}: the body carries some of it.',
  'report.headline.no': 'No, {by, select, own {I said} other {{layer} says}}: the body does not carry it.',

  'report.more': 'More figures',
  'report.disputeOpen':
    'Not answered. Until it is answered with yes, no figure sets people or viewpoints against each other.',
  'report.disputeNo':
    'Not a dispute, {by, select, own {I said} other {{layer} says}}: no figure sets people or viewpoints against each other.',
  'report.disputeYes':
    'A dispute, {by, select, own {I said} other {{layer} says}}{count, plural, =0 {} other {, between: {names}}}.',
  'report.disputeAbout': 'About: {about}',
  'report.equalSpace': 'Equal space isn’t the same as fair: how strong is the evidence?',
  'report.viewpointsCaption': 'Words under each viewpoint',
  'report.sidesCaption': '{names}, side by side',
  'report.sidesHow':
    'A mark counts for its own viewpoint, or else for that of its person. Quoted are words inside quotation marks, paraphrased are words of paraphrases; the two are never added up. Rows that no viewpoint has are left out, but for the four things that wording can do.',
  'report.indicesCaption': 'How the words are spread over people and over viewpoints',
  'report.measure': 'Measure',
  'report.basisOf': '{what}: {basis}',
  'report.cannot': '{what}: no figures, because: {reason}.',
  'report.more.twoThirds': 'More than two thirds?',

  // People and notes
  'report.people': 'People and sources',
  'report.person.known': 'Made known',
  'report.person.why': 'Says why unnamed',
  'report.person.speaks': 'In the text',
  'report.person.role': 'Part',
  'report.person.type': 'Type',
  'report.person.affiliation': 'Belongs to',
  'report.person.reply': 'Reply',
  'report.alsoWritten': 'Also written',
  'report.theirMarks': 'Their marks',
  'report.absencesNone': 'Nothing is put down as missing.',
  'report.absenceWhat': 'What kind of thing',
  'report.absenceSource': 'Whose voice',
  'report.checksNone': 'Nothing is put down as checked elsewhere.',
  'report.checkWhere': 'Where',
  'report.checkFound': 'What I found',
} as const;
