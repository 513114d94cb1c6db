/** What reports say around the reasons. */

export const ENGLISH_REPORTS = {
  'report.page': 'The page {reason}.',
  'report.feed': 'The feed {reason}.',
  'report.list': 'The file {reason}.',
  'report.file': 'The file {file} {reason}.',
  'report.expired': 'The expired article {reason}.',
  'report.waiting':
    '{count, plural, =1 {One link waits for the next refresh.} other {{count} links wait for the next refresh.}}',
  'report.given-up': '{reason} {waiting}',
  'report.late':
    'The time for one refresh ({seconds} s) was over before everything was fetched.{feeds, plural, =0 {} =1 { One feed waits for the next refresh.} other { {feeds} feeds wait for the next refresh.}}{links, plural, =0 {} =1 { One link waits for the next refresh.} other { {links} links wait for the next refresh.}}',
  'report.unsaved': "The bot's own state was not saved. {reason}",
  'report.as-written': '{text}',

  'error.field':
    '{name, select, title {title} outlet {outlet} author {author} published {published} other {{name}}} {wrong}.',
  'error.no-page': 'The server of {link} sent no page. Try again.',
  'error.feeds-file': 'No feed was added, because {file}, line {line}, {reason}. Correct it first.',
}
