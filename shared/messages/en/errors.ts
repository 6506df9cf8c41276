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
  'error.tooLarge': 'That is {megabytes} MB of text; Plumbline takes up to 5 MB. Paste the part that you want to read.',
  'error.pictureRefused':
    '{reason, select, full {The pictures of one article take up to 40 MB together, and these are more. Leave some out.} other {This picture can’t be kept: it is damaged, too large, or holds more than a picture.}}',
  'error.undecodable':
    'Plumbline cannot read the letters in {name}. Save it again as UTF-8 text, or copy the words and paste them here.',
  'error.storeUnavailable': 'Your data file cannot be used right now.',
  'error.conflict':
    '{reason, select, trashed {This article is in the trash. Take it out first.} notTrashed {Only articles in the trash can be deleted for good.} readonly {These marks can be read but not changed.} nameTaken {There is one of that name already.} heldElsewhere {Another program has your data file open. Close it there first.} other {That has changed in the meantime. Look again, then repeat what you did.}}',
  'error.saveFailed':
    'Not saved: {reason, select, full {the disk is full} readOnly {the disk or the folder cannot be written to} moved {the data file was moved or deleted} other {the disk reported an error}}. Your last change is not kept until this is mended.',
  'error.coreGone': 'Plumbline’s own engine stopped. What it said was saved is safe; start Plumbline again.',
  'error.internal': 'Something went wrong in Plumbline. Nothing was changed.',
} as const;
