/** What a check of quotations says: verdicts, whose words they are, and what a reader should know besides. */

export const ENGLISH_VERIFY = {
  'verdict.word-for-word': 'Word for word',
  'verdict.shortened': 'Shortened',
  'verdict.altered': 'Altered',
  'verdict.someone-elses': 'Someone else’s',
  'verdict.reported': 'Reported, not quoted',
  'verdict.not-here': 'Not in this briefing',

  'verdicts.word-for-word': '{count} word for word',
  'verdicts.shortened': '{count} shortened',
  'verdicts.altered': '{count} altered',
  'verdicts.someone-elses': '{count} someone else’s',
  'verdicts.reported': '{count} reported, not quoted',
  'verdicts.not-here': '{count} not in this briefing',

  'verify.one-checked': 'Quotation checked',
  'verify.checked': '{count} quotations checked: {verdicts}',
  'verify.unchecked':
    'The text has {found, plural, one {# quotation} other {# quotations}}, and only the first {checked} were checked.',
  'verify.may-be-real': ' A quotation that is not in this briefing may still be real.',
  'verify.full-name': 'Run /verify again with the full name.',
  'verify.nobodys': 'nobody’s words: a title, a name, or a word in quotation marks',
  'verify.unclear-who': 'it is unclear who said it',

  'verify.thin':
    '{words, plural, one {One word proves little: it can appear anywhere.} other {Two words prove little: they can appear anywhere.}}',
  'verify.not-said-by': 'Not said by {name}{altered, select, yes {, and altered} other {}}.',
  'verify.no-such-speaker': 'This briefing has no speaker called “{name}”.',
  'verify.unclear-whether': 'The article does not say clearly whether {name} said it.',
  'verify.denied': 'The article does not say that anyone spoke these words.',
  'verify.own-words': 'These are the article’s own words, not a quotation.',
  'verify.much-the-same': 'The article says much the same in other words.',
  'verify.one-negation': 'Only one of the two has a negation.',
  'verify.part-quoted': 'The article has only a part of these words in quotation marks.',
  'verify.similar': 'An article says something similar in its own words. Compare the two.',

  'verify.ellipsis': 'The ellipsis leaves out “{words}”.',
  'verify.interruption': 'The article interrupts these words with “{words}”.',
  'verify.cut': 'The same sentence also says “{words}”.',
  'verify.put-in': '“{typed}” was put in: the article does not have it here.',
  'verify.replaced': '“{typed}” replaces “{words}”.',
  'verify.put-in-by-writer': 'The article has “{words}” in brackets: its writer put it in.',
  'verify.brackets': '“{typed}”: words in brackets were put in by a writer.',
  'verify.negation-lost': 'The article says “{words}” here.',
  'verify.negation-added': 'The article has no negation here.',
  'verify.same-words':
    'The same words are also in {count, plural, one {# other place} other {# other places}}: {names}.',
}
