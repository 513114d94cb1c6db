/**
 * The bot's own sentences in English, in the message format of ICU: `{name}` stands for a value, and `#` for a counted number.
 * Parts that begin with a space are put behind another sentence or name.
 */

export const ENGLISH_MESSAGES = {
  'list.and-more': '{names} and {count, number} more',

  'match.strong': 'Strong match',
  'match.likely': 'Likely match',
  'match.weak': 'Weak match',
  'match.none': 'Nearest passage, not an answer',
  'match.quoted': 'In the article',
  'match.another': 'Another match',
  'match.another-near': 'Another near passage, not an answer',
  'match.number': '{heading} · {number, number} of {count, number}',

  'action.nearest': 'Nearest passage',
  'action.back': 'Back',
  'action.next': 'Next',
  'action.context': 'Context',
  'action.open': 'Open article',
  'action.cite': 'Cite',
  'action.provenance': 'Provenance',
  'action.source': 'Source',
  'action.as-typed': 'Search as typed',
  'action.meant': 'Did you mean {name}?',
  'action.follow-up': 'Follow up',
  'action.share': 'Share',
  'action.shared': 'Shared',
  'action.delete': 'Delete',
  'action.contexts': 'Context of …',
  'action.left-out': 'Left out',
  'action.wordings': 'Wordings',
  'action.passage': 'Passage',
  'action.outlets': 'Outlets …',

  'source.paragraph': 'paragraph {number}',
  'source.id': 'id {id}',
  'source.days': '{first} to {last}',

  'context.whole': 'This is the whole article.',
  'context.no-more': 'No more can be shown here. Open the article to read the rest.',

  'reports.also': 'Also reported',
  'reports.copies': 'Also printed, nearly word for word (counted once)',
  'reports.also-by': 'Also reported by ',
  'reports.same-text-in': 'Same text in ',
  'reports.again': '{name} again',
  'reports.and-more': ' and {count, number} more',
  'reports.same-text': '{source} · same text in {names}',
  'reports.later-figure': 'A later article gives another figure',
  'reports.earlier-figure': 'An earlier article gives another figure',
  'reports.differs': 'Another report differs',
  'reports.more-differ': 'More reports that differ',
  'reports.outlets': '{count, plural, one {# outlet} other {# outlets}} in this briefing report this.',
  'reports.articles': '{count, plural, one {# article} other {# articles}} in this briefing report this.',
  'reports.printed-by-outlets':
    'One report of this was found, printed by {count, plural, one {# outlet} other {# outlets}}.',
  'reports.printed-by-articles':
    'One report of this was found, printed by {count, plural, one {# article} other {# articles}}.',
  'reports.no-other-outlet': 'No other outlet in this briefing was found to report this.',
  'reports.no-other-article': 'No other article in this briefing was found to report this.',

  'miss.heading': 'No answer in this briefing',
  'miss.empty':
    'The briefing is empty. Put article files (.md, .txt, .html, .pdf or .docx) into its corpus folder and run /corpus refresh.',
  'miss.unknown-words':
    '{count, plural, one {This word is} other {These words are}} in no article in the briefing: {words}.',
  'miss.unknown-words-short': 'In no article: {words}.',
  'miss.unknown-link': 'No article in the briefing has the link {link}.',
  'miss.searched': 'Searched: {count, plural, one {# article} other {# articles}}{from}{when}.',
  'miss.searched-short': 'Searched {count, plural, one {# article} other {# articles}}{from}{when}.',
  'miss.from': ' from {outlets}',
  'miss.from-outlets': ' from {count, plural, one {# outlet} other {# outlets}}',
  'miss.when': ', {days}',
  'miss.undated':
    ' {count, plural, one {# article without a date was} other {# articles without a date were}} left out.',
  'miss.nearest': 'The nearest passage does not answer the question. It is from “{title}”{outlet}.',
  'miss.of-outlet': ', {outlet}',

  'reason.unknown-link': 'No article in the briefing has this link.',
  'reason.names-nothing': 'The question names nothing to look for. Name a person, a place or a thing.',
  'reason.newest-articles':
    'The question names nothing to look for. Name a person, a place or a thing. The newest articles are the first in /sources.',
  'reason.no-words': 'None of the question’s words is in the articles that were searched.',
  'reason.no-passage': 'No passage matches enough of the question.',
  'reason.no-article':
    'The briefing has no article{outlet, select, yes { of this outlet} other {}}{days, select, since { published on or after {since}} until { published on or before {until}} both { published on or after {since} and on or before {until}} other {}}.',

  'corrections.one': '“{used}” instead of “{typed}”',
  'corrections.searched': 'Searched for {words}.',
  'corrections.hint': 'Searched for {words}. Put a word in quotation marks to search for it as typed.',

  'compare.heading': '“{topic}” in {outlets}',
  'compare.outlets': '{count, plural, one {# outlet} other {# outlets}}',
  'compare.sources': '{count, plural, one {# source} other {# sources}}',
  'compare.some': '{shown, number} of {all}',
  'compare.differs': 'Differs: {kinds}',
  'compare.same-words': 'The same report',
  'compare.other-words': 'The same report in other words',
  'compare.on-topic': 'Another report on this topic',
  'compare.left-out': 'Sentences that another report leaves out: {counts}.',
  'compare.left-out-count': '{name} {count, number}',
  'compare.left-out-heading': '“{topic}” · left out elsewhere: {range} of {count, number}',
  'compare.range': '{first, number} to {last, number}',
  'compare.not-in': 'Not in the reports of {names}',
  'compare.nothing-in': 'Nothing on this in {names}.',
  'compare.words-not-in': 'These words are not in {names}.',
  'compare.statement': '{name} · statement {number, number} of {count, number} · {outlets}',
  'compare.only-statement': '{name} · {outlets}',
  'compare.no-speaker': 'No named speaker found',
  'compare.no-speaker-but': 'No named speaker found (“{mention}”)',
  'compare.attributed': 'Attributed to {name}',
  'compare.denied': 'Says that this was not said',
  'compare.nothing': 'Nothing to compare',
  'compare.one-outlet': 'Of the outlets in this briefing, only {name} was found to report on “{topic}”.',
  'compare.no-outlet': 'No article in this briefing was found to report on “{topic}”.',
  'compare.printed-once':
    'No words of {name} were found in two outlets. This briefing has {count, plural, one {# quotation} other {# quotations}} by {name} in all.',
  'difference.figure': 'another figure',
  'difference.day': 'another day',
  'difference.name': 'another name',
  'difference.opposite': 'the opposite',
  'difference.sense': 'another sense',
  'difference.roles': 'other roles',
  'difference.word': 'another word',

  'message.full': 'No more fits into one message. Open the article to read the rest.',
  'message.open': 'open',
  'message.rest': 'The rest does not fit into one message.',
  'message.and-more': 'and {count} more',
  'message.how-to-follow-up': 'To ask this about an answer, press “{button}” below that answer.',

  'asked.question': 'Question',
  'asked.topic': 'Asked with',
  'asked.outlet': 'Outlet',
  'asked.since': 'Since',
  'asked.until': 'Until',

  'form.title': 'Ask a follow-up question',
  'form.label': 'Your question',
  'form.about': 'About: {topic}',
  'form.examples': 'why? · tell me more · and what about …',
} as const

export type MessageKey = keyof typeof ENGLISH_MESSAGES

/** All messages in one language, each with the values that the English one has. */
export type Messages = Readonly<Record<MessageKey, string>>
