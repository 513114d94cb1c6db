import type { ENGLISH_TERMINAL } from './english.ts'

export const GERMAN_TERMINAL: Readonly<Record<keyof typeof ENGLISH_TERMINAL, string>> = {
  'terminal.title': 'Briefing-Bot',
  'terminal.how-to': 'Stell eine Frage; „help“ zeigt die Befehle, „quit“ beendet, Tab ergänzt.',
  'terminal.no-article':
    'In „{folder}“ liegt noch kein Artikel. Lege zum Anfang einen hinein: eine Textdatei wie first.md, mit dem Titel in der ersten Zeile und dem Text darunter; tippe dann „/corpus refresh“.',
  'terminal.not-taken': 'Nicht übernommen: {file}',
  'terminal.note': 'Hinweis: {file}',
  'terminal.more-not-taken': 'Nicht übernommen: {count, number} weitere',
  'terminal.notes':
    '{count, plural, one {# Hinweis} other {# Hinweise}} zu gezeigten Dateien, etwa auf ungenutzte Felder: /corpus status',
  'terminal.option-form': '„{name}: …“',
  'terminal.leave': 'Drücke noch einmal Strg+C, um zu beenden.',
  'terminal.asked-together': 'Gefragt zusammen mit deiner Frage davor: „{topic}“',
  'terminal.how-to-follow-up': 'Wenn es um eine frühere Frage geht, stell sie in derselben Sitzung gleich nach jener.',

  'error.unknown-command': 'Den Befehl „{typed}“ gibt es nicht. Die Befehle sind {names}.',
  'error.takes-no-text': '/{command} nimmt keinen Text: „{typed}“.{named, select, yes { Schreib {names}.} other {}}',
  'error.given-twice': 'Die Option „{option}“ von /{command} steht zweimal da.',
  'error.needs-value': '/{command} braucht einen Wert für „{option}“: /{command} <{option}>.',
  'error.empty-value': 'Die Option „{option}“ hat keinen Wert.',
  'error.no-channels': 'Die Option „{option}“ nennt einen Kanal, und hier gibt es keine.',
  'error.true-or-false': 'Die Option „{option}“ muss „true“ oder „false“ sein, nicht „{typed}“.',
  'error.file-limit': '{file} hat {size} Bytes. Erlaubt sind {limit} Bytes.',
  'error.file-unreadable': '{file} lässt sich nicht lesen: „{reason}“.',
  'error.no-step': 'Die letzte Antwort bietet kein /{step} an. Ihre letzte Zeile nennt die Befehle, die sie anbietet.',
}
