export const settings = {
  'settings.title': 'Settings',
  'settings.intro': 'Changes show at once and are kept by themselves.',

  'settings.look': 'Look',
  'settings.theme': 'Colours',
  'settings.theme.system': 'As the system',
  'settings.theme.light': 'Light',
  'settings.theme.cream': 'Cream',
  'settings.theme.dark': 'Dark',
  'settings.theme.contrast': 'High contrast',

  'settings.reading': 'Reading comfort',
  'settings.readingHelp': 'For everything you read here: the article, your notes, the panel and the help.',
  'settings.face': 'Typeface',
  'settings.face.serif': 'Book',
  'settings.face.serifDetail': 'Source Serif, as in a newspaper',
  'settings.face.hyperlegible': 'Clear',
  'settings.face.hyperlegibleDetail': 'Atkinson Hyperlegible, letters that are hard to mix up',
  'settings.face.opendyslexic': 'OpenDyslexic',
  'settings.face.opendyslexicDetail': 'Heavy at the foot; some readers with dyslexia like it',
  'settings.face.system': 'System',
  'settings.face.systemDetail': 'What this computer uses for its own windows',
  'settings.size': 'Text size',
  'settings.leading': 'Space between lines',
  'settings.spacing': 'Space between letters and words',
  'settings.measure': 'Length of a line',
  'settings.percent': '{value, number}%',
  'settings.lines': '{value, number, ::.00} lines',
  'settings.noSpacing': 'none',
  'settings.spacingValue': '+{value, number}%',
  'settings.characters': '{value, number} letters',
  'settings.less': 'Less',
  'settings.more': 'More',
  'settings.sample': 'How it looks',
  'settings.sampleText':
    'The bridge at Millbrook will close for eleven weeks from the first of May. “Nobody asked the school,” said Tova Lindqvist, who drives the morning bus. The town says that the repair cannot wait, and that it wrote to everyone in January.',
  'settings.resetReading': 'Back to the standard text',
  'settings.resetReadingDone': 'The text looks as it did at first.',

  'settings.text': 'Beside the text',
  'settings.numbers': 'Paragraph numbers',
  'settings.numbersHelp': 'Small numbers in the left margin, so that you can say where something stands.',
  'settings.hints': 'Show hints for dates and numbers',
  'settings.hintsHelp':
    'Found by rule, in the panel under Notes: in which order the text tells what happened, what stands without a date, which numbers no mark is on. They never count as marks.',

  'settings.announce': 'For screen readers',
  'settings.announceMarks': 'When the reading cursor crosses a mark',
  'settings.announceMarks.off': 'Say nothing',
  'settings.announceMarks.startAndCount': 'Say where a mark starts',
  'settings.announceMarks.startAndCountDetail': 'Its kind, and how many marks lie on those words',
  'settings.announceMarks.startAndEnd': 'Say where it starts and where it ends',

  'settings.keys': 'Keys',
  'settings.singleKeys': 'Single keys',
  'settings.singleKeysHelp':
    'C marks a claim, ] goes to the next mark, and so on. Switch this off if you speak to your computer or often hit a key by mistake. The forms with Ctrl and Alt always work.',
  'settings.keyTable': 'Which key does what',
  'settings.keyTableHelp': 'Choose a key, then press the new one.',
  'settings.showKeys': 'Change single keys',
  'settings.changeKey': 'Change the key for “{command}”:',
  'settings.pressKey': 'Press the new key …',
  'settings.pressKeyHelp': 'Backspace: no key. Esc: leave it as it is.',
  'settings.pressKeyAnnounce': 'Press the new key for “{command}”. Backspace for no key, Escape to leave it as it is.',
  'settings.keySet': '“{command}” is now {key}.',
  'settings.keyCleared': '“{command}” has no single key now.',
  'settings.keyTaken': '{key} already means “{command}”. Choose another key.',
  'settings.keyNotAllowed':
    '{key} cannot be used: it moves around or works the buttons. Choose a letter, a digit or a sign.',
  'settings.resetKey': 'Standard key for “{command}”',
  'settings.resetKeys': 'All keys as at first',
  'settings.resetKeysDone': 'All keys are as at first.',

  'settings.about': 'About',
  'settings.version': 'Plumbline {version}',
  'settings.dataFolder': 'Your articles, marks and notes are in this folder',
  'settings.privacy': 'Nothing leaves this computer: no account, no network, nobody counts what you do.',
  'settings.licence':
    'Plumbline is free software under the MIT licence. The typefaces Source Serif, Atkinson Hyperlegible and OpenDyslexic come under the SIL Open Font License.',

  'comfort.button': 'Aa',
  'comfort.title': 'Reading comfort',
  'comfort.all': 'All settings',

  'help.title': 'How Plumbline works',
  'help.intro':
    'You read an article and mark what it does. Plumbline adds up your marks and shows you the picture. It never says what to think of the article: every judgement in it is yours.',
  'help.contents': 'On this page',

  'help.kinds': 'The four kinds of mark',
  'help.kindsIntro':
    'Ask of a passage: what is it doing here? The same words may do several things and carry several marks.',
  'help.claim.what': 'Something said to be so that could be checked, whoever says it.',
  'help.claim.example': 'The library was open for 1,900 hours last year.',
  'help.quote.what': 'Somebody’s own words, or what they said in other words.',
  'help.quote.example': '“We found out from the notice on the door,” said Joan Abara.',
  'help.framing.what':
    'Wording that puts things in a certain light: what is called a problem, who is put at its root, which picture is chosen.',
  'help.framing.example': 'the long-suffering village',
  'help.opinion.what': 'What somebody thinks is good, bad, or ought to be done, and that no count could settle.',
  'help.opinion.example': 'It is time the council listened.',
  'help.kindsDoubt':
    'Not sure? Mark what you see first and write a note. Two careful readers can differ, and then there is something to talk about.',

  'help.marking': 'Marking',
  'help.mouse':
    '<b>With the mouse:</b> select the words and choose a kind in the small bar that appears. Click a mark to open its card; there you can change its kind, write a note, add tags or delete it. Pull its ends to make it longer or shorter.',
  'help.keys':
    '<b>With keys:</b> move the reading cursor with the arrow keys and press <claim></claim>, <quote></quote>, <framing></framing> or <opinion></opinion>. The sentence around the cursor is marked; hold Shift and move to select other words first. <open></open> opens the mark under the cursor, Escape goes back to the word you were at.',
  'help.pieces':
    'A quote interrupted by “she said” is one mark of two pieces: open the mark, select the second piece and press <piece></piece>.',
  'help.nothing':
    'Found nothing to mark in a paragraph? Press <nothing></nothing> so that the paragraph counts as worked through.',
  'help.undo': 'Everything can be undone with <undo></undo>, also after a restart. <help></help> shows all keys.',

  'help.text': 'What counts as the article',
  'help.textBody':
    'When you add an article, Plumbline proposes what each piece is: headline, paragraph, caption, or not part of the article (adverts, menus, addresses). What is not part of it stays in sight, dimmed, and counts nowhere. If Plumbline is wrong, change the piece; your marks stay where they are.',

  'help.panel': 'What the panel says, and what it doesn’t',
  'help.panelSays':
    'It counts your marks and shows where they stand. Every figure opens the marks behind it. It starts with the paragraphs that you have worked through: read every figure with that in mind.',
  'help.panelNot':
    'It does not say whether the article is fair, true or good. A side with fewer words may have been given all it asked for; a claim without a source may be right. The figures tell you where to look, and you decide.',

  'help.data': 'Where your work is',
  'help.dataBody':
    'Everything is kept on this computer as soon as you do it; the sign at the foot of the left side says when. There is no account and nothing is sent anywhere. To take your work along or keep a copy, close Plumbline and copy this folder:',

  'help.access': 'Reading your way',
  'help.accessBody':
    'Colours, typeface, size and spacing are in <link>Settings</link>, and behind “Aa” over the text. Every kind has a letter and a line of its own, so colour is never needed. F6 goes from one part of the window to the next. With a screen reader, use the list of sentences and the list of marks; single keys can be switched off.',
} as const;
