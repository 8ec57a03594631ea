/**
 * Every text of Sidetone in English, the language the others are translated from. ICU MessageFormat: `{name}` is
 * filled in, `{count, plural, one {# call} other {# calls}}` follows the number. A key is `area.what`; what it is
 * for stands behind it where the text alone would leave a translator guessing.
 */
export const en = {
  'forbidden.characters': 'Commas, # and | cannot be used here.',
  'settings.region.wrong': 'A region is two capital letters, for example AT.',
  'call.from': 'Call from {name}',

  // Signing in
  'log-in.sign-in': 'Sign in', // heading and button
  'log-in.subtitle': 'to your phone in the contact centre', // goes on from the heading
  'log-in.signing-in': 'Signing in',
  'log-in.cancel': 'Cancel',
  'log-in.agent-id': 'Agent ID',
  'log-in.password': 'Password',
  'log-in.password.kept': 'The kept one', // in the empty field: the kept password will be used
  'log-in.password.show': 'Show password',
  'log-in.extension': 'Extension',
  'log-in.missing.agent-id': 'Enter your agent ID.',
  'log-in.missing.password': 'Enter your password.',
  'log-in.missing.extension': 'Enter your extension.',
  'log-in.remember': 'Remember me',
  'log-in.remember.hint': 'Keeps agent ID and extension, never the password.',
  'log-in.keep-password': 'Keep my password',
  'log-in.keep-password.hint': "In this computer's own password store.",
  'log-in.demo.accounts':
    'Other demo accounts: 1002 with 3002, 1003 with 3003, supervisor 2001 with 3009. The password is demo.',
  'log-in.step.connected': 'connected', // behind the name of a server
  'log-in.step.connecting': 'connecting', // behind the name of a server
  'log-in.step.finesse': 'Sign in to Finesse',
  'log-in.step.state': 'Read your state',

  // The server to sign in to, and its form
  'server.label': 'Server',
  'server.demo': 'Demo',
  'server.change': 'Change {name}…',
  'server.add': 'Connect to my contact centre…',
  'server-form.title': 'Your contact centre',
  'server-form.subtitle': 'Your administrator has these values',
  'server-form.name': 'Name',
  'server-form.primary': 'Server address',
  'server-form.backup': 'Backup address',
  'server-form.backup.hint': 'Leave empty if there is none.',
  'server-form.queue': 'Queue', // of the message broker
  'server-form.broker-user': 'Broker user',
  'server-form.broker-user.hint': 'Of the broker, not yours. Empty if it asks for none.',
  'server-form.broker-password': 'Broker password',
  'server-form.broker-password.kept': 'Empty keeps the one there is.',
  'server-form.protocol': 'Protocol',
  'server-form.protocol.text-events': '{protocol} (text events)',
  'server-form.protocol-file': 'Protocol file',
  'server-form.protocol-file.hint':
    'A file of your site that corrects command words. Leave empty if there is none.',
  'server-form.cancel': 'Cancel',
  'server-form.save': 'Save and connect',

  // The protocol inspector
  'inspector.title': 'Protocol inspector',
  'inspector.window': 'Sidetone protocol inspector',
  'inspector.tabs': 'Views',
  'inspector.tab.live': 'Live',
  'inspector.tab.commands': 'Commands',
  'inspector.tab.replay': 'Replay',
  'inspector.open-file': 'Open file…',
  'inspector.open-file.hint': 'Open a saved file to go through it message by message. Nothing is sent.',
  'inspector.replay-of': 'Replay of {file}: nothing is sent',
  'inspector.replay.off': 'This is a replay: nothing is sent.', // why a button does nothing
  'inspector.replay.state': 'State after this message',
  'inspector.replay.signed-out': 'Nobody was signed in after this message.',
  'inspector.messages': 'Messages',
  'inspector.messages.file': 'Messages of the file',
  'inspector.messages.none': 'No messages yet',
  'inspector.messages.filtered': 'No message passes the filter',
  'inspector.hide': 'Hide personal data',
  'inspector.hide.hint':
    'Names, numbers and call data, here and in what is saved. Passwords stay hidden always.',
  'inspector.filter': 'Filter by type or text',
  'inspector.direction': 'Direction',
  'inspector.direction.both': 'Both',
  'inspector.direction.out': 'Sent',
  'inspector.direction.in': 'Received',
  'inspector.odd-only': 'Errors and unknown',
  'inspector.pause': 'Pause', // stops the list, not the link
  'inspector.resume': 'Resume',
  'inspector.resume.missed': 'Resume ({count} new)',
  'inspector.clear': 'Clear',
  'inspector.save': 'Save…',
  'inspector.column.time': 'Time',
  'inspector.column.type': 'Type',
  'inspector.column.body': 'Body',
  'inspector.column.answer': 'Answer', // how long it took
  'inspector.row.sent': 'sent', // said for an arrow before the type of a message
  'inspector.row.received': 'received',
  'inspector.odd.unreadable': 'Unreadable',
  'inspector.odd.unknown': 'Unknown',
  'inspector.odd.extras': '{count} unknown', // members or fields of a message
  'inspector.counts': 'Since the start',
  'inspector.counts.text':
    '{unreadable} unreadable, {unknown} of unknown words, {extras} with unknown members',
  'inspector.message': 'Message',
  'inspector.message.copy': 'Copy as fixture',
  'inspector.message.close': 'Close',
  'inspector.message.sent': 'Sent at {time}',
  'inspector.message.sent-as': 'Sent at {time}, as {form}',
  'inspector.message.received': 'Received at {time}',
  'inspector.message.received-as': 'Received at {time}, as {form}',
  'inspector.message.text': 'text', // a form, beside JSON
  'inspector.message.unreadable': 'This could not be read and was dropped.',
  'inspector.message.unknown': 'Sidetone does not know this word. It is kept, and nothing else happens.',
  'inspector.message.extras': 'Unknown: {names}',
  'inspector.message.answered-by': 'Answered by', // before the type of the answer
  'inspector.message.answers': 'Answers', // before the type of the command
  'inspector.body': 'Body',
  'inspector.body.none': 'No body',
  'inspector.body.unknown': 'unknown', // behind a member or field
  'inspector.body.more':
    '{count, plural, one {# more line; a copy has it too.} other {# more lines; a copy has them all.}}',
  'inspector.commands.protocol': 'Protocol {protocol}.',
  'inspector.commands.assumed':
    '{count, plural, one {# word is assumed and may differ on your connector} other {# words are assumed and may differ on your connector}}: a protocol file of your site corrects any row without a build, see docs/protocol.md.',
  'inspector.commands.row': 'Row',
  'inspector.commands.word': 'Word',
  'inspector.commands.params': 'Parameters',
  'inspector.commands.who': 'Who',
  'inspector.commands.platform': 'Platform',
  'inspector.commands.source': 'Known from',
  'inspector.who.agent': 'agent',
  'inspector.who.supervisor': 'supervisor',
  'inspector.who.admin': 'admin',
  'inspector.source.documented': 'Documented',
  'inspector.source.seen': 'Seen in a client',
  'inspector.source.inferred': 'Inferred',
  'inspector.source.assumed': 'Assumed',
  'inspector.source.site': 'Your site’s file',
} as const;
