/** What is being changed in a corpus, and what was: in error messages and in the audit channel. */

export const ENGLISH_CHANGES = {
  'by.terminal': 'the terminal',
  'by.script': 'a script',
  'by.timer': 'the timer',

  'work.refresh': 'a refresh by {by}',
  'work.addition': 'an addition by {by}',
  'work.removal': 'a removal by {by}',
  'work.restoration': 'a restoration by {by}',
  'work.import': 'an import of feeds by {by}',
  'work.takedown': 'a takedown by {by}',
  'work.look': 'a look at what is kept',
  'work.history': 'a note of what is served',
  'work.gaps': 'counting what was not found',
  'work.sending': 'sending of watches and digests',
  'work.reindex': 'a reindex',
  'work.engine': 'a change of what the search engine holds',
  'work.state': 'a change of {name}',
  'work.check': 'a check by npm run doctor',

  'error.busy': 'One change at a time: {what} is under way, started {age} ago. Try again when it is done.',
  'error.busy-elsewhere':
    'One change at a time: {what} is under way, started {age} ago, in process {pid} on {host}. Try again when it is done.',
  'error.linked-folder': 'The folder {folder} is a link that leaves the corpus folder.',
  'error.leaves-folder': '{file} leaves the corpus folder.',

  'change.told': '{by} {what}.',
  'change.refreshed': 'refreshed the corpus: {counts}',
  'change.counts':
    '{added, plural, =0 {} other {{added} added, }}{changed, plural, =0 {} other {{changed} changed, }}{removed, plural, =0 {} other {{removed} removed, }}{rejected, plural, =0 {} other {{rejected} rejected, }}{unchanged} unchanged',
  'change.added': 'added {file}',
  'change.updated': 'updated {file}',
  'change.removed': 'removed {file}',
  'change.restored': 'brought back {file}',
  'change.taken-down': 'took an article down',
  'change.feeds': 'added {count} to the feeds',
}
