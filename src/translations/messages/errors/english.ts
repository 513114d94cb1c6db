/**
 * What a reader is told if something cannot be done or takes long: why, and what to do. Commands keep their English names, by
 * which every Discord finds them.
 */

export const ENGLISH_ERRORS = {
  'error.apology':
    'Something went wrong on my side, and I could not answer. Try again, or tell my host: it is in my log as {id}.',
  'error.blocked-by-automod':
    'AutoMod of this server blocked my answer, because a rule forbids words in it. Use the option “private” if the command has it, or ask a moderator to change the rule.',
  'error.message-gone': 'The message with this button was deleted, so I cannot change it. Run the command again.',
  'error.other-version': 'This is from another version of the bot and no longer works. Run the command again.',
  'error.old-button': 'This button is from another version of the bot and no longer works. Run the command again.',
  'error.no-such-command': '{command} is no longer a command of this bot. Its host can run "npm run register".',
  'error.command-gone': '/{command} is not a command of this bot any more.',
  'error.moderators-only':
    '`/{command}` is for moderators only: members with Manage Server or with a role that my host has chosen. It works only in servers that my host has listed.',
  'error.cooldown': 'You have used many commands in a short time. You can use the next one {when}.',
  'error.not-yours':
    'Only the member who asked can delete this answer. Moderators of the server can delete any message.',
  'error.asker-unknown':
    'The question to this answer is gone, so I cannot tell who asked. Moderators of the server can delete any message.',
  'error.shared-already': 'This has been shared already.',
  'error.no-words': 'This message has no words to look for. Type your question with /ask.',
  'error.no-question-shown': 'This message no longer works for follow-ups, because it shows no question. Use `/ask`.',

  'error.no-briefing-named':
    'There is no briefing “{typed}” here.{choices, select, yes { You can choose: {names}.} other {}}',
  'error.no-briefing-here': 'There is no briefing for this place. My host can give it one.',
  'error.other-briefing': 'This message is from a briefing that is not for this place any more. Run the command again.',
  'error.channel-of-others': 'This briefing is not for that channel. Choose a channel that it is for.',

  'error.file-too-large': 'The file is too large: it has {size} bytes, and the limit is {limit}. Attach a smaller one.',
  'error.file-not-delivered': 'Discord did not deliver the attached file. Attach it again.',
  'error.file-incomplete': 'The attached file arrived incomplete. Attach it again.',

  'error.too-busy': 'I am asked more than I can answer just now, and did not get to this. Ask again in a moment.',
  'error.too-late': 'This takes longer than Discord lets me answer. Ask again in a moment.',
  'error.restarting': 'I am restarting. Ask again in a moment.',
  'error.opening': 'I am opening this briefing, which nobody has used for a while. Ask again in a few seconds.',
  'error.cannot-open': 'I cannot open this briefing now. My host finds the reason in my log.',
  'error.engine-unavailable': 'My search engine does not answer just now. Ask again in a minute.',
  'error.engine-unchanged':
    'The change is made in the folder of articles, but my search engine did not take it over: readers see the articles as they were. I keep trying; my host finds the reason in my log.',
  'error.interrupted':
    'I lost hold of the articles while I worked on this, and am reading them again. Ask again in a moment.',
  'error.rereading': 'I am reading the articles again after a fault. Ask again in a moment.',
  'error.quotations-pending': 'I am still working out who says what in the articles. Ask again in a minute.',

  'error.passage-gone': 'This passage is no longer in the briefing. Ask again to search what it holds now.',
  'error.speaker-gone': 'This speaker is no longer in the briefing. Run /{command} again.',
  'error.nothing-to-check':
    'This text has no words to check. Give the words of a quotation, or a text that contains quotations.',
  'error.no-such-id':
    'The briefing has no passage or quotation with the id "{id}". Run /provenance with the id to see whether it was edited or removed.',

  'error.number':
    'The option "{name}" takes {whole, select, yes {a whole number} other {a number}}{range, select, between { from {min} to {max}} from { of at least {min}} to { of at most {max}} other {}}, not "{typed}".',
  'error.no-day':
    '{option, select, since {since} other {until}} takes a day, a month or a year, such as 2025-03-16, or words such as “last week”. “{typed}” is none of them.',
  'error.days-reversed': 'since ({since}) is later than until ({until}): no day lies between them.',
  'error.no-outlet':
    'This briefing has no outlet "{typed}". {named, select, yes {It has {names}.} other {None of its articles names an outlet.}}',

  'progress.preparing': 'I am still preparing this. The answer will appear here.',
  'progress.too-long':
    'This takes longer than Discord lets me answer, but it continues. `/corpus status` will show its report.',
  'progress.feeds': 'Reading feeds: {done} of {total}',
  'progress.articles': 'Fetching articles: {done} of {total}',
  'progress.passages': 'Indexing articles: {done} of {total}',
}
