import type { ENGLISH_HELP } from './english.ts'

export const GERMAN_HELP: Readonly<Record<keyof typeof ENGLISH_HELP, string>> = {
  'help.heading': 'Antworten aus dem Briefing, Wort für Wort',
  'help.ask': 'findet die passende Passage',
  'help.quote': 'zeigt, was jemand gesagt hat',
  'help.topic': 'Themen',
  'help.verify': 'prüft ein Zitat',
  'help.watch': 'was neu ist',
  'help.holdings': 'mein Bestand',
  'help.words': 'Worte belegen',
  'help.on-message': 'Nachricht: Apps → {name}',
  'help.writes-nothing': 'Ich zeige Artikel wörtlich, mit Quelle, und schreibe selbst nichts.',
  'help.privacy':
    'Ich speichere keinen Text von Nachrichten, außer dem einer gemerkten Frage, bis sie beendet wird oder ich den Server verlasse. Aus Fragen ohne passende Antwort zähle ich einzelne seltene Wörter, nie, wer gefragt hat – sofern mein Betreiber das nicht abgeschaltet hat.',
  'help.intro':
    'Ich finde im Briefing die Passage, die deine Frage beantwortet, und zeige sie wörtlich mit ihrer Quelle. Ich schreibe nie eine eigene Antwort, und wenn das Briefing keine hat, sage ich das.',
  'help.commands': 'Befehle',
  'help.usage': '{usage} — {description}{onMessage}{moderators}',
  'help.on-message-too': '; bei einer Nachricht in Discord: Apps → {name}',
  'help.moderators-only': ' (nur für Moderatoren)',
  'help.strengths':
    'Ein Treffer ist sicher, wahrscheinlich oder schwach. Ein schwacher hat wenig mit deiner Frage gemein, also lies ihn mit Vorsicht.',
  'help.host': 'Mich betreibt {name}.',
  'help.host-unknown': 'Mein Betreiber hat keinen Namen angegeben.',
  'action.privacy': 'Datenschutz und Betreiber',
  'action.moderators': 'Für Moderatoren',
}
