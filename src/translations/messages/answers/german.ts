import type { ENGLISH_ANSWERS } from './english.ts'

export const GERMAN_ANSWERS: Readonly<Record<keyof typeof ENGLISH_ANSWERS, string>> = {
  'list.and-more': '{names} und {count, number} weitere',
  'list.rest': 'und {count, number} weitere',
  'list.range': '{first, number} bis {last, number}',
  'list.page': ' · Seite {page, number} von {pages, number}',
  'text.quoted': '„{text}“',

  'match.strong': 'Sicherer Treffer',
  'match.likely': 'Wahrscheinlicher Treffer',
  'match.weak': 'Schwacher Treffer, vielleicht keine Antwort',
  'match.none': 'Nächstliegende Passage, keine Antwort',
  'match.quoted': 'Im Artikel',
  'match.another': 'Weiterer Treffer',
  'match.another-near': 'Weitere nahe Passage, keine Antwort',
  'match.number': '{heading} · {number, number} von {count, number}',
  'match.missing-words': 'Weder in dieser Passage noch daneben: {words}.',

  'action.nearest': 'Nächstliegende Passage',
  'action.back': 'Zurück',
  'action.next': 'Weiter',
  'action.context': 'Umgebung',
  'action.open': 'Artikel öffnen',
  'action.cite': 'Zitieren',
  'action.provenance': 'Herkunft',
  'action.source': 'Quelle',
  'action.as-typed': 'Wie getippt suchen',
  'action.meant': 'Meintest du {name}?',
  'action.follow-up': 'Nachfragen',
  'action.share': 'Teilen',
  'action.shared': 'Geteilt',
  'action.delete': 'Löschen',
  'action.contexts': 'Umgebung von …',
  'action.left-out': 'Weggelassenes',
  'action.wordings': 'Wortlaute',
  'action.passage': 'Passage zeigen',
  'action.outlets': 'Medien …',

  'source.paragraph': 'Absatz {number}',
  'source.id': 'ID {id}',
  'source.days': '{first} bis {last}',

  'context.whole': 'Das ist der ganze Artikel.',
  'context.no-more': 'Mehr kann hier nicht gezeigt werden. Öffne den Artikel, um den Rest zu lesen.',

  'reports.also': 'Berichten ebenfalls',
  'reports.copies': 'Ebenso veröffentlicht, fast Wort für Wort (einmal gezählt)',
  'reports.also-by': 'Berichten ebenfalls: ',
  'reports.same-text-in': 'Derselbe Text in: ',
  'reports.again': '{name} noch einmal',
  'reports.and-more': ' und {count, number} weitere',
  'reports.same-text': '{source} · derselbe Text in {names}',
  'reports.later-figure': 'Ein späterer Artikel nennt eine andere Zahl',
  'reports.earlier-figure': 'Ein früherer Artikel nennt eine andere Zahl',
  'reports.differs': 'Ein anderer Bericht weicht ab',
  'reports.more-differ': 'Weitere abweichende Berichte',
  'reports.outlets':
    '{count, plural, one {# Medium in diesem Briefing berichtet} other {# Medien in diesem Briefing berichten}} das.',
  'reports.articles':
    '{count, plural, one {# Artikel in diesem Briefing berichtet} other {# Artikel in diesem Briefing berichten}} das.',
  'reports.printed-by-outlets':
    'Dazu fand sich ein Bericht, veröffentlicht von {count, plural, one {# Medium} other {# Medien}}.',
  'reports.printed-by-articles':
    'Dazu fand sich ein Bericht, veröffentlicht in {count, plural, one {# Artikel} other {# Artikeln}}.',
  'reports.no-other-outlet': 'Kein anderes Medium in diesem Briefing berichtet das, soweit zu finden war.',
  'reports.no-other-article': 'Kein anderer Artikel in diesem Briefing berichtet das, soweit zu finden war.',

  'miss.heading': 'Keine Antwort in diesem Briefing',
  'miss.empty':
    'Das Briefing ist leer. Lege Artikel (.md, .txt, .html, .pdf oder .docx) in seinen Ordner und führe /corpus refresh aus.',
  'miss.unknown-words':
    '{count, plural, one {Dieses Wort steht} other {Diese Wörter stehen}} in keinem Artikel des Briefings: {words}.',
  'miss.unknown-words-short': 'In keinem Artikel: {words}.',
  'miss.unknown-link': 'Kein Artikel des Briefings hat den Link {link}.',
  'miss.unknown-link-short': 'Kein Artikel hat den Link {link}.',
  'miss.searched': 'Durchsucht: {count, plural, one {# Artikel} other {# Artikel}}{from}{when}.',
  'miss.searched-short': 'Durchsucht: {count, plural, one {# Artikel} other {# Artikel}}{from}{when}.',
  'miss.from': ' von {outlets}',
  'miss.from-outlets': ' von {count, plural, one {# Medium} other {# Medien}}',
  'miss.when': ', {days}',
  'miss.undated': ' {count, plural, one {# Artikel ohne Datum wurde} other {# Artikel ohne Datum wurden}} ausgelassen.',
  'miss.nearest': 'Die nächstliegende Passage beantwortet die Frage nicht. Sie steht in „{title}“{outlet}.',
  'miss.of-outlet': ', {outlet}',

  'reason.unknown-link': 'Kein Artikel des Briefings hat diesen Link.',
  'reason.names-nothing': 'Wonach soll ich suchen? Nenne eine Person, einen Ort oder eine Sache.',
  'reason.writes-nothing':
    'Der Bot schreibt selbst nichts. Er zeigt, was in den Artikeln steht: Frage, was du wissen willst.',
  'reason.newest-articles':
    'Wonach soll ich suchen? Nenne eine Person, einen Ort oder eine Sache. Die neuesten Artikel stehen oben in /sources.',
  'reason.newest-articles-short':
    'Nenne eine Person, einen Ort oder eine Sache. Die neuesten Artikel stehen oben in /sources.',
  'reason.no-words': 'Keines der Wörter der Frage steht in den durchsuchten Artikeln.',
  'reason.no-passage': 'Keine Passage passt genug zur Frage.',
  'reason.no-article':
    'Das Briefing hat keinen Artikel{outlet, select, yes { dieses Mediums} other {}}{days, select, since { vom {since} oder später} until { vom {until} oder früher} both { vom {since} bis zum {until}} other {}}.',

  'corrections.one': '„{used}“ statt „{typed}“',
  'corrections.searched': 'Gesucht wurde {words}.',
  'corrections.hint': 'Gesucht wurde {words}. Setze ein Wort in Anführungszeichen, damit es wie getippt gesucht wird.',
}
