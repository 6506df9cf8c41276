export const panel = {
  'panel.tabsLabel': 'What your marks add up to',
  'panel.overview': 'Overview',
  'panel.marks': 'Marks',

  // What has been worked through
  'panel.coverageTitle': 'What you’ve worked through',
  'panel.coverage':
    'You’ve worked through {count, plural, one {paragraph} other {paragraphs}} <list>{ranges}</list> of {of, number}.',
  'panel.coverageMany': 'You’ve worked through <list>{count, number} of {of, number} paragraphs</list>.',
  'panel.coverageAll':
    'You’ve worked through {of, plural, one {the only paragraph} other {<list>all # paragraphs</list>}}.',
  'panel.coverageMind': 'Read every figure with that in mind.',
  'panel.coverageNone':
    'You haven’t worked through any of {of, plural, one {the one paragraph} other {the # paragraphs}} yet.',
  'panel.coverageNoneNext':
    'Select words in the text and press a letter. Where there is nothing to mark in a paragraph, press <key>N</key>.',
  'panel.coverageNoParagraphs':
    'This article has no paragraphs that count. Put the cursor in a piece of text and press Shift+P to make it one.',
  'panel.goToParagraph': 'Go to paragraph {number, number}',
  'panel.goToStretch': 'Go to {count, plural, one {paragraph} other {paragraphs}} {range}',
  'panel.startReading': 'Go to paragraph {number, number}',
  'panel.nextOpen': 'Go on at paragraph {number, number}',

  // The map
  'panel.mapTitle': 'Where your marks stand',
  'panel.mapStartHeadline': 'headline',
  'panel.mapStart': 'first line',
  'panel.mapEnd': 'last line',
  'panel.mapUntouched': 'not worked through',
  'panel.mapSummary':
    'From {start} to last line. {kinds} {open, plural, =0 {Every paragraph is worked through.} one {# paragraph is not worked through yet.} other {# paragraphs are not worked through yet.}}',
  'panel.mapSummaryKind':
    '{kind}: {count, plural, =0 {none} one {# mark} other {# marks}}{where, select, nowhere {} other {, {where}}}.',
  'panel.mapWhereOne': 'at {from, number, percent} of the way',
  'panel.mapWhere': 'between {from, number, percent} and {to, number, percent} of the way',
  'panel.mapTable': 'Show as a table',
  'panel.mapTableHide': 'Hide the table',
  'panel.mapTableCaption': 'Marks in each paragraph',
  'panel.mapTableParagraph': 'Paragraph',
  'panel.mapTableMarks': 'Marks',
  'panel.mapTableOpen': 'not yet',
  'panel.mapTableLooked': 'nothing to mark here',
  'panel.mapTableKind': '{count, number} {kind}',

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
  'panel.find': 'Find in your marks',
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
  'panel.noMatchHelp': 'None of your {of, plural, one {# mark} other {# marks}} has that kind and those words.',
} as const;
