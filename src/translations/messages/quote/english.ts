/** What a list of somebody's quotations says, and the question who is meant. */

export const ENGLISH_QUOTE = {
  'quote.heading': '{name}{about} · {range} of {count, plural, one {# statement} other {# statements}}',
  'quote.about': ' about “{topic}”',
  'quote.in-outlet': ' in {outlet}',
  'quote.wordings-underlined': 'One statement in {count} wordings; differences are underlined.',
  'quote.wordings': 'One statement in {count} wordings:',
  'quote.other-words': 'Also in other words',
  'quote.other-words-in': 'In other words in ',
  'quote.same-words': 'The same words are also in',
  'quote.same-words-in': 'Also in ',
  'quote.probably': 'Probably {name}',
  'quote.fragment': 'a fragment that the article quotes',
  'quote.fragment-short': 'a fragment',
  'quote.elsewhere':
    '{count, plural, one {# more quotation is} other {# more quotations are}} in other articles. Name a topic or an outlet to see them.',

  'quote.which': 'Which “{typed}”?',
  'quote.could-mean': 'The name could mean',
  'quote.choose': 'Choose who is meant.',
  'quote.more-speakers': 'And {count} more. Type more of the name to see them.',
  'quote.quotations': '{count, plural, one {# quotation} other {# quotations}}',
  'quote.only-named': 'named, never quoted',

  'quote.no-such-speaker': 'No such speaker',
  'quote.unknown-speaker':
    'This briefing has no speaker called “{typed}”. Quotations are attributed only in English articles.',
  'quote.never-quoted':
    'This briefing names {name} {count, plural, one {# time} other {# times}} but never quotes them.',
  'quote.none-found':
    'No quotation by {name}{about}{where} was found. There {count, plural, one {is # quotation} other {are # quotations}} by {name} in all.',

  'action.speaker': 'Who is meant',
  'action.all-quotations': 'All quotations',
  'action.passages': 'Passages',
}
