import type { ENGLISH_DISCORD } from './english.ts'

export const GERMAN_DISCORD: Readonly<Record<keyof typeof ENGLISH_DISCORD, string>> = {
  'message.full': 'Mehr passt nicht in eine Nachricht. Öffne den Artikel, um den Rest zu lesen.',
  'message.open': 'öffnen',
  'message.rest': 'Der Rest passt nicht in eine Nachricht.',
  'message.how-to-follow-up': 'Meinst du eine Antwort? Dann drücke „{button}“ darunter.',
  'message.as-quoted': 'Zitiert als:',
  'message.word-missing': '{words} fehlt',
  'message.word-not-there': '{words} steht nicht im Artikel',
  'message.too-long': '{heading} ist zu lang für eine Nachricht',

  'asked.label': '{label}:',
  'asked.question': 'Frage',
  'asked.topic': 'Gefragt mit',
  'asked.outlet': 'Medium',
  'asked.since': 'Seit',
  'asked.until': 'Bis',

  'form.title': 'Nachfragen',
  'form.label': 'Deine Frage',
  'form.about': 'Zu: {topic}',
  'form.examples': 'warum? · mehr dazu · und was ist mit …',

  'mention.how-to-ask': 'Erwähne mich zusammen mit einer Frage, dann suche ich die Passage, die sie beantwortet.',
  'mention.how-to-follow-up': 'Um das zu einer Antwort zu fragen, antworte auf sie und erwähne mich dabei.',
  'mention.no-embeds':
    'In diesem Kanal darf ich keine Einbettungen zeigen, deshalb kann ich die Antwort nicht zeigen. Moderatoren können mir hier „Links einbetten“ erlauben.',
  'mention.miss': '{heading}. `/{command}` zeigt, was durchsucht wurde.',
}
