/** What frames a reply on Discord: what was asked, what does not fit, the form of a follow-up. */

export const ENGLISH_DISCORD = {
  'message.full': 'No more fits into one message. Open the article to read the rest.',
  'message.open': 'open',
  'message.rest': 'The rest does not fit into one message.',
  'message.how-to-follow-up': 'To ask this about an answer, press “{button}” below that answer.',
  'message.as-quoted': 'As quoted:',
  'message.word-missing': '{words} is missing',
  'message.word-not-there': '{words} is not in the article',
  'message.too-long': '{heading} is too long for a message',

  'asked.label': '{label}:',
  'asked.question': 'Question',
  'asked.topic': 'Asked with',
  'asked.outlet': 'Outlet',
  'asked.since': 'Since',
  'asked.until': 'Until',

  'form.title': 'Ask a follow-up question',
  'form.label': 'Your question',
  'form.about': 'About: {topic}',
  'form.examples': 'why? · tell me more · and what about …',

  'mention.how-to-ask': 'Mention me together with a question, and I look for the passage that answers it.',
  'mention.how-to-follow-up': 'To ask this about an answer, reply to that answer and mention me.',
  'mention.no-embeds':
    'I may not show embeds in this channel, so I cannot show the answer. A moderator can allow Embed Links for me here.',
  'mention.miss': '{heading}. `/{command}` shows what was searched.',
}
