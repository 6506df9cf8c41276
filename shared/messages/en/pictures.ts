/** Pictures: those that came inside a file, those that a person puts in, those that are not kept. */
export const pictures = {
  'picture.none': 'No description was given',
  'picture.notKept': 'Picture not kept:',
  'picture.leftOut.notPicture':
    '{count, plural, one {A picture was left out: its bytes are no picture.} other {# pictures were left out: their bytes are no pictures.}}',
  'picture.leftOut.drawing':
    '{count, plural, one {A picture was left out: it is a drawing written as code (SVG), and code is never kept.} other {# pictures were left out: they are drawings written as code (SVG), and code is never kept.}}',
  'picture.leftOut.tooHeavy':
    '{count, plural, one {A picture was left out: it is too heavy, or one too many.} other {# pictures were left out: they are too heavy, or too many.}}',
  'picture.leftOut.tooManyPixels':
    '{count, plural, one {A picture was left out: it has more than 40 million pixels.} other {# pictures were left out: they have more than 40 million pixels each.}}',
  'picture.leftOut.damaged':
    '{count, plural, one {A picture was left out: it is damaged.} other {# pictures were left out: they are damaged.}}',
  'picture.leftOut.tooSlow':
    '{count, plural, one {A picture was left out: it took too long to read.} other {# pictures were left out: they took too long to read.}}',
  'picture.put': 'Put a picture here …',
  'picture.takeOut': 'Take the picture out',
  'picture.putSaid': 'The picture is here now.',
  'picture.takenOutSaid': 'The picture was taken out.',
  'picture.notHere': 'A picture can stand at a block that is a picture or a caption. Put the cursor there first.',
  'picture.dropHere': 'Let go over a block that is a picture or a caption.',
  'picture.reading': 'Reading the picture …',
  'picture.command': 'Put a picture at this block',
  'picture.commandOut': 'Take this block’s picture out',
} as const;
