export const web = {
  'web.label': 'Address of a web page',
  'web.placeholder': 'https://…',
  'web.get': 'Get this page',
  'web.hint':
    'Plumbline fetches this one page now, once, without cookies. It never fetches anything that you did not ask for.',
  'web.or': 'or paste the words',
  'web.notAnAddress': 'That is not the address of a web page. Copy it from your browser’s address bar.',
  'web.offered': 'That is an address at {host}. Get this page?',
  'web.getting': 'Getting the page from {host}',
  'web.privateTitle': 'Get a page from your own network?',
  'web.privateText':
    '{host} is on this computer or on the network around you, not on the open web. Go on only if you know this place and want its page.',
  'web.privateGet': 'Get the page',
  'web.privateNot': 'Don’t get it',
  'web.again': 'Get this page again',
  'web.againCommand': 'Get this page again, to see what changed',
  'web.againStop': 'Stop',
  'web.againRetry': 'Try again',
  'web.againOther': 'Paste or open it instead',
  'web.againSame': 'Nothing has changed since {when}. It is word for word the text of version {ord, number}.',
  'web.againFrom': 'From {address}',
} as const;
