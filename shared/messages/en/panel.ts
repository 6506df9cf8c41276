export const panel = {
  'panel.tabsLabel': 'What {by, select, own {your marks} other {the marks in {layer}}} add up to',
  'panel.overview': 'Overview',
  'panel.marks': 'Marks',

  // What has been worked through
  'panel.coverageTitle': '{by, select, own {What you’ve worked through} other {Where {layer} has marks}}',
  'panel.coverage':
    '{by, select, own {You’ve worked through} other {In {layer}, marks stand in}} {count, plural, one {paragraph} other {paragraphs}} <list>{ranges}</list> of {of, number}.',
  'panel.coverageMany':
    '{by, select, own {You’ve worked through} other {In {layer}, marks stand in}} <list>{count, number} of {of, number} paragraphs</list>.',
  'panel.coverageAll':
    '{by, select, own {You’ve worked through} other {In {layer}, marks stand in}} {of, plural, one {the only paragraph} other {<list>all # paragraphs</list>}}.',
  'panel.coverageMind': 'Read every figure with that in mind.',
  'panel.coverageNone':
    '{by, select, own {You haven’t worked through any of {of, plural, one {the one paragraph} other {the # paragraphs}} yet.} other {In {layer}, no paragraph has a mark.}}',
  'panel.coverageNoneNext':
    'Select words in the text and press a letter. Where there is nothing to mark in a paragraph, press <key>N</key>.',
  'panel.coverageNoParagraphs':
    'This article has no paragraphs that count. Put the cursor in a piece of text and press Shift+P to make it one.',
  'panel.goToParagraph': 'Go to paragraph {number, number}',
  'panel.goToStretch': 'Go to {count, plural, one {paragraph} other {paragraphs}} {range}',
  'panel.startReading': 'Go to paragraph {number, number}',
  'panel.nextOpen': 'Go on at paragraph {number, number}',
  'panel.goOn': 'Go on',

  // The map
  'panel.mapTitle': 'Where {by, select, own {your marks} other {the marks in {layer}}} stand',
  'panel.mapStartHeadline': 'headline',
  'panel.mapStart': 'first line',
  'panel.mapEnd': 'last line',
  'panel.mapUntouched': 'not worked through',
  'panel.mapSummary':
    'From {start} to last line. {kinds} {open, plural, =0 {Every paragraph is worked through.} one {# paragraph is not worked through yet.} other {# paragraphs are not worked through yet.}}',
  'panel.mapSummaryKind':
    '{kind}: {count, plural, =0 {none} one {# mark} other {# marks}}{where, select, nowhere {} other {, {where}}}.',
  'panel.mapWhereStart': 'at the start',
  'panel.mapWhereFromStart': 'between the start and {to, number, percent} of the way',
  'panel.mapWhereOne': 'at {from, number, percent} of the way',
  'panel.mapWhere': 'between {from, number, percent} and {to, number, percent} of the way',
  'panel.mapTableCaption': 'Marks in each paragraph',
  'panel.mapTableParagraph': 'Paragraph',
  'panel.mapTableMarks': 'Marks',
  'panel.mapTableOpen': 'not yet',
  'panel.mapTableLooked': 'nothing to mark here',
  'panel.mapTableKind': '{count, number} {kind}',

  // Who gets to speak
  'panel.speakers': 'Who gets to speak',
  'panel.speakersCaption': 'Words that each has in the text',
  'panel.speakersWho': 'Who',
  'panel.articleItself': 'The article itself',
  'panel.ownVoice': '<n></n> in its own voice',
  'panel.ownVoiceWhat': 'words in the article’s own voice, outside every quote',
  'panel.speakersSilent': '0 words:',
  'panel.speakersOpen': 'quotes not yet assigned',
  'panel.quotesCount': '{count, plural, one {# quote} other {# quotes}}',
  'panel.speakersAnd': 'and {count, number} more',
  'panel.speakersLeft': '{count, plural, one {# more speaks.} other {# more speak.}}',

  // What stands behind the claims
  'panel.claims': 'What stands behind the claims',
  'panel.claimsCaption': 'Claims by what backs them',
  'panel.claimsBackedBy': 'Backed by',
  'panel.claimsColumn': 'claims',
  'panel.claimsWhat': 'claims, {backing}',
  'panel.claimsCount': '{count, plural, one {# claim} other {# claims}}',
  'panel.claimsLeft': 'and {count, plural, one {# claim} other {# claims}} with something else',
  'panel.claimsNone': 'No claim is marked yet.',
  'panel.claimsNothing':
    '{by, select, own {You found nothing} other {In {layer}, nothing is found}} behind {of, plural, one {the one claim} other {{none, number} of # claims}}.',
  'panel.claimsOpen':
    'What backs {of, plural, one {the one claim} other {{open, number} of # claims}} is not answered yet.',
  'panel.claimsAnswered':
    '{by, select, own {You said} other {In {layer}, it is said}} what backs {of, plural, one {the one claim} other {each of the # claims}}.',

  // How it is framed
  'panel.framing': 'How it is framed',
  'panel.framingAside': 'wording that says …',
  'panel.framingCaption': 'Framing marks by what the wording does',
  'panel.framingColumn': 'marks',
  'panel.framingWhat': 'wording that says {function}',
  'panel.framingCell': '{name}: {count, plural, =0 {none yet} other {#}}.',
  'panel.function.problem': 'what’s wrong',
  'panel.function.cause': 'who or what caused it',
  'panel.function.moral': 'who’s right',
  'panel.function.remedy': 'what to do',
  'panel.opinion': '{count, plural, one {# opinion} other {# opinions}}',
  'panel.opinionWhat': 'opinion',
  'panel.opinionOf': '{own, plural, =0 {} other {, # the article’s own}}{asFact, plural, =0 {} other {, # as fact}}.',
  'panel.opinionNone': 'No opinion is marked yet.',

  // Does the headline hold
  'panel.headline': 'Does the headline hold?',
  'panel.headlineOpen': '{by, select, own {You haven’t said yet.} other {In {layer}, it isn’t said.}}',
  'panel.headlineMissing': 'No headline stands in this text.',
  'panel.headlineAsk': 'Say whether it holds',
  'panel.headline.yes': '<b>Yes</b>, you said.',
  'panel.headline.partly': '<b>Partly</b>, you said.',
  'panel.headline.no': '<b>No</b>, you said.',
  'panel.headlineOwn': 'Its words are the article’s own.',
  'panel.headlineOf': 'Its words are {known, select, true {those of {who}} other {someone’s, not said whose}}.',
  'panel.headlinePassages': '{count, plural, one {# passage:} other {# passages:}}',
  'panel.headlinePassage': 'Passage {number, number}: {words}',
  'panel.headlineCaption': 'Passages you named for the headline',
  'panel.headlineColumn': 'Passage',
  'panel.headlineWhere': 'Words',
  'panel.headlinePicture':
    'Where the {count, plural, one {passage stands} other {# passages stand}} between the first word and the last',

  // Where in the text the marks begin
  'panel.density': 'Where {by, select, own {your marks} other {the marks in {layer}}} begin',
  'panel.densityNone': 'No marks yet.',
  'panel.densitySentence':
    'The text in four parts with as many words each. Under each part: how many marks begin in it.',
  'panel.densityCaption': 'Marks by the quarter of the text they begin in',
  'panel.densityQuarter':
    '{quarter, select, 1 {first quarter} 2 {second quarter} 3 {third quarter} other {last quarter}}',
  'panel.densityShort': '{quarter, select, 1 {first} 2 {second} 3 {third} other {last}}',
  'panel.densityWhat': 'marks in the {quarter}',
  'panel.densityKindWhat': '{kind}, {quarter}',
  'panel.densitySummary': '{kind}: {counts}.',

  // What the one question of each kind has no answer for yet
  'panel.open': 'Still to answer',
  'panel.openNone': 'Each mark’s question is answered.',
  'panel.openCount.quote': '{count, plural, one {# quote} other {# quotes}}',
  'panel.openCount.claim': '{count, plural, one {# claim} other {# claims}}',
  'panel.openCount.framing': '{count, plural, one {# framing} other {# framings}}',
  'panel.openCount.opinion': '{count, plural, one {# opinion} other {# opinions}}',
  'panel.openWhat.quote': 'quotes not given to anybody yet',
  'panel.openWhat.claim': 'claims of which it isn’t said what backs them',
  'panel.openWhat.framing': 'framing of which it isn’t said what the wording does',
  'panel.openWhat.opinion': 'opinion of which it isn’t said whose it is',

  // Kinds
  'panel.kindsTitle': 'Kinds of marks',
  'panel.kindsKind': 'Kind',
  'panel.kindsMarks': 'marks',
  'panel.kindsWords': 'of {words, plural, one {# word} other {# words}}',
  'panel.kindsAll': 'All marks',
  'panel.noneYet': 'none yet',
  'panel.percent': '{share, number, percent}',
  'panel.percentUnderOne': 'under 1%',
  'panel.kindCountLabel':
    '{kind}: {count, plural, one {# mark} other {# marks}}. Show {count, plural, one {it} other {them}}.',
  'panel.kindWordsLabel': '{kind}: {count, number} of {of, plural, one {# word} other {# words}}. Show the marks.',
  'panel.tooFewForPercent':
    'No percentages yet: they say little about fewer than {words, number} words or {marks, number} marks.',
  'panel.kindsEmpty': 'Mark words in the text and they are counted here.',
  'panel.outside':
    '{count, plural, one {# mark stands} other {# marks stand}} in text that is not part of the article, and {count, plural, one {counts} other {count}} nowhere.',
  'panel.outsideShow': 'Show {count, plural, one {it} other {them}}',
  'panel.outsideFilter': 'not part of the article',
  'panel.counting': 'Counting words …',

  // List of marks
  'panel.find': 'Find in {by, select, own {your} other {these}} marks',
  'panel.findPlaceholder': 'Words, notes, tags',
  'panel.findClear': 'Clear',
  'panel.filterKinds': 'Show only these kinds',
  'panel.filterKind': '{kind}, {count, plural, one {# mark} other {# marks}}',
  'panel.filterOnly': 'Only: {what}',
  'panel.filterOnlyClear': 'Show others too',
  'panel.shownAll': '{of, plural, one {# mark} other {# marks}}',
  'panel.shownSome': '{shown, number} of {of, plural, one {# mark} other {# marks}}',
  'panel.saidShown': 'Showing {shown, number} of {of, plural, one {# mark} other {# marks}}.',
  'panel.showAll': 'Show all marks',
  'panel.listLabel': 'Marks in the order of the text',
  'panel.notCounted':
    'Not counted: {count, plural, one {# mark whose words were} other {# marks whose words were}} not found',
  'panel.lostTitle': 'Words not found in this version ({count, number})',
  'panel.lostHelp': 'These marks are kept and count in no figure. They come back by themselves when their words do.',
  'panel.lostNotCounted': 'words not found: not counted',
  'panel.lostKept': 'kept as a note: not counted',
  'panel.lostAll': 'Show all {count, number}',
  'panel.rowParagraph': 'paragraph {number, number}',
  'panel.rowPieces': '{count, plural, one {# piece} other {# pieces}}',
  'panel.rowUnsure': 'not sure',
  'panel.rowOverlaps': 'overlaps {kinds}',
  'panel.rowNote': 'Note: {note}',
  'panel.rowTag': '#{tag}',
  'panel.emptyTitle': 'No marks yet',
  'panel.emptyHelp':
    'Select words in the text, or put the cursor in a sentence, and press a letter: <keys></keys>. Each mark then stands in this list.',
  'panel.noMatchTitle': 'No mark fits',
  'panel.noMatchHelp':
    'None of {by, select, own {your} other {these}} {of, plural, one {# mark} other {# marks}} has that kind and those words.',
} as const;
