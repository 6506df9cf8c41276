export const hints = {
  'hints.title': 'Dates and numbers',
  'hints.lead': 'Hints, found by rule. Nothing here counts until you mark it.',
  'hints.turnOff': 'Turn off',
  'hints.turnOn': 'Turn on',
  'hints.off': 'Hints for dates and numbers are off.',
  'hints.saidOff': 'Hints are off. You can turn them on again here or in Settings.',
  'hints.saidOn': 'Hints are on.',
  'hints.englishOnly':
    'The rules know English only. This article is in another language ({language}), so nothing was looked for.',
  'hints.seemsOther':
    'The rules know English only. The article’s language is not stated; its words look like {language}, so nothing was looked for.',
  'hints.takenForEnglish': 'The article’s language is not stated. The rules take it for English.',
  'hints.showAll': 'Show all {count, number}',

  // Dates
  'hints.datesTitle': 'In which order it is told',
  'hints.datesNone': 'No dates were found.',
  'hints.datesPicture': 'Dates as they are told and as they happened',
  'hints.datesSummary':
    '{count, plural, one {# date was found.} other {# dates were found. {out, plural, =0 {None of them is told after something that happened later.} one {One is told out of order, after something that happened later: {list}.} other {# are told out of order, after something that happened later: {list}.}}}}',
  'hints.datesAsTold':
    '{count, plural, one {One stands as told: what day it is cannot be reckoned} other {# stand as told: what days they are cannot be reckoned}} ({list}).',
  'hints.datesReckoned':
    '* Dates without a year and words such as “yesterday” are reckoned from the article’s own date, {date}.',
  'hints.datesNoAnchor': 'The article’s own date is not stated, so nothing is reckoned from it.',
  'hints.asTold': 'As told',
  'hints.asHappened': 'As it happened',
  'hints.outOfOrder': 'told out of order',
  'hints.inOrder': 'in order',
  'hints.reckoned': 'reckoned',
  'hints.stands': 'stands as told',
  'hints.tableDay': 'Day',
  'hints.tablePlace': 'Happened as',
  'hints.tableTold': 'Told',
  'hints.place': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',

  // Events without a date
  'hints.undatedTitle': 'Told without a date',
  'hints.undatedNone': 'No sentence with one of the rule’s event words was found that says no time.',
  'hints.undatedHelp': 'No date or time stands in the same sentence. The one before it may give it.',
  'hints.undated': '{events}: date not stated',
  'hints.event.release': 'release',
  'hints.event.arrest': 'arrest',
  'hints.event.charge': 'charge',
  'hints.event.conviction': 'verdict',
  'hints.event.sentence': 'sentence',
  'hints.event.death': 'death',
  'hints.event.vote': 'vote',
  'hints.event.decision': 'decision',
  'hints.event.approval': 'approval',
  'hints.event.resignation': 'resignation',
  'hints.event.appointment': 'appointment',
  'hints.event.announcement': 'announcement',
  'hints.event.publication': 'publication',
  'hints.event.report': 'report',
  'hints.event.signing': 'signing',
  'hints.event.ban': 'ban',

  // Numbers
  'hints.numbersTitle': 'Numbers and what backs them',
  'hints.numbersNone': 'No numbers in figures were found.',
  'hints.numbersHelp': 'Only numbers in figures are found, not those in words.',
  'hints.numbersList': 'Numbers in the order of the text',
  'hints.unmarked': 'no mark on it yet',
  'hints.claimBacked': 'claim: {backing}',
  'hints.claimOpen': 'claim: what backs it is not said',
  'hints.quoteBy': 'quote: {name}',
  'hints.quoteOpen': 'quote: who says it is not said',
  'hints.otherMark': '{kind}',

  // A hint becomes a mark by the person's act alone
  'hints.markClaim': 'Mark this as a claim',
  'hints.markClaimOf': 'Mark this as a claim: “{words}”',
  'hints.saidMarked': 'Marked as claim: “{words}”.',
} as const;
