import type { ENGLISH_DISK } from './english.ts'

const DISK =
  '{code, select, ENOSPC {der Datenträger ist voll} EDQUOT {das Speicherkontingent ist aufgebraucht} EFBIG {die Datei wäre größer, als das System erlaubt} EROFS {er ist schreibgeschützt} EACCES {dieser Prozess darf dort nicht schreiben} EPERM {dieser Prozess darf dort nicht schreiben} EEXIST {statt eines Ordners liegt dort eine Datei} ENOTDIR {statt eines Ordners liegt dort eine Datei} ENOENT {eine Datei oder ein Ordner wurde inzwischen verschoben} LOCK {dieser Prozess hat die Sperre des Bestands verloren: Er gab zu lange kein Lebenszeichen, oder der Ordner wurde verschoben} other {„{message}“}}'

export const GERMAN_DISK: Readonly<Record<keyof typeof ENGLISH_DISK, string>> = {
  'disk.reason': DISK,
  'disk.unwritable': `lässt sich nicht schreiben: ${DISK}`,
  'disk.state-unwritable': `Er lässt sich nicht schreiben: ${DISK}.`,
  'error.unwritable': `In den Ordner der Artikel lässt sich nicht schreiben: ${DISK}. Es wurde nichts weiter geholt oder geändert: Behebe das und führe den Befehl noch einmal aus.`,
  'error.watches-unwritable': `Hier kann ich keine Fragen merken: In den Ordner der Artikel lässt sich nicht schreiben (${DISK}). Sag es meinem Betreiber.`,
}
