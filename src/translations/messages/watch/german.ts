import type { ENGLISH_WATCH } from './english.ts'

export const GERMAN_WATCH: Readonly<Record<keyof typeof ENGLISH_WATCH, string>> = {
  'watch.news': 'Neu zu deiner gemerkten Frage · {heading}',
  'watch.question': '„{question}“',
  'watch.added': 'Frage gemerkt',
  'watch.told':
    'Wenn eine Aktualisierung eine Passage bringt, die sie beantwortet, als sicherer oder wahrscheinlicher Treffer, schicke ich sie {place, select, channel {in den Kanal, den du gewählt hast} other {dir als Direktnachricht}}, einmal, und höchstens {most, number} am Tag.',
  'watch.stored':
    'Ich speichere den Text dieser Frage, deine ID, deine Sprache und den Ort, bis du sie beendest oder ich diesen Server verlasse.',
  'watch.none': 'Du hast dir keine Frage gemerkt',
  'watch.how-to-add': 'Mit {command} merkst du dir eine Frage.',
  'watch.count': '{count, plural, one {# gemerkte Frage} other {# gemerkte Fragen}}',
  'watch.questions': 'Gemerkte Fragen',
  'watch.listed': '{question} · {place, select, channel {ein Kanal} other {Direktnachricht}}',
  'watch.paused': ' · pausiert, weil {reason}',
  'watch.is-paused': 'Deine gemerkte Frage „{question}“ pausiert, weil {reason}. Mit /watch list geht sie weiter.',
  'watch.stopped': 'Frage nicht mehr gemerkt',
  'watch.resumed': 'Frage wieder gemerkt',
  'watch.text-deleted': 'Ihr Text ist gelöscht.',
  'action.stop-watch': 'Nicht mehr merken',
  'action.stop-watches': 'Nicht mehr merken …',
  'action.resume-watches': 'Erneut versuchen …',

  'paused.messages-closed': 'deine Direktnachrichten für mich geschlossen sind',
  'paused.account-unknown': 'ich dieses Konto nicht erreiche',
  'paused.channel-unseen': 'ich den Kanal nicht sehe',
  'paused.channel-closed': 'ich in den Kanal nicht schreiben darf',
  'paused.channel-gone': 'es den Kanal nicht mehr gibt',
  'paused.embeds-denied': 'mir im Kanal das Recht „Links einbetten“ fehlt',
  'paused.other-briefing': 'dieses Briefing nicht mehr für diesen Ort da ist',
  'paused.refused': 'Discord meine Nachricht abgelehnt hat',
}
