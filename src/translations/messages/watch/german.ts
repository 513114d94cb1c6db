import type { ENGLISH_WATCH } from './english.ts'

export const GERMAN_WATCH: Readonly<Record<keyof typeof ENGLISH_WATCH, string>> = {
  'watch.news': 'Neu zu deiner gemerkten Frage · {heading}',
  'watch.added': 'Frage gemerkt',
  'watch.told':
    'Bringt eine Aktualisierung eine Passage, die sie sicher oder wahrscheinlich beantwortet, schicke ich sie {place, select, channel {in den Kanal, den du gewählt hast} other {dir als Direktnachricht}}, jede einmal und höchstens {most, number} am Tag.',
  'watch.stored':
    'Ich speichere den Text dieser Frage, deine ID, deine Sprache und den Ort, bis du sie beendest oder ich diesen Server verlasse.',
  'watch.none': 'Du hast dir keine Frage gemerkt',
  'watch.how-to-add': 'Mit {command} merkst du dir eine Frage.',
  'watch.count': '{count, plural, one {# gemerkte Frage} other {# gemerkte Fragen}}',
  'watch.questions': 'Gemerkte Fragen',
  'watch.listed': '{question} · {place, select, channel {ein Kanal} other {Direktnachricht}}',
  'watch.paused': ' · pausiert, weil {reason}',
  'watch.is-paused':
    'Deine gemerkte Frage „{question}“ ist pausiert, weil {reason}. Mit /watch list kannst du sie fortsetzen.',
  'watch.stopped': 'Frage nicht mehr gemerkt',
  'watch.resumed': 'Frage wieder gemerkt',
  'watch.text-deleted': 'Ihr Text ist gelöscht.',
  'action.stop-watch': 'Nicht mehr merken',
  'action.stop-watches': 'Nicht mehr merken …',
  'action.resume-watches': 'Fortsetzen …',

  'paused.messages-closed': 'deine Direktnachrichten für mich geschlossen sind',
  'paused.account-unknown': 'ich dieses Konto nicht erreiche',
  'paused.channel-unseen': 'ich den Kanal nicht sehe',
  'paused.channel-closed': 'ich in den Kanal nicht schreiben darf',
  'paused.channel-gone': 'es den Kanal nicht mehr gibt',
  'paused.embeds-denied': 'mir im Kanal das Recht „Links einbetten“ fehlt',
  'paused.other-briefing': 'dieses Briefing nicht mehr für diesen Ort da ist',
  'paused.refused': 'Discord meine Nachricht abgelehnt hat',

  'error.watch-for-moderators':
    'Nur Moderatoren können eine Frage für einen Kanal merken. Lass den Kanal weg, dann erfährst du es selbst.',
  'error.watch-gone':
    'Diese gemerkte Frage gibt es nicht mehr, oder sie ist nicht deine. Beenden kann sie, wer sie angelegt hat; Moderatoren auch die ihrer Kanäle.',
  'error.no-such-watch': 'So eine Frage hast du dir nicht gemerkt. /watch list zeigt deine gemerkten Fragen.',
  'error.several-watches': 'Mehrere deiner gemerkten Fragen beginnen so. In /watch list kannst du eine auswählen.',
  'error.watch-on-discord':
    'Gemerkte Fragen brauchen Discord, weil sie Nachrichten schicken. Betreibe den Bot dort und lege sie dort an.',
  'error.watch-empty': 'Zum Merken braucht es eine Frage. Schreib, worüber du etwas erfahren willst.',
  'error.watch-too-long': 'Eine Frage zum Merken hat höchstens {most} Zeichen. Kürze sie.',
  'error.watched-already': 'Diese Frage ist dort schon gemerkt.',
  'error.too-many-watches': 'Dort sind schon {most} Fragen gemerkt. Beende zuerst eine: /watch list zeigt sie.',
}
