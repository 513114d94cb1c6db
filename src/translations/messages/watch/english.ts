/** What watches say, and what is said of them. */

export const ENGLISH_WATCH = {
  'watch.news': 'New on your watch · {heading}',
  'watch.added': 'Watching',
  'watch.told':
    'When a refresh brings a passage that answers it, a strong or likely match, I send it {place, select, channel {to the channel that you chose} other {to you in a direct message}}, once, and at most {most, number} a day.',
  'watch.stored':
    'I store the text of this question, your id, your language and the place, until the watch is removed or I leave this server.',
  'watch.none': 'You watch nothing',
  'watch.how-to-add': 'Set up a watch with {command}.',
  'watch.count': '{count, plural, one {# watch} other {# watches}}',
  'watch.questions': 'Watched questions',
  'watch.listed': '{question} · {place, select, channel {a channel} other {direct message}}',
  'watch.paused': ' · paused, because {reason}',
  'watch.is-paused': 'Your watch “{question}” is paused, because {reason}. /watch list lets it go on.',
  'watch.stopped': 'No longer watched',
  'watch.resumed': 'Watched again',
  'watch.text-deleted': 'Its text is deleted.',
  'action.stop-watch': 'Stop watching',
  'action.stop-watches': 'Stop watching …',
  'action.resume-watches': 'Try again …',

  'paused.messages-closed': 'your direct messages are closed to me',
  'paused.account-unknown': 'I cannot reach this account',
  'paused.channel-unseen': 'I do not see the channel',
  'paused.channel-closed': 'I may not write into the channel',
  'paused.channel-gone': 'the channel is gone',
  'paused.embeds-denied': 'the channel denies Embed Links to me',
  'paused.other-briefing': 'this briefing is not for that place any more',
  'paused.refused': 'Discord refused my message',

  'error.watch-for-moderators':
    'Only moderators can set up a watch for a channel. Leave the channel out to be told yourself.',
  'error.watch-gone':
    'This watch is gone, or it is not yours. Whoever set it up can stop it; moderators can stop those of their channels.',
  'error.no-such-watch': 'You watch no such question. /watch list shows what you watch.',
  'error.several-watches': 'Several of your watches begin like that. /watch list lets you choose one.',
  'error.watch-on-discord': 'Watches send messages on Discord. Run the bot there, and set them up there.',
  'error.watch-empty': 'A watch needs a question. Type what you want to be told about.',
  'error.watch-too-long': 'A question to watch has at most {most} characters. Shorten it.',
  'error.watched-already': 'This question is watched there already.',
  'error.too-many-watches': 'There are {most} watches there already. Remove one first: /watch list shows them.',
}
