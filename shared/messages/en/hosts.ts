export const hosts = {
  'hosts.browserRuns':
    'Plumbline runs in your browser{reason, select, none {} other { ({reason})}}. Your data is in {dataFolder}',
  'hosts.opened': 'Its window is opening. If none appears, open {address}',
  'hosts.address': 'Open {address}',
  'hosts.addressLife':
    'The address works once, within a minute.{canAsk, select, yes { Press Enter for a fresh one.} other {}}',
  'hosts.noBrowser.display': 'no screen here to open a window on',
  'hosts.noBrowser.root': 'browsers do not open for the administrator account',
  'hosts.noBrowser.program': 'no browser was found',
  'hosts.noOpen': 'asked not to open a window',
  'hosts.noWindow': 'No window was opened: {why}.',
  'hosts.handedOver': 'Plumbline is already running with this data, so this start handed over to it.',
  'hosts.handedOverShown': 'Its window is in front.',
  'hosts.silent': 'Another Plumbline has {dataFolder} open and does not answer. End it, then start again.',
  'hosts.notBuilt': 'Plumbline is not built yet. Run npm start, which builds it.',
  'hosts.failed': 'Plumbline could not start: {reason}',
  'hosts.wrongFlag': 'Plumbline does not know {flag}.',
  'hosts.serveUsage':
    'npm start -- [--data FOLDER] [--no-open] [FILE …]\n\n  FILE            files to open: articles, Plumbline files, marks from elsewhere\n  --data FOLDER   where your articles and marks are kept\n  --no-open       print the address instead of opening a window\n',
  'hosts.cli.usage': `Plumbline from the terminal

  npm run --silent cli -- call OPERATION [JSON | @FILE | -] [--data FOLDER]
      Runs one operation. Its input is JSON: written here, read from a file, or from standard
      input (-); left out, it is empty. The answer is printed as JSON. While a Plumbline window
      has the same data open, the call goes through it and the window follows.

  npm run --silent cli -- operations
      Prints every operation with the JSON Schemas of what goes in and what comes out.

  npm run --silent cli -- help
      Prints this.

Ends with 0 when done, 1 when refused (the reason as JSON on standard error), 2 on wrong usage.
`,
  'hosts.cli.noCommand': 'Say what to do.',
  'hosts.cli.unknown': 'There is no command “{name}”.',
  'hosts.cli.noOperation': 'Say which operation to call.',
  'hosts.cli.tooMany': 'Did not expect “{name}”. Put the JSON in single quotes.',
  'hosts.cli.noFile': 'Could not read {file}: {reason}',
  'hosts.cli.notJson': 'The input is not JSON: {reason}',
  'hosts.desktopRuns':
    'Plumbline runs in its own window{reason, select, none {} other { ({reason})}}. Your data is in {dataFolder}',
  'hosts.filesHandedOver':
    '{count, plural, one {The file opens in its window.} other {The # files open in its window.}}',
  'named.refused.missing': '{name} was not opened: there is no such file.',
  'named.refused.notFile': '{name} was not opened: it is not a file. Name the files in a folder one by one.',
  'named.refused.kind':
    '{name} was not opened: Plumbline does not know files with this ending. It opens web pages, Word documents, e-books, PDF, text, Plumbline files, and marks as JSON or CSV.',
  'named.refused.tooLarge': '{name} was not opened: it is larger than 200 MB.',
  'named.refused.unreadable': '{name} was not opened: this computer does not let it be read.',
  'named.refused.tooMany': '{name} was not opened: at most {most, number} files can be opened at once.',
  'named.refusedMore':
    '{count, plural, one {One file was not opened.} other {# files were not opened.}} The first: {first}',
  'named.waits': '{count, plural, one {{name} waits until this is done.} other {# files wait until this is done.}}',
  'named.notRead': '{name} was not opened: {problem}',
  'hosts.fault': 'Something went wrong in Plumbline, so it ends. What it said was saved is safe.',
  'hosts.openByHand': 'Plumbline opens only when its address is typed or pasted into the address bar, not from a link.',
  'hosts.outside.question': 'Open {where} outside Plumbline?',
  'hosts.outside.open': 'Open',
  'hosts.menu.file': 'File',
  'hosts.menu.edit': 'Edit',
  'hosts.menu.mark': 'Mark',
  'hosts.menu.view': 'View',
  'hosts.menu.help': 'Help',
} as const;
