import type { ENGLISH_DIGEST } from './english.ts'

export const GERMAN_DIGEST: Readonly<Record<keyof typeof ENGLISH_DIGEST, string>> = {
  'digest.heading': 'Neu im Briefing: {count, plural, one {# Artikel} other {# Artikel}}',
  'digest.articles': 'Artikel',
  'digest.article': '{outlet}: {title}',
  'digest.more': 'und {count, number} weitere: {command}',
  'digest.reported': '{count, plural, one {# Medium berichtet} other {# Medien berichten}} das',
  'digest.quoted': 'Zum ersten Mal zitiert',
  'digest.set': 'Rundblick eingerichtet',
  'digest.promise': 'Um {schedule}, zeige ich dort, was im Briefing neu ist. Gibt es nichts Neues, zeige ich nichts.',
  'digest.next': 'Das nächste Mal: {when}.',
  'digest.none': 'Kein Rundblick',
  'digest.channel-has-none': 'Dieser Kanal hat keinen Rundblick.',
  'digest.stopped': 'Rundblick beendet',
  'digest.is-stopped': 'Der Rundblick um {schedule}, ist beendet.',
  'digest.schedule': '{at} Uhr ({zone}), {days}',
  'digest.every-day': 'jeden Tag',
  'action.stop-digest': 'Rundblick beenden',

  'error.no-time': '„{typed}“ ist keine Uhrzeit. Schreib sie wie 08:30 oder 17:00.',
  'error.no-weekday': '„{typed}“ ist kein Tag. Schreib „täglich“, „werktags“ oder Tage wie „Mo-Mi, Fr“.',
  'error.no-zone': '„{typed}“ ist keine Zeitzone, die ich kenne. Wähle beim Tippen eine aus, etwa Europe/Berlin.',
  'error.digest-on-discord': 'Rundblicke erscheinen auf Discord. Betreibe den Bot dort und richte sie dort ein.',
}
