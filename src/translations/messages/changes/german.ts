import type { ENGLISH_CHANGES } from './english.ts'

export const GERMAN_CHANGES: Readonly<Record<keyof typeof ENGLISH_CHANGES, string>> = {
  'by.terminal': 'Terminal',
  'by.script': 'Skript',
  'by.timer': 'Zeitplan',

  'work.refresh': 'eine Aktualisierung ({by})',
  'work.addition': 'ein Hinzufügen ({by})',
  'work.removal': 'ein Entfernen ({by})',
  'work.restoration': 'ein Zurückholen ({by})',
  'work.import': 'ein Übernehmen von Feeds ({by})',
  'work.takedown': 'ein endgültiges Löschen ({by})',
  'work.look': 'ein Blick auf das, was aufbewahrt wird',
  'work.history': 'ein Vermerk, was gezeigt wird',
  'work.gaps': 'ein Zählen dessen, was nicht gefunden wurde',
  'work.sending': 'das Senden gemerkter Fragen und Rundblicke',
  'work.reindex': 'das Neufüllen der Suchmaschine',
  'work.engine': 'eine Änderung in der Suchmaschine',
  'work.state': 'eine Änderung von {name}',
  'work.check': 'eine Prüfung durch npm run doctor',

  'error.busy': 'Immer nur eine Änderung auf einmal: Seit {age} läuft {what}. Versuch es danach noch einmal.',
  'error.busy-elsewhere':
    'Immer nur eine Änderung auf einmal: Seit {age} läuft {what}, in Prozess {pid} auf {host}. Versuch es danach noch einmal.',
  'error.linked-folder': 'Der Ordner {folder} ist eine Verknüpfung, die aus dem Ordner der Artikel hinausführt.',
  'error.leaves-folder': '{file} liegt außerhalb des Ordners der Artikel.',

  'change.told': '{by}: {what}.',
  'change.refreshed': 'Bestand aktualisiert, {counts}',
  'change.counts':
    '{added, plural, =0 {} other {{added, number} hinzugefügt, }}{changed, plural, =0 {} other {{changed, number} geändert, }}{removed, plural, =0 {} other {{removed, number} entfernt, }}{rejected, plural, =0 {} other {{rejected, number} abgelehnt, }}{unchanged, number} unverändert',
  'change.added': '{file} hinzugefügt',
  'change.updated': '{file} aktualisiert',
  'change.removed': '{file} entfernt',
  'change.restored': '{file} zurückgeholt',
  'change.taken-down': 'einen Artikel endgültig gelöscht',
  'change.feeds': '{count, plural, one {# Feed} other {# Feeds}} hinzugefügt',
}
