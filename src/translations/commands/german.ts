/** The commands in German. */
import type { CommandTexts, NamedText } from './command-texts.ts'

const OUTLET: NamedText = { name: 'medium', description: 'Nur Artikel aus diesem Medium' }
const SINCE: NamedText = {
  name: 'seit',
  description: 'Nur Artikel von diesem Tag an, etwa 2025-03-16, 2025-03 oder „letzte Woche“',
}
const UNTIL: NamedText = { name: 'bis', description: 'Nur Artikel bis einschließlich dieses Tages, etwa 2025-03-16' }
const ID: NamedText = { name: 'id', description: 'Die ID einer Passage oder eines Zitats, wie ihre Quelle sie zeigt' }
const TOPIC: NamedText = { name: 'thema', description: 'Ein paar Wörter, etwa „Nachtfähre“' }
const SPEAKER: NamedText = { name: 'person', description: 'Wer es gesagt hat' }

export const GERMAN_COMMANDS: CommandTexts = {
  briefingOption: { name: 'briefing', description: 'Welches Briefing gemeint ist; sonst das dieses Ortes' },
  groups: {
    compare: { name: 'vergleichen', description: 'Nebeneinanderstellen, was die Medien schreiben' },
    corpus: { name: 'artikel', description: 'Die Artikel des Briefings verwalten' },
    watch: { name: 'merken', description: 'Erfahren, was eine Aktualisierung zu deinen Fragen bringt' },
  },
  commands: {
    ask: {
      name: 'fragen',
      description: 'Die Passage finden, die deine Frage beantwortet, wörtlich und mit ihrer Quelle',
      onMessages: 'Das Briefing fragen',
      options: {
        question: { name: 'frage', description: 'Was du wissen willst' },
        outlet: OUTLET,
        since: SINCE,
        until: UNTIL,
        private: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
      },
    },
    quote: {
      name: 'zitate',
      description: 'Nachschlagen, was jemand gesagt hat, wörtlich und mit Quelle (nur aus englischen Artikeln)',
      options: {
        speaker: SPEAKER,
        about: { name: 'thema', description: 'Nur Zitate zu diesem Thema' },
        outlet: OUTLET,
        private: { name: 'privat', description: 'Die Zitate nur dir zeigen' },
      },
    },
    timeline: {
      name: 'zeitleiste',
      description: 'Zeigen, was das Briefing zu einem Thema berichtet, Tag für Tag',
      options: { topic: TOPIC, since: SINCE, until: UNTIL, outlet: OUTLET },
    },
    'compare topic': {
      name: 'thema',
      description: 'Nebeneinander sehen, was jedes Medium zu einem Thema schreibt und was es weglässt',
      options: { topic: TOPIC },
    },
    'compare speaker': {
      name: 'person',
      description: 'Nebeneinander sehen, wie mehrere Medien wiedergeben, was jemand gesagt hat',
      options: { speaker: SPEAKER, about: { name: 'thema', description: 'Nur was zu diesem Thema gesagt wurde' } },
    },
    sources: {
      name: 'quellen',
      description: 'Die Artikel des Briefings auflisten, die neuesten zuerst',
      options: { outlet: OUTLET },
    },
    briefing: {
      name: 'briefing',
      description: 'Zeigen, was das Briefing umfasst: Artikel, Medien, Tage und wer am meisten zitiert wird',
      options: {},
    },
    provenance: {
      name: 'herkunft',
      description: 'Zeigen, woher eine Passage oder ein Zitat stammt und ob sich etwas geändert hat',
      options: { id: ID },
    },
    cite: {
      name: 'zitieren',
      description: 'Eine Passage oder ein Zitat belegen: APA, MLA, Chicago, BibTeX und einfacher Text',
      options: { id: ID },
    },
    verify: {
      name: 'prüfen',
      description: 'Prüfen, ob ein Zitat wörtlich im Briefing steht und wer es gesagt hat',
      onMessages: 'Zitate prüfen',
      options: {
        quotation: { name: 'zitat', description: 'Die zitierten Worte oder ein Text mit Zitaten in Anführungszeichen' },
        speaker: { name: 'person', description: 'Wer es gesagt haben soll' },
      },
    },
    'watch add': {
      name: 'neu',
      description: 'Erfahren, wenn eine Aktualisierung eine Antwort bringt. Ich speichere die Frage so lange',
      options: {
        question: { name: 'frage', description: 'Worüber du etwas erfahren willst; der Text wird gespeichert' },
        channel: { name: 'kanal', description: 'Für Moderatoren: der Kanal, der es erfährt, statt dir' },
      },
    },
    'watch list': {
      name: 'liste',
      description: 'Zeigen, was du dir gemerkt hast, es beenden oder fortsetzen',
      options: {},
    },
    'watch remove': {
      name: 'beenden',
      description: 'Eine gemerkte Frage beenden und ihren Text löschen',
      options: { question: { name: 'frage', description: 'Die gemerkte Frage oder ihr Anfang' } },
    },
    help: {
      name: 'hilfe',
      description: 'Zeigen, was dieser Bot kann, was er speichert und wer ihn betreibt',
      options: {},
    },
    'corpus refresh': {
      name: 'aktualisieren',
      description: 'Den Ordner der Artikel neu lesen, die Feeds abfragen und Neues zeigen',
      options: {},
    },
    'corpus add': {
      name: 'hinzufügen',
      description: 'Einen Artikel über einen Link oder aus einer Datei hinzufügen',
      options: {
        link: { name: 'link', description: 'Internetadresse des Artikels' },
        file: {
          name: 'datei',
          description: 'Der Artikel als .md, .txt, .html, .pdf oder .docx; oder eine Feed-Liste als .opml',
        },
        title: { name: 'titel', description: 'Überschrift anstelle der auf der Seite' },
        outlet: { name: 'medium', description: 'Medium anstelle des auf der Seite genannten' },
        author: { name: 'autor', description: 'Autorin oder Autor anstelle der auf der Seite genannten' },
        published: { name: 'datum', description: 'Tag der Veröffentlichung, etwa 2025-03-16, statt dem auf der Seite' },
      },
    },
    'corpus remove': {
      name: 'entfernen',
      description: 'Einen Artikel entfernen; seine Datei bleibt im Ordner .removed und kann zurückkehren',
      options: {
        article: { name: 'artikel', description: 'Pfad des Artikels, wie Berichte ihn zeigen' },
        forget: { name: 'löschen', description: 'Ihn samt früheren Fassungen endgültig löschen, nach Rückfrage' },
      },
    },
    'corpus status': {
      name: 'status',
      description: 'Die Zahl der Artikel, die letzte Aktualisierung, Feeds und abgelehnte Dateien zeigen',
      options: {},
    },
    'corpus gaps': {
      name: 'lücken',
      description: 'Zeigen, nach welchen Wörtern gefragt wurde, die fehlten',
      options: {},
    },
    digest: {
      name: 'rundblick',
      description: 'Zu festen Zeiten in einem Kanal zeigen, was im Briefing neu ist',
      options: {
        channel: { name: 'kanal', description: 'Wo es erscheinen soll' },
        at: { name: 'uhrzeit', description: 'Uhrzeit, etwa 08:30; ohne Angabe 08:00' },
        days: { name: 'tage', description: '„täglich“, „werktags“, „Mo-Mi, Fr“, oder „keine“, um ihn zu beenden' },
        zone: { name: 'zeitzone', description: 'Zeitzone der Uhrzeit, etwa Europe/Berlin; ohne Angabe UTC' },
      },
    },
  },
}
