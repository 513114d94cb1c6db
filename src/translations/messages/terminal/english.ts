/** What the terminal says besides replies, and what is wrong with a typed line. */

export const ENGLISH_TERMINAL = {
  'terminal.title': 'Briefing bot',
  'terminal.how-to': 'Type a question, help for the commands, or quit to leave. Tab completes.',
  'terminal.no-article':
    'There is no article in "{folder}" yet. To begin, put a first article into it: a text file such as first.md, with the title in its first line and the text below; then type "/corpus refresh".',
  'terminal.not-taken': 'Not taken: {file}',
  'terminal.note': 'Note: {file}',
  'terminal.more-not-taken': 'Not taken: {count, number} more',
  'terminal.notes':
    '{count, plural, one {# note} other {# notes}} on files that are served, such as fields that are not used: /corpus status',
  'terminal.option-form': '"{name}: …"',
  'terminal.leave': 'Press Ctrl-C again to leave.',
  'terminal.asked-together': 'Asked together with your question before: “{topic}”',
  'terminal.how-to-follow-up':
    'If it is about an earlier question, type it in the same session, right after that question.',

  'error.unknown-command': 'There is no command "{typed}". The commands are {names}.',
  'error.takes-no-text': '/{command} takes no text: "{typed}".{named, select, yes { Write {names}.} other {}}',
  'error.given-twice': 'The option "{option}" of /{command} is given twice.',
  'error.needs-value': '/{command} needs a value for "{option}": /{command} <{option}>.',
  'error.empty-value': 'The option "{option}" is given without a value.',
  'error.no-channels': 'The option "{option}" names a channel, and there are none here.',
  'error.true-or-false': 'The option "{option}" must be true or false, not "{typed}".',
  'error.file-limit': '{file} has {size} bytes. The limit is {limit} bytes.',
  'error.file-unreadable': '{file} cannot be read: {reason}.',
  'error.no-step': 'The last reply offers no /{step}. Its last line names the commands that it offers.',
}
