export const many = {
  'many.title': 'Adding files',
  'many.doneTitle': 'Files read',
  'many.progress': 'Reading file {number, number} of {total, number}',
  'many.saving': '{count, plural, =0 {Nothing to add} one {Adding one article} other {Adding # articles}}',
  'many.help': 'Articles are added when all files are read. Until then you can stop, and nothing is added.',
  'many.stop': 'Cancel',
  'many.stopped':
    '{count, plural, one {Cancelled. Nothing was added from the file.} other {Cancelled. Nothing was added from the # files.}}',
  'many.busy': 'Other files are being read. Wait until they are done, or cancel them.',
  'many.failed': 'Nothing was added. {problem}',
  'many.done': 'Done',
  'many.undo': '{count, plural, one {Undo: move it to the trash} other {Undo: move all # to the trash}}',
  'many.added': '{count, plural, one {One article is added.} other {# articles are added.}}',
  'many.said':
    '{added, plural, =0 {No article was added.} one {One article is added.} other {# articles are added.}} {known, plural, =0 {} one {One is like an article in your library.} other {# are like articles in your library.}} {twice, plural, =0 {} one {One is like another of the files.} other {# are like others of the files.}} {refused, plural, =0 {} one {One could not be taken.} other {# could not be taken.}}',
  'many.addedHeading': 'Added: {count, number}',
  'many.knownHeading': 'Like an article in your library: {count, number}',
  'many.twiceHeading': 'Like another of these files: {count, number}',
  'many.addKnown': '{count, plural, one {Add {name} as a second copy} other {Add these # as second copies}}',
  'many.addTwice':
    '{count, plural, one {Add {name} as an article of its own} other {Add these # as articles of their own}}',
  'many.refusedHeading': 'Not taken: {count, number}',
  'many.same.text': '{name} has the words of an article that is in your library.',
  'many.same.address': '{name} is of the same web address as an article in your library, with other words.',
  'many.same.near':
    '{name} has nearly the text of an article in your library: {alike, number} of its {words, number} words stand there too.',
  'many.twice.text': '{name} has the same words as {as}, one of these files.',
  'many.twice.address': '{name} is of the same web address as {as}, one of these files, with other words.',
  'many.twice.near':
    '{name} has nearly the text of {as}, one of these files: {alike, number} of its {words, number} words stand there too.',
  'many.openNamed': 'Open “{title}”',
  'many.look': 'Look it over',
  'many.lookNamed': 'Look it over: {name}',
  'many.detailsUnclear': 'What {name} says of itself can’t be taken as it stands. Look it over and mend its details.',
  'many.tooMany': 'At most {most, number} files can be added at once. Open this one again.',
  'many.tooMuch': 'The files before it are all that can be added at once. Open this one again.',
} as const;
