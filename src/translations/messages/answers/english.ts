/** What an answer says, and a miss: headings, buttons, sources, reports. */

export const ENGLISH_ANSWERS = {
  'list.and-more': '{names} and {count, number} more',
  'list.rest': 'and {count, number} more',
  'list.range': '{first, number} to {last, number}',
  'list.page': ' · page {page, number} of {pages, number}',
  'text.quoted': '“{text}”',

  'match.strong': 'Strong match',
  'match.likely': 'Likely match',
  'match.weak': 'Weak match, perhaps not an answer',
  'match.none': 'Nearest passage, not an answer',
  'match.quoted': 'In the article',
  'match.another': 'Another match',
  'match.another-near': 'Another near passage, not an answer',
  'match.number': '{heading} · {number, number} of {count, number}',
  'match.missing-words': 'Neither in this passage nor beside it: {words}.',

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
  'miss.unknown-link-short': 'No article has the link {link}.',
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
  'reason.writes-nothing': 'The bot writes nothing itself. It shows what the articles say: ask what you want to know.',
  'reason.newest-articles':
    'The question names nothing to look for. Name a person, a place or a thing. The newest articles are the first in /sources.',
  'reason.newest-articles-short':
    'Name a person, a place or a thing to look for. The newest articles are the first in /sources.',
  'reason.no-words': 'None of the question’s words is in the articles that were searched.',
  'reason.no-passage': 'No passage matches enough of the question.',
  'reason.no-article':
    'The briefing has no article{outlet, select, yes { of this outlet} other {}}{days, select, since { published on or after {since}} until { published on or before {until}} both { published on or after {since} and on or before {until}} other {}}.',

  'corrections.one': '“{used}” instead of “{typed}”',
  'corrections.searched': 'Searched for {words}.',
  'corrections.hint': 'Searched for {words}. Put a word in quotation marks to search for it as typed.',
}
