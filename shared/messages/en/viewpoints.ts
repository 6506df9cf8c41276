export const viewpoints = {
  'viewpoints.title': 'Viewpoints',

  // The question before them
  'viewpoints.ask': 'Is this a dispute, and between whom?',
  'viewpoints.answer.yes': 'yes',
  'viewpoints.answer.no': 'no',
  'viewpoints.answer.unsaid': 'not answered',
  'viewpoints.notAnswered':
    'Until {by, select, own {you answer} other {it is answered}} with yes, no figure sets people or viewpoints against each other.',
  'viewpoints.noDispute': 'No figure sets people or viewpoints against each other.',
  'viewpoints.about': 'What is it about?',
  'viewpoints.notSaid': 'not said',
  'viewpoints.saidAnswer': 'Is this a dispute? {answer}.',
  'viewpoints.saidAbout': 'What is it about? {about}.',

  // The list
  'viewpoints.listLabel': 'Viewpoints and who stands under them',
  'viewpoints.between': 'Between whom?',
  'viewpoints.betweenHelp': 'Name each side in your own words. Several at once: put a semicolon between them.',
  'viewpoints.addLabel': 'Another viewpoint',
  'viewpoints.add': 'Add',
  'viewpoints.addDo': 'Add the viewpoint',
  'viewpoints.problem.taken': 'There is a viewpoint of that name already.',
  'viewpoints.problem.notAViewpoint':
    'This says how somebody is made known, not which side they are on. It has its place on the person’s own page.',
  'viewpoints.problem.tooLong': 'A name has at most 200 characters.',
  'viewpoints.people': '{count, plural, =0 {nobody yet} one {# person} other {# people}}',
  'viewpoints.under': 'Under {name}',
  'viewpoints.underNone': 'Under none',
  'viewpoints.acts': 'What to do with the viewpoint {name}',
  'viewpoints.putSomebody': 'Put somebody under it',
  'viewpoints.putUnder': 'Put somebody under it: {name}',
  'viewpoints.nowUnder': '{person} (now under {name})',
  'viewpoints.takeOut': 'Take {person} out from under {name}',
  'viewpoints.rename': 'Rename …',
  'viewpoints.merge': 'Same viewpoint as …',
  'viewpoints.delete': 'Delete …',

  // Renamed, made one, deleted
  'viewpoints.renameTitle': 'Rename “{name}”',
  'viewpoints.name': 'Name',
  'viewpoints.renameDo': 'Rename',
  'viewpoints.mergeTitle': 'Same viewpoint as “{name}”',
  'viewpoints.mergeInto': 'Which one is it?',
  'viewpoints.mergeExplained':
    'What stands under “{name}” goes under “{into}”: {people, plural, =0 {no people} one {# person} other {# people}}{marks, plural, =0 {} one { and # mark} other { and # marks}}. You can undo this.',
  'viewpoints.deleteTitle': 'Delete the viewpoint?',
  'viewpoints.deleteExplained':
    '{people, plural, =0 {Nobody stands under it} one {The one person under it stays, under none} other {The # people under it stay, under none}}{marks, plural, =0 {} one {; so does # mark} other {; so do # marks}}. You can undo this.',
  'viewpoints.saidAdded': 'Viewpoint “{name}” added.',
  'viewpoints.saidAddedMany': '{count} viewpoints added.',
  'viewpoints.saidRenamed': 'Viewpoint “{before}” is now “{name}”.',
  'viewpoints.saidUnder': '{person} stands under “{name}”.',
  'viewpoints.saidUnderNone': '{person} stands under no viewpoint.',
  'viewpoints.saidMerged':
    '“{name}” is now “{into}”, with {people, plural, =0 {no people} one {# person} other {# people}}{marks, plural, =0 {} one { and # mark} other { and # marks}}{notes, plural, =0 {} one { and # note} other { and # notes}}.',
  'viewpoints.saidDeleted':
    'Viewpoint “{name}” deleted.{people, plural, =0 {} one { # person stands under none now.} other { # people stand under none now.}}{marks, plural, =0 {} one { # mark is under none now.} other { # marks are under none now.}}{notes, plural, =0 {} one { # note no longer names it.} other { # notes no longer name it.}}',
} as const;
