import type { ENGLISH_PROVENANCE } from './english.ts'

export const GERMAN_PROVENANCE: Readonly<Record<keyof typeof ENGLISH_PROVENANCE, string>> = {
  'provenance.card': 'Quelle {kind, select, quotation {des Zitats} other {der Passage}} {id}',
  'provenance.unchanged':
    '{kind, select, quotation {Zitat {id}: unverändert, seit es gezeigt wurde} other {Passage {id}: unverändert, seit sie gezeigt wurde}}',
  'provenance.edited':
    '{kind, select, quotation {Zitat {id}: bearbeitet, seit es gezeigt wurde} other {Passage {id}: bearbeitet, seit sie gezeigt wurde}}',
  'provenance.removed': '{kind, select, quotation {Zitat} other {Passage}} {id}: Der Artikel wurde entfernt',
  'provenance.paragraph': '{kind, select, quotation {Zitat} other {Passage}} in Absatz {number}',
  'provenance.file-changed': 'Datei geändert: {when}',
  'provenance.served-since': 'Im Briefing seit {when}',
  'provenance.version': 'Version {version} des Bestands',
  'provenance.as-shown': 'So wurde es gezeigt',
  'provenance.as-now': 'So steht es jetzt da; Unterschiede sind unterstrichen',
  'provenance.words-gone': 'Der Artikel enthält weder diese Worte noch ähnliche.',
  'provenance.no-such-id': 'Keine solche ID',
  'provenance.unknown': 'In diesem Briefing ist keine Passage und kein Zitat mit der ID „{id}“ verzeichnet.',
  'provenance.where-ids-are': ' Die ID steht am Ende der Quellenzeile jeder Passage und jedes Zitats, die ich zeige.',
  'provenance.where-ids-are-behind': ' „Quelle“ unter einer Antwort zeigt ihre ID.',
  'provenance.article-taken-down': '{id}: Der Artikel wurde gelöscht',
  'provenance.taken-down':
    'Der Artikel mit diesen Worten wurde gelöscht: {when}, {how}. Nichts davon ist aufbewahrt, deshalb kann ich weder die Worte noch ihre Quelle zeigen.',

  'provenance.source': 'Quelle',
  'provenance.article-now': 'Der Artikel jetzt',
  'provenance.article-then': 'Der Artikel damals',
  'provenance.same-words': 'Dieselben Worte stehen in',
  'provenance.link': 'Link',
  'provenance.link-to-words': 'Link zu diesen Worten',

  'fact.title': 'Titel: ',
  'fact.outlet': 'Medium: ',
  'fact.author': 'Von: ',
  'fact.published': 'Veröffentlicht: ',
  'fact.file': 'Datei: ',
  'fact.added': 'Hinzugefügt: ',
  'fact.changed': 'Datei zuletzt geändert: ',
  'fact.sha256': 'SHA-256 der Datei: ',
  'fact.version': 'Version des Bestands: ',
  'fact.from': 'Im Briefing ab: ',
  'fact.until': 'Im Briefing bis: ',
  'fact.removed': 'Entfernt: ',

  'origin.start': 'beim Start des Bots vorgefunden',
  'origin.refresh': 'Aktualisierung',
  'origin.addition': 'Hinzufügung',
  'origin.removal': 'Entfernung',
  'origin.restoration': 'Wiederherstellung',
  'origin.takedown': 'Löschung',
  'origin.by': '{how} durch {name}',

  'action.details': 'Einzelheiten',
  'action.other-styles': 'Andere Zitierstile',
  'action.misfit': 'Das beantwortet es nicht',
  'misfit.noted': 'Notiert: Das beantwortet die Frage nicht',
  'misfit.kept': 'Moderatoren sehen die seltenen Wörter solcher Fragen, nie die Frage und nie, wer gefragt hat.',
}
