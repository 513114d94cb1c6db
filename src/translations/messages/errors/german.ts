import type { ENGLISH_ERRORS } from './english.ts'

export const GERMAN_ERRORS: Readonly<Record<keyof typeof ENGLISH_ERRORS, string>> = {
  'error.apology':
    'Bei mir ist etwas schiefgegangen, deshalb konnte ich nicht antworten. Versuch es noch einmal oder sag es meinem Betreiber: In meinem Protokoll steht es als {id}.',
  'error.blocked-by-automod':
    'AutoMod hat meine Antwort blockiert, weil eine Regel dieses Servers Wörter darin verbietet. Nutze die Option „privat“, falls der Befehl sie hat, oder bitte einen Moderator, die Regel zu ändern.',
  'error.message-gone':
    'Die Nachricht mit diesem Button wurde gelöscht, deshalb kann ich sie nicht ändern. Führe den Befehl noch einmal aus.',
  'error.other-version':
    'Das stammt aus einer anderen Version des Bots und funktioniert nicht mehr. Führe den Befehl noch einmal aus.',
  'error.old-button':
    'Dieser Button stammt aus einer anderen Version des Bots und funktioniert nicht mehr. Führe den Befehl noch einmal aus.',
  'error.no-such-command':
    '{command} ist kein Befehl dieses Bots mehr. Sein Betreiber kann „npm run register“ ausführen.',
  'error.command-gone': '/{command} ist kein Befehl dieses Bots mehr.',
  'error.moderators-only':
    '`/{command}` ist nur für Moderatoren: Mitglieder, die den Server verwalten dürfen oder eine Rolle haben, die mein Betreiber bestimmt hat. Der Befehl funktioniert nur auf Servern, die mein Betreiber freigegeben hat.',
  'error.cooldown': 'Du hast in kurzer Zeit viele Befehle benutzt. Den nächsten kannst du {when} benutzen.',
  'error.not-yours':
    'Nur wer gefragt hat, kann diese Antwort löschen. Moderatoren des Servers können jede Nachricht löschen.',
  'error.asker-unknown':
    'Die Frage zu dieser Antwort ist gelöscht, deshalb weiß ich nicht, wer gefragt hat. Moderatoren des Servers können jede Nachricht löschen.',
  'error.shared-already': 'Das wurde schon geteilt.',
  'error.no-words': 'Diese Nachricht hat keine Wörter, nach denen ich suchen könnte. Stell deine Frage mit /ask.',
  'error.no-question-shown':
    'Zu dieser Nachricht kannst du nicht mehr nachfragen, weil sie keine Frage zeigt. Nutze `/ask`.',

  'error.no-briefing-named':
    'Hier gibt es kein Briefing „{typed}“.{choices, select, yes { Zur Wahl stehen: {names}.} other {}}',
  'error.no-briefing-here': 'Für diesen Ort gibt es kein Briefing. Mein Betreiber kann ihm eines geben.',
  'error.other-briefing':
    'Diese Nachricht stammt aus einem Briefing, das nicht mehr für diesen Ort bestimmt ist. Führe den Befehl noch einmal aus.',
  'error.channel-of-others': 'Dieses Briefing ist nicht für den Kanal bestimmt. Wähle einen, für den es bestimmt ist.',

  'error.file-too-large':
    'Die Datei ist zu groß: Sie hat {size, number} Bytes, erlaubt sind {limit, number}. Hänge eine kleinere an.',
  'error.file-not-delivered': 'Discord hat die angehängte Datei nicht geliefert. Hänge sie noch einmal an.',
  'error.file-incomplete': 'Die angehängte Datei kam unvollständig an. Hänge sie noch einmal an.',

  'error.too-busy':
    'Ich werde gerade mehr gefragt, als ich beantworten kann, und bin nicht dazu gekommen. Frag gleich noch einmal.',
  'error.too-late': 'Das dauert länger, als Discord auf mich wartet. Frag gleich noch einmal.',
  'error.restarting': 'Ich starte gerade neu. Frag gleich noch einmal.',
  'error.opening':
    'Ich öffne gerade dieses Briefing, das eine Weile niemand benutzt hat. Frag in ein paar Sekunden noch einmal.',
  'error.cannot-open':
    'Ich kann dieses Briefing gerade nicht öffnen. Mein Betreiber findet den Grund in meinem Protokoll.',
  'error.engine-unavailable': 'Meine Suchmaschine antwortet gerade nicht. Frag in einer Minute noch einmal.',
  'error.engine-unchanged':
    'Die Änderung ist im Ordner der Artikel gemacht, aber meine Suchmaschine hat sie nicht übernommen: Gezeigt werden die Artikel, wie sie waren. Ich versuche es weiter; mein Betreiber findet den Grund in meinem Protokoll.',
  'error.interrupted':
    'Mir sind die Artikel mitten in der Arbeit abhandengekommen, und ich lese sie neu. Frag gleich noch einmal.',
  'error.rereading': 'Ich lese die Artikel nach einer Störung neu. Frag gleich noch einmal.',
  'error.quotations-pending': 'Ich ermittle noch, wer in den Artikeln was sagt. Frag in einer Minute noch einmal.',

  'error.passage-gone':
    'Diese Passage steht nicht mehr im Briefing. Frag noch einmal, dann suche ich in dem, was es jetzt enthält.',
  'error.speaker-gone': 'Diese Person kommt im Briefing nicht mehr vor. Führe /{command} noch einmal aus.',
  'error.nothing-to-check':
    'Dieser Text hat keine Wörter zum Prüfen. Gib die Worte eines Zitats an oder einen Text, der Zitate enthält.',
  'error.no-such-id':
    'Das Briefing hat keine Passage und kein Zitat mit der ID „{id}“. /provenance mit der ID zeigt, ob sich etwas geändert hat oder entfernt wurde.',

  'error.number':
    'Die Option „{name}“ braucht {whole, select, yes {eine ganze Zahl} other {eine Zahl}}{range, select, between { von {min} bis {max}} from { ab {min}} to { bis {max}} other {}}, nicht „{typed}“.',
  'error.no-day':
    '„{option, select, since {seit} other {bis}}“ braucht einen Tag, einen Monat oder ein Jahr, etwa 2025-03-16, oder Worte wie „letzte Woche“. „{typed}“ ist nichts davon.',
  'error.days-reversed': '„seit“ ({since}) liegt nach „bis“ ({until}): Dazwischen liegt kein Tag.',
  'error.no-outlet':
    'Dieses Briefing hat kein Medium „{typed}“. {named, select, yes {Es hat {names}.} other {Keiner seiner Artikel nennt ein Medium.}}',

  'progress.preparing': 'Ich bereite das noch vor. Die Antwort erscheint hier.',
  'progress.too-long':
    'Das dauert länger, als Discord auf mich wartet, läuft aber weiter. `/corpus status` zeigt danach den Bericht.',
  'progress.feeds': 'Feeds werden gelesen: {done} von {total}',
  'progress.articles': 'Artikel werden geholt: {done} von {total}',
  'progress.passages': 'Artikel werden aufbereitet: {done} von {total}',
}
