export const answers = {
  // The card's fold
  'answers.more': 'More',
  'answers.moreLabel': 'More about this mark',
  'answers.commandMore': 'More about the mark: open it, or go back',
  'answers.commandTake': 'Take what is proposed for the mark',
  'answers.hintMore': 'more',
  'answers.unsaid': 'not said',
  'answers.saidMoreFolded': 'Folded.',

  // Acts
  'answers.saidAnswer': '{field}: {answer}.',
  'answers.saidTakenBack': '{field}: not said.',
  'answers.saidNewViewpoint': 'Viewpoint: {name}, new for this article.',
  'answers.saidLinked': 'Linked: “{words}”.',
  'answers.saidLinkedAlready': 'Linked already: “{words}”.',
  'answers.saidUnlinked': 'No longer linked: {what}.',
  'answers.saidTaken': 'Taken: {what}.',
  'answers.refuseNothingProposed': 'Nothing is proposed for this mark.',

  // Proposals
  'answers.proposed': 'Proposed: {what}',
  'answers.proposedVerb': '“{verb}”',
  'answers.proposedType.direct': 'Proposed: direct. Its words stand in quotation marks.',
  'answers.proposedType.partial': 'Proposed: partial. Some of its words stand in quotation marks.',
  'answers.proposedType.paraphrase': 'Proposed: paraphrase. There are no quotation marks.',
  'answers.proposedVerbWhy': 'Proposed: “{verb}”. It stands nearest to these words.',
  'answers.take': 'Take it',

  // Quote
  'answers.quoteType': 'How it is quoted',
  'answers.quoteType.direct': 'direct',
  'answers.quoteType.partial': 'partial',
  'answers.quoteType.paraphrase': 'paraphrase',
  'answers.quoteTypeHelp.direct': 'their words in quotation marks',
  'answers.quoteTypeHelp.partial': 'some of their words in quotation marks',
  'answers.quoteTypeHelp.paraphrase': 'what they said, in the article’s words',
  'answers.identified': 'Made known as',
  'answers.identified.named': 'named',
  'answers.identified.described': 'role, no name',
  'answers.identified.unnamed': 'unnamed',
  'answers.verb': 'Word for saying',
  'answers.verbPrompt': 'said, claimed, admitted …',
  'answers.quoteReply': 'The reply it reports',
  'answers.claimReply': 'Their reply',
  'answers.reply.quoted': 'quoted',
  'answers.reply.paraphrased': 'in the article’s words',
  'answers.reply.declined': 'declined to answer',
  'answers.reply.noComment': '“no comment”',
  'answers.reply.notAsked': 'the text says they weren’t asked',
  'answers.reply.notMentioned': 'the text doesn’t mention one',
  'answers.repliesTo': 'Claim it replies to',

  // Claim
  'answers.claimWhose': 'Whose claim',
  'answers.accuses': 'Whom it accuses',
  'answers.accusesAdd': 'Add somebody',
  'answers.replyPassage': 'Where that reply stands',
  'answers.backs': 'Backed by',
  'answers.checkable': 'Can it be checked?',
  'answers.checkable.yes': 'can be checked',
  'answers.checkable.no': 'can’t be checked',
  'answers.how': 'How you checked it',
  'answers.result': 'What you found',
  'answers.address': 'Address of what you found',

  // Framing
  'answers.device': 'By what means',
  'answers.framingWhose': 'Whose wording',

  // Opinion
  'answers.signalled': 'How it stands there',
  'answers.signalled.signalled': 'shown as an opinion',
  'answers.signalled.asFact': 'stated as a fact',

  // All kinds
  'answers.viewpoint': 'Viewpoint',
  'answers.viewpointFrom': 'from {source}: {name}',
  'answers.viewpointAsTheirs': 'from {source}',
  'answers.viewpointField': 'Type a viewpoint of this article',
  'answers.viewpointList': 'Viewpoints of this article',
  'answers.viewpointNew': 'Name a new viewpoint: “{name}”',
  'answers.viewpointNone': 'No viewpoint is named yet. Type one.',
  'answers.viewpointBack': 'Take the answer back',
  'answers.reason': 'Why you see it so',
  'answers.reasonPrompt': 'In a sentence or two',

  // Passages
  'answers.passageAdd': 'Choose a passage',
  'answers.passageField': 'Type words of a mark',
  'answers.passageList': 'Your marks in this article',
  'answers.passageNone': 'No mark fits.',
  'answers.passageInText': 'Choose it in the text, or mark new words …',
  'answers.passageLine': '{kind}: {words}',
  'answers.passageRest': '{count, plural, one {# more mark: type to find it} other {# more marks: type to find them}}',
  'answers.openPassage': 'Go to {kind}: “{words}”',
  'answers.unlink': 'Take out: {what}',
  'answers.leads.backs': 'Backs',
  'answers.leads.replies': 'Linked as a reply with',
  'answers.leads.accuses': 'Named by',
  'answers.leadsLabel': 'Marks that lead here',

  // Choosing in the text
  'answers.choosing.backs': 'Which passage backs it?',
  'answers.choosing.replies':
    '{kind, select, claim {Where does the reply stand?} other {Which claim is it a reply to?}}',
  'answers.choosing.accuses': 'Which passage is it?',
  'answers.choosingHelp': 'Open a mark, or select words and press a letter.',
  'answers.choosingStop': 'Don’t choose',
  'answers.saidChoosing':
    'Choosing a passage in the text. Open a mark with Enter, or select words and press a letter. Escape leaves it.',
  'answers.saidNotChosen': 'Nothing was chosen.',

  // Folded
  'answers.sumReplies': 'replies to {count, plural, one {a claim} other {# claims}}',
  'answers.sumReplyPassages': '{count, plural, one {reply linked} other {# replies linked}}',
  'answers.sumAccuses': 'accuses {name}',
  'answers.sumReason': 'reason given',
  'answers.sumUnsure': 'not sure',
} as const;
