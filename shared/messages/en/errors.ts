export const errors = {
  'error.invalidInput': 'Plumbline did not understand that: {fieldList}.',
  'error.unknownOperation': 'Plumbline cannot do “{operation}”.',
  'error.notFound': 'That is no longer here. Someone may have deleted it in another window.',
  'error.ambiguousWords': 'Those words stand in {total, number} places. Give some of the words before or after them.',
  'error.wordsNotFound': 'Those words are not in the text.',
  'error.badRange': 'There are no words there to mark.',
  'error.emptyText': 'There is no text in it. Copy the article’s words and paste them here.',
  'error.binaryFile':
    '{name} is not a text file. Open the page or document it came from, copy the words and paste them here.',
  'error.needsWindow': '{name} is read in Plumbline’s window: start it and drop the file there.',
  'error.tooLarge':
    '{limitBytes, select, 209715200 {That file has {megabytes} MB; Plumbline takes files of up to 200 MB.} other {That is {megabytes} MB of text; Plumbline takes up to 5 MB. Paste the part that you want to read.}}',
  'error.unknownFile': 'That is not a file that Plumbline knows. Nothing was changed.',
  'error.badFile': 'That file cannot be used: {problem} Nothing was changed.',
  'error.cancelled': 'Stopped. Nothing was changed.',
  'error.pictureRefused':
    '{reason, select, full {The pictures of one article take up to 40 MB together, and these are more. Leave some out.} other {This picture can’t be kept: it is damaged, too large, or holds more than a picture.}}',
  'error.undecodable':
    'Plumbline cannot read the letters in {name}. Save it again as UTF-8 text, or copy the words and paste them here.',
  'error.storeUnavailable': 'Your data file cannot be used right now.',
  'error.conflict':
    '{reason, select, trashed {This article is in the trash. Take it out first.} notTrashed {Only articles in the trash can be deleted for good.} readonly {These marks can be read but not changed.} nameTaken {There is one of that name already.} notLast {Something else was done or taken back since, so Undo would take back another step. Undo in the library goes step by step.} tooManyTags {An article can carry 50 tags at most. Take some off first.} heldElsewhere {Another program has your data file open. Close it there first.} other {That has changed in the meantime. Look again, then repeat what you did.}}',
  'error.saveFailed':
    'Not saved: {reason, select, full {the disk is full} readOnly {the disk or the folder cannot be written to} moved {the data file was moved or deleted} other {the disk reported an error}}. Your last change is not kept until this is mended.',
  'error.pageNotFetched':
    '{reason, select, address {That is not the address of a web page. Copy it from your browser’s address bar: it begins with https:// or http://.} private {{host} is on your own computer or network, not on the web.} privateName {{host} leads to your own computer or network, so Plumbline stopped. Open the page in your browser, save it and drop it here.} privateRedirect {{host} led on to an address on your own computer or network, so Plumbline stopped. Open the page in your browser, save it and drop it here.} name {There is no site called {host}. Check the address for slips.} offline {Plumbline could not reach the internet. Check your connection, then try again.} refused {{host} does not take connections at this address. Check it, or save the page in your browser and drop it here.} broken {The connection to {host} broke off. Try again, or save the page in your browser and drop it here.} slow {{host} took longer than 30 seconds. Try again, or save the page in your browser and drop it here.} certificate {{host} could not prove that it is the site it says it is, so Plumbline stopped. Check the address; if your browser shows the page, save it there and drop it here.} redirects {{host} sends from one address to the next without end. Open the page in your browser, save it and drop it here.} forbidden {{host} does not give this page to Plumbline (code {status}): it may ask you to log in. Open it in your browser, save it and drop it here.} missing {{host} has no page at this address (code {status}). Check the address for slips.} status {{host} could not give the page (code {status}). Try again later, or save the page in your browser and drop it here.} type {That address leads to a file of another kind ({type}). Plumbline takes web pages, text, PDF, Word documents and e-books. If it is one of these, download it in your browser and drop it here.} tooLarge {What is at that address is larger than {limit} MB. Open it in your browser, copy the article and paste it here.} empty {{host} sent an empty page. Open it in your browser, save it and drop it here.} stopped {Stopped. Nothing was added.} other {The page could not be got. Save it in your browser and drop it here.}}',
  'error.coreGone': 'Plumbline’s own engine stopped. What it said was saved is safe; start Plumbline again.',
  'error.internal': 'Something went wrong in Plumbline. Nothing was changed.',
} as const;
