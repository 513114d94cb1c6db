import type { ENGLISH_CORPUS } from './english.ts'

export const GERMAN_CORPUS: Readonly<Record<keyof typeof ENGLISH_CORPUS, string>> = {
  'gaps.heading': 'Wonach vergeblich gefragt wurde',
  'gaps.off': 'Die Wörter solcher Fragen werden nicht gezählt, weil COUNT_GAPS=off gesetzt ist.',
  'gaps.none': 'Es gibt noch keine solchen Wörter.',
  'gaps.words': 'Wörter aus den Fragen',
  'gaps.word': '{word}: {count, plural, one {# Frage} other {# Fragen}}{misfits}, zuletzt am {day}',
  'gaps.misfits': ' ({count, number} mit unpassender Antwort)',
  'gaps.more': 'und {count, number} weitere Wörter',
  'gaps.promise':
    'Ein Wort erscheint, sobald {count, number} Fragen es enthalten haben. Gespeichert wird weder eine Frage noch, wer sie gestellt hat.',

  'corpus.removed': 'Artikel entfernt',
  'corpus.removed-file':
    '„{title}“ ist nicht mehr im Briefing. Die Datei {file} bleibt im Ordner .removed des Bestands.',
  'corpus.plan': 'Diesen Artikel endgültig löschen?',
  'corpus.plan-file':
    '{titled, select, yes {„{title}“} other {Der Artikel}} aus {file} wird gelöscht: die Datei, entfernte und frühere Fassungen und alles, was daraus abgeleitet wurde. Das lässt sich nicht rückgängig machen.',
  'corpus.plan-stays': 'Nachrichten, die ihn schon zeigen, und eigene Sicherungen bleiben, wie sie sind.',
  'corpus.taken-down': 'Artikel gelöscht',
  'corpus.erased': 'Der Artikel aus {file} ist gelöscht. Seine IDs sagen nur noch, dass er gelöscht wurde.',
  'corpus.also-in':
    'Derselbe Text steht auch in {file} und wird weiter gezeigt. Lösche auch diesen Artikel, wenn es um den Text geht.',
  'corpus.brought-back': 'Artikel zurückgeholt',
  'corpus.again': 'Der Artikel aus {file} ist wieder im Briefing.',
  'corpus.version-same': 'Die Version des Bestands ist weiterhin {version}.',
  'corpus.version-new': 'Die Version des Bestands war {before} und ist jetzt {after}.',
  'action.undo': 'Rückgängig machen',
  'action.take-down': 'Endgültig löschen',

  'error.later-report': 'Eine spätere Aktualisierung hat diesen Bericht ersetzt. /corpus status zeigt den neuesten.',
  'error.link-or-file':
    '/corpus add braucht entweder einen Link oder eine Datei. Gib eines davon an: „link: https://…“ oder „file: …“.',
  'error.no-folder':
    'Die Artikel dieses Briefings lassen sich hier nicht ändern, weil sie nicht aus einem Ordner stammen.',
  'error.no-such-article':
    'Im Bestand gibt es keinen Artikel „{typed}“. Wähle einen von denen, die beim Tippen vorgeschlagen werden.',
  'error.nothing-removed': 'Es gibt keinen entfernten Artikel mehr, der sich zurückholen ließe.',
  'error.not-among-removed': 'Dieser Artikel ist nicht mehr unter den entfernten.',
  'error.another-article': 'Unter {file} liegt jetzt ein anderer Artikel. Verschiebe ihn zuerst.',
  'error.nothing-kept':
    'Von einem Artikel „{typed}“ ist nichts da: weder im Bestand noch unter den entfernten noch im Verlauf.',
  'error.nothing-kept-now': 'Von diesem Artikel ist nichts mehr da.',
  'error.stopping': 'Der Bot wird gerade beendet. Versuch es noch einmal, wenn er wieder da ist.',

  'refresh.done': 'Der Bestand ist aktualisiert',
  'refresh.in-part': 'Teilweise aktualisiert',
  'refresh.summary':
    '{added} hinzugefügt, {changed} geändert, {removed} entfernt, {unchanged} unverändert, {rejected} abgelehnt.{feeds} {version} Ausgeführt von: {by}, {when}. Dauer: {seconds} s.',
  'refresh.polled': ' {count, plural, one {# Feed} other {# Feeds}} abgefragt.',
  'refresh.version-same': 'Die Version ist weiterhin {version}.',
  'refresh.version-new': 'Die Version war {before} und ist jetzt {after}.',
  'refresh.rejected': 'Abgelehnt',
  'refresh.noted': 'Gezeigt, mit Hinweis',
  'refresh.added': 'Hinzugefügt',
  'refresh.changed': 'Geändert',
  'refresh.removed': 'Entfernt',
  'refresh.line': '{source}, Zeile {line}',
  'refresh.refused': '{place}: {reason}',

  'status.heading': 'Der Bestand',
  'status.held': '{count, plural, one {# Artikel} other {# Artikel}}, Version {version}.',
  'status.last': 'Letzte Aktualisierung:',
  'status.never': 'Es gab noch keine Aktualisierung.',
  'status.refreshed': 'Aktualisiert: {when} ({by}).',
  'status.feeds': 'Feeds',
  'status.feed-read': '{feed}: zuletzt gelesen {when}',
  'status.feed-unread': '{feed}: noch nie gelesen',
  'status.feed-failed': '; fehlgeschlagen {when}: {reason}',
  'status.failing':
    '{count, plural, one {# Feed} other {# Feeds}}, davon {failing} fehlerhaft{more, select, yes {:} other {.}}',
  'status.rejected': '{count, plural, one {# Datei} other {# Dateien}} abgelehnt:',
  'status.rejected-files': 'Abgelehnte Dateien',
  'action.report': 'Letzter Bericht',

  'add.added': 'Artikel hinzugefügt',
  'add.new-text': 'Artikel aktualisiert: Sein Text hat sich geändert',
  'add.same-text': 'Artikel aktualisiert: Sein Text ist unverändert',
  'add.there': 'Dieser Artikel ist schon im Bestand',
  'add.title': '„{title}“ ({source})',
  'add.no-outlet': 'Medium unbekannt',
  'add.no-date': 'Datum unbekannt',
  'add.file': 'Die Datei ist {file}.',
  'add.not-served': 'Er wird nicht gezeigt: Die Datei {reason}.',
  'add.to-check': 'Zu prüfen',
  'corpus.back': '{file} ist wieder im Bestand.',

  'feeds.added-some': 'Feeds hinzugefügt',
  'feeds.added-none': 'Kein Feed wurde hinzugefügt',
  'feeds.summary':
    '{count, plural, one {# Feed} other {# Feeds}} zu feeds.yaml hinzugefügt, {there} schon da, {rejected} nicht hinzugefügt.{next}',
  'feeds.next': ' /corpus refresh übernimmt ihre Artikel.',
  'feeds.added': 'Hinzugefügt',
  'feeds.not-added': 'Nicht hinzugefügt',
  'feeds.there': 'Schon da',
  'feeds.unreadable': '{feed}: gerade nicht lesbar. {reason}',
}
