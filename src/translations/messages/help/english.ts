/** What help says. */

export const ENGLISH_HELP = {
  'help.heading': 'Answers from the briefing, word for word',
  'help.ask': 'finds the passage that answers',
  'help.quote': 'shows what somebody said',
  'help.topic': 'track a topic',
  'help.verify': 'checks a quotation',
  'help.watch': 'what is news',
  'help.holdings': 'what I hold',
  'help.words': 'trace and cite words',
  'help.on-message': 'On a message: Apps → {name}',
  'help.writes-nothing': 'I show articles word for word, with source, and write nothing myself.',
  'help.privacy':
    'I store no text of any message, except the question of a watch, until it is removed or I leave the server. I count single rare words of questions without a fitting answer, never who asked, unless my host has turned that off.',
  'help.intro':
    'I find the passage in the briefing that answers your question, and show it word for word with its source. I never write an answer of my own, and if the briefing has no answer, I say so.',
  'help.commands': 'Commands',
  'help.usage': '{usage} — {description}{onMessage}{moderators}',
  'help.on-message-too': '; on a message in Discord: Apps → {name}',
  'help.moderators-only': ' (moderators only)',
  'help.strengths':
    'Each match is strong, likely or weak. A weak match has little in common with your question, so read it with care.',
  'help.host': 'My host is {name}.',
  'help.host-unknown': 'My host has not given a name.',
  'action.privacy': 'Privacy and host',
  'action.moderators': 'For moderators',
}
