export const framing = {
  'framing.tab': 'Framing',
  'framing.noneMarked': 'none marked',
  'framing.none': 'none',
  'framing.notSaid': 'not said',

  // Functions and means
  'framing.gridTitle': 'What the wording does',
  'framing.gridCaption': 'Framing marks by what the wording does and by what means',
  'framing.meansColumn': 'By what means',
  'framing.all': 'all means',
  'framing.does.problem': 'what’s wrong',
  'framing.does.cause': 'who caused it',
  'framing.does.moral': 'who’s right',
  'framing.does.remedy': 'what to do',
  'framing.device.loadedWord': 'a loaded word',
  'framing.device.headline': 'the headline',
  'framing.device.order': 'what comes first and last',
  'framing.device.omission': 'something left out',
  'framing.device.metaphor': 'a metaphor',
  'framing.device.generalisation': 'all of them lumped together',
  'framing.device.passiveWithoutActor': 'doesn’t say who did it',
  'framing.device.numberWithoutContext': 'a number with nothing to compare',
  'framing.device.picture': 'a picture',
  'framing.device.repetition': 'said again and again',
  'framing.device.exaggeration': 'made bigger or smaller',
  'framing.device.contrast': 'set against something else',
  'framing.device.question': 'a question that suggests its answer',
  'framing.device.nameCalling': 'a name put on somebody',
  'framing.device.other': 'in another way',
  'framing.blankSome': 'No mark says {functions}.',
  'framing.blankNone': 'Each of the four has a mark.',
  'framing.blankAll':
    'No framing is marked yet. Mark words that say more than they need to, then say on the card what they do.',
  'framing.blankOpen': 'For {open, plural, one {# framing mark} other {# framing marks}} it isn’t said yet.',
  'framing.cellWhat': 'Wording that says {function}, by means of: {device}',
  'framing.cellWhatAll': 'Wording that says {function}',
  'framing.cellWhatOpen': 'Wording of which it isn’t said what it does, by means of: {device}',
  'framing.cellWhatAllOpen': 'Wording of which it isn’t said what it does',
  'framing.legend': 'A dashed cell is one where nothing is marked.',
  'framing.gridHow':
    'Each framing mark counts once, under its answer to “What does this wording do?” and under the means named with it. The list of means is ours, version {version}; means that no mark has are left out.',
  'framing.gridSource': 'Entman 1993, p. 52 (the four functions)',

  // Whose
  'framing.whoseTitle': 'Whose wording it is',
  'framing.whose.ownVoice': 'the article’s own voice',
  'framing.whose.source': 'someone in the article',
  'framing.whoseWhat': 'Framing of: {whose}',
  'framing.whoseWhatOpen': 'Framing of which it isn’t said whose it is',
  'framing.whoseHow':
    'Each framing mark counts once, under its answer to whose wording it is. Where words taken over from someone and not put in quotation marks belong is the reader’s to say.',

  // Opinions
  'framing.opinionTitle': 'Opinions: whose, and shown as such?',
  'framing.opinionNone': 'No opinion is marked yet.',
  'framing.opinionSentence':
    '{by, select, own {You marked {count, plural, one {# opinion} other {# opinions}}} other {In {layer}, {count, plural, one {# opinion is} other {# opinions are}} marked}}: {own, plural, =0 {none} other {#}} in the article’s own voice, {asFact, plural, =0 {none} other {#}} stated as a fact.',
  'framing.opinionCaption': 'Opinions by whose they are and how they stand there',
  'framing.opinionWhose': 'Whose',
  'framing.signalled.signalled': 'shown as an opinion',
  'framing.signalled.asFact': 'stated as a fact',
  'framing.opinionWhat': 'Opinions: {whose}, {signalled}',
  'framing.opinionHow':
    'Each opinion counts once, under its answers to whose it is and how it stands there. “Shown as an opinion” is one that says so, such as “in my view”.',
} as const;
