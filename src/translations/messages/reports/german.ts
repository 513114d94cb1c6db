import type { ENGLISH_REPORTS } from './english.ts'

export const GERMAN_REPORTS: Readonly<Record<keyof typeof ENGLISH_REPORTS, string>> = {
  'report.page': 'Die Seite {reason}.',
  'report.feed': 'Der Feed {reason}.',
  'report.list': 'Die Datei {reason}.',
  'report.file': 'Die Datei {file} {reason}.',
  'report.expired': 'Der abgelaufene Artikel {reason}.',
  'report.waiting':
    '{count, plural, =1 {Ein Link wartet auf die nächste Aktualisierung.} other {{count, number} Links warten auf die nächste Aktualisierung.}}',
  'report.given-up': '{reason} {waiting}',
  'report.late':
    'Die Zeit für eine Aktualisierung ({seconds} s) war vorbei, bevor alles geholt war.{feeds, plural, =0 {} =1 { Ein Feed wartet auf die nächste Aktualisierung.} other { {feeds, number} Feeds warten auf die nächste Aktualisierung.}}{links, plural, =0 {} =1 { Ein Link wartet auf die nächste Aktualisierung.} other { {links, number} Links warten auf die nächste Aktualisierung.}}',
  'report.unsaved': 'Der Zustand des Bots wurde nicht gespeichert. {reason}',
  'report.as-written': '„{text}“',

  'error.field':
    '„{name, select, title {titel} outlet {medium} author {autor} published {datum} other {{name}}}“: Der Wert {wrong}.',
  'error.no-page': 'Der Server von {link} hat keine Seite geschickt. Versuch es noch einmal.',
  'error.feeds-file': 'Es wurde kein Feed hinzugefügt. {file}, Zeile {line}: {reason}. Berichtige das zuerst.',
}
