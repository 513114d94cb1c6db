/** What is said of removed articles, and of what readers did not find. */

export const ENGLISH_CORPUS = {
  'gaps.heading': 'What readers asked about and did not find',
  'gaps.off': 'The words of such questions are not counted, because the host has set COUNT_GAPS=off.',
  'gaps.none': 'There are no such words yet.',
  'gaps.words': 'Words of their questions',
  'gaps.word': '{word}: {count, plural, one {# question} other {# questions}}{misfits}, last on {day}',
  'gaps.misfits': ' ({count, number} with an answer that did not fit)',
  'gaps.more': 'and {count, number} more words',
  'gaps.promise':
    'A word is shown once {count, number} questions have contained it. Neither the questions nor who asked them are stored.',

  'corpus.removed': 'Article removed',
  'corpus.removed-file':
    '“{title}” is no longer in the briefing. Its file {file} is kept in the .removed folder of the corpus.',
  'corpus.plan': 'Take this article down for good?',
  'corpus.plan-file':
    '{titled, select, yes {“{title}”} other {The article}} of {file} will be erased: its file, its removed and earlier versions, and all that was derived from them. This cannot be undone.',
  'corpus.plan-stays': 'Messages that show it already, and your own backups, stay as they are.',
  'corpus.taken-down': 'Article taken down',
  'corpus.erased': 'The article of {file} is erased. Its ids say only that it was taken down.',
  'corpus.also-in': 'The same text is also in {file}, which is served. Take that down as well if you mean the text.',
  'corpus.brought-back': 'Article brought back',
  'corpus.again': 'The article of {file} is in the briefing again.',
  'corpus.version-same': 'The corpus version is still {version}.',
  'corpus.version-new': 'The corpus version was {before} and is now {after}.',
  'action.undo': 'Undo',
  'action.take-down': 'Take down',

  'error.later-report': 'A later refresh has replaced this report. Run /corpus status to see the latest one.',
  'error.link-or-file': '/corpus add needs either a link or a file. Give one of them: "link: https://…" or "file: …".',
  'error.no-folder':
    'The articles of this briefing cannot be changed here, because they do not come from a corpus folder.',
  'error.no-such-article':
    'There is no article "{typed}" in the corpus. Choose one of those that are suggested as you type.',
  'error.nothing-removed': 'No removed article is left that could be brought back.',
  'error.not-among-removed': 'This article is not among the removed ones any more.',
  'error.another-article': 'There is another article at {file} now. Move it away first.',
  'error.nothing-kept':
    'Nothing is kept of an article "{typed}": it is neither in the corpus, nor removed, nor in the history.',
  'error.nothing-kept-now': 'Nothing is kept of this article any more.',
  'error.stopping': 'The bot is being stopped. Try again when it is back.',
}
