export const voices = {
  'voices.title': 'What their words add up to',
  'voices.quotes': 'quotes',
  'voices.quotesWhat': '{name}, quotes',
  'voices.wordsCount': '{count, plural, one {# word} other {# words}}',
  'voices.peopleCount': '{count, number}',
  'voices.peopleColumn': 'people',
  'voices.nobody': '0',

  // Quotes that are neither quoted nor paraphrased yet
  'voices.typeOpenWhat': 'quotes of which it isn’t said whether they are direct or a paraphrase',
  'voices.typeOpen':
    '{count, plural, one {has} other {have}} no quotation marks, and it isn’t said yet whether {count, plural, one {it is} other {they are}} a paraphrase. {count, plural, one {Its} other {Their}} words count as neither.',

  // Who speaks first and last
  'voices.order': 'Who speaks where',
  'voices.orderPlaces': '{count, plural, one {# quote, {first}} other {# quotes, from {first} to {last}}}',
  'voices.orderCaption': 'Who speaks, in the order of the text',
  'voices.first': 'first',
  'voices.last': 'last',
  'voices.leftToTable': '{count, plural, one {# more speaks} other {# more speak}}: see the table.',
  'voices.orderHow':
    'In the order of their first quote. Each block stands where a quote stands, as long as the quote is.',
  'voices.orderSource':
    'Cardiff University’s study of breadth of opinion for the BBC: each source by order of appearance',

  // Words by quarter
  'voices.quarters': 'Words in each quarter of the text',
  'voices.own': 'own voice',
  'voices.ownSentence': '<words></words> of {of, number} are the article’s own{percent}, outside every quote.',
  'voices.ownShare': ' ({share, number, percent})',
  'voices.quarterWhat': '{sort}, words in the {quarter}',
  'voices.quarterSummary': '{sort}, quarter by quarter: {words} words',
  'voices.quartersCaption': 'Words by quarter of the text',
  'voices.sortColumn': 'Words',
  'voices.quartersHow':
    'The text is cut into four parts with as many words each. Quoted are words inside quotation marks, paraphrased those of a quote put down as a paraphrase; what is left of quotes (“said Ruth Amadi”) stands around them. A word counts once in each row.',
  'voices.quartersFormula': 'own voice = words − words inside quotes',

  // How they are made known
  'voices.identified': 'Named or unnamed',
  'voices.identifiedSentence':
    '{of, plural, =0 {Nobody is put down yet.} other {Of {of, plural, one {# person or paper} other {# people and papers}}, {named, number} {named, plural, one {is} other {are}} named and {unnamed, number} {unnamed, plural, one {is} other {are}} unnamed.}}',
  'voices.identifiedWhat': 'people, {identified}',
  'voices.identifiedCaption': 'People and their words by how the text makes them known',
  'voices.identifiedColumn': 'How they are made known',
  'voices.identifiedHow':
    'As it is put down for each of them; a quote for which it is said apart counts there. The three are kept apart: none is worth more here.',
  'voices.identifiedSource': 'Project for Excellence in Journalism, 2005: how fully sources are identified',
  'voices.saysWhy': 'Of the unnamed: does the article say why?',
  'voices.saysWhy.yes': 'yes',
  'voices.saysWhy.no': 'no',
  'voices.saysWhy.notSaid': 'not said',
  'voices.saysWhyWhat': 'unnamed, says why: {answer}',

  // Without words
  'voices.silent': 'People without words',
  'voices.silentSentence':
    '{of, plural, =0 {Nobody is put down yet.} other {{count, plural, =0 {Everyone put down has words in the text.} one {# of {of, number} has no words in the text.} other {# of {of, number} have no words in the text.}}}}',
  'voices.silentHow': 'Everyone put down of whom no quote is marked.',

  // The part they play
  'voices.roles': 'The part they play',
  'voices.rolesNone': 'Nobody is put down yet.',
  'voices.rolesSentence':
    '{by, select, own {You said it} other {In {layer}, it is said}} of {said, number} of {of, plural, one {# person or paper} other {# people and papers}}.',
  'voices.rolesWhat': 'people: {role}',
  'voices.rolesSpeaking': 'with words',
  'voices.rolesSpeakingWhat': 'people with words: {role}',
  'voices.rolesBar': '{count, number} put down, {speaking, number} with words',
  'voices.rolesCaption': 'People by the part they play',
  'voices.rolesColumn': 'Part',
  'voices.speakingColumn': 'with words',
  'voices.rolesHow': 'Each person once, by the part put down for them; with words are those who have a quote.',
  'voices.rolesSource': 'source tracking at Minnesota Public Radio and NPR',

  // Speech verbs
  'voices.verbs': 'How they are said to speak',
  'voices.verbsNone': 'No speech verb is noted yet. It stands under More on a quote’s card.',
  'voices.verbsSentence': 'A verb is noted for {noted, number} of {of, plural, one {# quote} other {# quotes}}.',
  'voices.verbWhat': '“{verb}”, {who}',
  'voices.verbAllWhat': '“{verb}”',
  'voices.verbBar': '{count, plural, one {# quote} other {# quotes}}',
  'voices.verbsFor': '{name} ({viewpoint})',
  'voices.verbsCaption': 'Speech verbs by speaker and viewpoint',
  'voices.verbColumn': 'Verb',
  'voices.viewpointColumn': 'Viewpoint',
  'voices.noViewpoint': 'none',
  'voices.verbsHow':
    'The verbs as they are noted. Verbs differ in what they suggest: “said” reports, “claimed” leaves a doubt, “admitted” suggests a fault. What they do here is yours to judge.',
  'voices.verbsSource': 'Floyd 2000, on reporting verbs',
} as const;
