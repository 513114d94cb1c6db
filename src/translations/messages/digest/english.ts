/** What digests say, and what is said of them. */

export const ENGLISH_DIGEST = {
  'digest.heading': 'New in the briefing: {count, plural, one {# article} other {# articles}}',
  'digest.articles': 'Articles',
  'digest.article': '{outlet}: {title}',
  'digest.more': 'and {count, number} more: {command}',
  'digest.reported': '{count, plural, one {# outlet reports} other {# outlets report}} this',
  'digest.quoted': 'Quoted for the first time',
  'digest.set': 'Digest set up',
  'digest.promise': 'At {schedule}, I post there what is new in the briefing. If nothing is new, I post nothing.',
  'digest.next': 'The next time is {when}.',
  'digest.none': 'No digest',
  'digest.channel-has-none': 'This channel has no digest.',
  'digest.stopped': 'Digest stopped',
  'digest.is-stopped': 'The digest at {schedule} is stopped.',
  'digest.schedule': '{at} ({zone}), {days}',
  'digest.every-day': 'every day',
  'action.stop-digest': 'Stop this digest',

  'error.no-time': '“{typed}” is no time of day. Write it like 08:30, or 17:00.',
  'error.no-weekday': '“{typed}” is no day. Write “every day”, “weekdays”, or days such as “Mon-Wed, Fri”.',
  'error.no-zone': '“{typed}” is no time zone that I know. Choose one as you type, such as Europe/Berlin.',
  'error.digest-on-discord': 'Digests are posted on Discord. Run the bot there, and set them up there.',
}
