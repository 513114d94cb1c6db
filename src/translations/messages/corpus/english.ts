/** What moderators are told of the articles, and of what readers did not find. */

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

  'refresh.done': 'The corpus is refreshed',
  'refresh.in-part': 'Refreshed in part',
  'refresh.summary':
    '{added} added, {changed} changed, {removed} removed, {unchanged} unchanged, {rejected} rejected.{feeds} {version} Run by {by}, {when}. It took {seconds} s.',
  'refresh.polled': ' {count, plural, one {# feed} other {# feeds}} polled.',
  'refresh.version-same': 'The version is still {version}.',
  'refresh.version-new': 'The version was {before} and is now {after}.',
  'refresh.rejected': 'Rejected',
  'refresh.noted': 'Served, with a note',
  'refresh.added': 'Added',
  'refresh.changed': 'Changed',
  'refresh.removed': 'Removed',
  'refresh.line': '{source}, line {line}',

  'status.heading': 'The corpus',
  'status.held': '{count, plural, one {# article} other {# articles}}, version {version}.',
  'status.last': 'Last refresh:',
  'status.never': 'There has been no refresh yet.',
  'status.refreshed': 'Refreshed {when} by {by}.',
  'status.feeds': 'Feeds',
  'status.feed-read': '{feed}: last read {when}',
  'status.feed-unread': '{feed}: never read yet',
  'status.feed-failed': '; failed {when}: {reason}',
  'status.failing': '{count, plural, one {# feed} other {# feeds}}, {failing} failing{more, select, yes {:} other {.}}',
  'status.rejected': '{count, plural, one {# file} other {# files}} rejected:',
  'status.rejected-files': 'Rejected files',
  'action.report': 'Last report',

  'add.added': 'Article added',
  'add.new-text': 'Article updated: its text has changed',
  'add.same-text': 'Article updated: its text has not changed',
  'add.there': 'This article is already in the corpus',
  'add.title': '“{title}” ({source})',
  'add.no-outlet': 'outlet unknown',
  'add.no-date': 'date unknown',
  'add.file': 'Its file is {file}.',
  'add.not-served': 'It is not shown to readers, because it {reason}.',
  'add.to-check': 'To check',
  'corpus.back': '{file} is back in the corpus.',

  'feeds.added-some': 'Feeds added',
  'feeds.added-none': 'No feed was added',
  'feeds.summary':
    '{count, plural, one {# feed} other {# feeds}} added to feeds.yaml, {there} there already, {rejected} not added.{next}',
  'feeds.next': ' /corpus refresh takes in their articles.',
  'feeds.added': 'Added',
  'feeds.not-added': 'Not added',
  'feeds.there': 'There already',
  'feeds.unreadable': '{feed}: cannot be read now. {reason}',
}
