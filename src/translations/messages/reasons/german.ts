import type { ENGLISH_REASONS } from './english.ts'

export const GERMAN_REASONS: Readonly<Record<keyof typeof ENGLISH_REASONS, string>> = {
  'file.changing': 'wird während des Lesens geändert: Aktualisiere noch einmal, wenn sie fertig ist',
  'file.unreadable': 'lässt sich nicht lesen: „{code}“',
  'file.not-plain': 'ist eine Pipe, ein Socket oder ein Gerät und keine Datei: Lösche das',
  'file.too-large': 'hat {bytes, number} Bytes, mehr als die {most, number}, die MAX_ARTICLE_BYTES erlaubt',
  'file.unread-document':
    'ist ein Dokument, das dieses Programm nicht liest: Speichere den Text als .md- oder .txt-Datei',
  'file.unread-page':
    'ist eine gespeicherte Seite, die dieses Programm nicht liest: Speichere den Text als .md- oder .txt-Datei',
  'file.same-name': 'heißt wie {other}; gezeigt wird nur jene Datei: Benenne eine von beiden um',
  'file.same-text': 'hat denselben Text wie {other}; gezeigt wird nur jene Datei',
  'file.name-charset': 'hat einen Namen, der kein UTF-8 ist, und wird deshalb nicht gelesen: Benenne sie um',
  'file.format': 'hat ein Format, das nicht gelesen wird: Speichere sie als .md, .txt, .html, .pdf oder .docx',
  'file.dead-link': 'ist eine Verknüpfung mit einer Datei, die es nicht gibt: Lösche die Verknüpfung',
  'file.link-outside': 'ist eine Verknüpfung, die aus dem Ordner der Artikel hinausführt: Lege die Datei selbst hinein',
  'file.empty': 'ist leer: Füge Text ein oder lösche sie',
  'file.rtf': 'ist RTF: Speichere sie als Text',
  'file.web-page': 'ist eine Webseite: Gib ihrem Namen die Endung .html',
  'file.mime': 'ist eine Webseite oder Mail im MIME-Format: Speichere sie als .html oder als Text',
  'file.broken-utf16': 'ist UTF-16, das abgeschnitten oder beschädigt ist: Speichere sie als UTF-8',
  'file.nul-characters': 'enthält NUL-Zeichen und ist deshalb kein Text: Speichere sie als Text in UTF-8',
  'file.nul-bytes': 'enthält NUL-Bytes und ist deshalb kein Text: Speichere sie als Text in UTF-8',
  'file.not-text': 'ist kein Text: Nimm eine Text-, .html-, .docx- oder .pdf-Datei',
  'file.unknown-charset': 'hat weder UTF-8 noch einen anderen bekannten Zeichensatz: Speichere sie als UTF-8',
  'file.guessed-charset': 'wurde als {charset} gelesen: Speichere sie als UTF-8, falls Buchstaben falsch sind',
  'file.no-body': 'hat keinen Text unter den Angaben am Anfang: Füge den Text des Artikels ein',

  'front.unknown-key':
    'hat am Anfang die Angabe „{name}“, die nicht verwendet wird{others, plural, =0 {} =1 {; 1 weitere Datei hat sie} other {; {others, number} weitere Dateien haben sie}}',
  'front.repeated-key': 'hat am Anfang zweimal „{name}“: Die erste Angabe gilt',
  'front.no-entry': 'hat am Anfang eine Zeile, die nicht die Form „Name: Wert“ hat: „{text}“',
  'front.value-no-yaml': 'wird ohne „{name}“ gezeigt, denn das ist kein YAML: „{text}“',
  'front.value-no-toml': 'wird ohne „{name}“ gezeigt, denn das ist kein TOML',
  'front.line-no-toml': 'wird ohne diese Zeile gezeigt, denn sie ist kein TOML',
  'front.wrong-field': 'wird ohne „{name}“ gezeigt: Der Wert {wrong}',
  'front.ambiguous-day':
    'hat „{name}“, worin {written} zwei Tage bedeuten kann; deshalb gilt nur das Jahr: Schreib den Tag wie 2025-03-16',
  'front.never-closed':
    'beginnt die Angaben mit {fence} und schließt sie nie ab: Setze eine zweite Zeile {fence} darunter',
  'front.too-long': 'hat am Anfang Angaben von mehr als {most, number} Zeichen: Kürze sie',
  'front.too-nested': 'hat am Anfang Angaben mit mehr als {most, number} ineinander stehenden Klammern',
  'front.no-toml': 'hat am Anfang Angaben, die kein TOML sind',
  'front.no-yaml': 'hat am Anfang Angaben, die kein YAML sind: Nötig ist eine Liste von Zeilen „Name: Wert“',
  'front.unreadable': 'hat am Anfang Angaben, die sich nicht lesen lassen: „{message}“',

  'field.text': 'muss Text sein',
  'field.texts': 'muss Text oder eine Liste von Texten sein',
  'field.day': 'muss ein Tag wie 2025-03-16, ein Monat wie 2025-03 oder ein Jahr sein',
  'field.long': 'darf nicht länger als {most, number} Zeichen sein',
  'field.link': 'muss ein Link sein, der mit http:// oder https:// beginnt',
  'field.invisible': 'darf keine Leerzeichen oder unsichtbaren Zeichen enthalten',
  'field.language': 'muss der Code einer Sprache wie de oder en-GB sein',
  'field.letterless': 'muss einen Buchstaben oder eine Ziffer enthalten',
  'field.empty': 'darf nicht leer sein',
  'field.kind': 'muss „feed“ oder „page“ sein',
  'field.whole': 'muss eine ganze Zahl sein',
  'field.days': 'muss eine ganze Zahl von Tagen sein',
  'field.least': 'muss mindestens {least} sein',
  'field.most': 'darf höchstens {most} sein',
  'field.missing': 'fehlt',
  'field.misfit': 'passt nicht',

  'page.cookie-wall':
    'zeigt statt eines Artikels eine Frage zu Cookies: Öffne sie im Browser, speichere sie und füge die Datei hinzu',
  'page.paywall': 'liegt hinter einer Bezahlschranke: Frei lesbar sind nur {words, number} Wörter',
  'page.link-list': 'ist eine Liste von Links und kein Artikel: Füge die Links der einzelnen Artikel hinzu',
  'page.legal': 'enthält nur rechtliche Hinweise: Vielleicht braucht sie JavaScript oder eine Anmeldung',
  'page.too-little':
    'hat zu wenig Text für einen Artikel ({words, number} von mindestens {least} Wörtern): Vielleicht braucht sie JavaScript oder eine Anmeldung',
  'page.cut':
    'sieht abgeschnitten aus: Nur {words, number} von etwa {whole, number} Wörtern wurden gefunden; speichere den Text als .md- oder .txt-Datei',
  'page.no-html': 'lässt sich nicht als HTML lesen',
  'page.stopped': 'wurde nicht zu Ende gelesen, weil der Vorgang abgebrochen wurde',
  'page.late': 'wurde nicht gelesen: Die Zeit für eine Aktualisierung war vorbei',
  'page.memory': 'braucht zum Lesen zu viel Speicher',
  'page.processor': 'braucht zum Lesen zu viel Rechenzeit',
  'page.unreadable': 'lässt sich nicht lesen',
  'page.too-long': 'ist länger als {most, number} Zeichen',
  'page.pieces': 'hat mehr als {most, number} Texte, Kommentare und Attribute',
  'page.too-deep': 'verschachtelt ihre Elemente mehr als {most, number} Ebenen tief',
  'page.elements': 'hat mehr als {most, number} Elemente',
  'page.declared-words':
    'gibt {declared, number} Wörter an, gefunden wurden {words, number}: Vergleiche den Artikel mit dem Original',
  'page.captions': 'hat {words, number} Wörter in Bildunterschriften, die weggelassen werden',
  'page.slides': 'hat neben dem Text eine Bilderstrecke mit {words, number} Wörtern, die weggelassen wird',
  'page.formulas': 'hat {count, plural, =1 {eine Formel} other {{count} Formeln}}, ohne deren Anordnung',

  'document.no-word': 'ist kein Word-Dokument (.docx) oder ein defektes: Speichere es noch einmal',
  'document.no-pdf': 'ist kein PDF oder ein defektes: Speichere es noch einmal',
  'document.password': 'ist durch ein Passwort geschützt: Speichere sie ohne Passwort',
  'document.no-text': 'enthält keinen Text',
  'document.scan':
    'enthält keinen Text, sondern nur Bilder davon, wie ein Scan: Lass eine Texterkennung (OCR) darüber laufen',
  'document.unpacked': 'hat entpackt mehr als {most} MB',
  'document.left-out':
    'hat Formeln oder Wörter mit Lesehilfen, die weggelassen werden: Vergleiche den Artikel mit dem Original',
  'document.empty-pages': 'hat auf {empty} von {pages} Seiten keinen Text; vielleicht sind sie eingescannt',

  'feed.broken': 'ist defekt und hat mehr als {most, number} Einträge',
  'feed.no-feed': 'ist kein Feed in RSS, Atom, RDF oder JSON: Prüfe den Link oder setze kind: page',
  'feed.no-opml': 'ist keine OPML-Liste von Feeds',
  'feed.no-web-link': 'ist kein Link, der mit http:// oder https:// beginnt',
  'feed.item': 'Eintrag {place} {wrong}',

  'item.unreadable': 'lässt sich nicht lesen',
  'item.no-link': 'hat keinen Link',
  'item.no-own-link': 'hat keinen eigenen Link',
  'item.no-web-link': 'hat keinen Link, der mit http:// oder https:// beginnt',

  'feed.entry': 'Feed {place} {wrong}',
  'feed.field': 'Feed {place}: „{field}“ {wrong}',

  'entry.same-link': 'hat denselben Link wie der Feed in Zeile {line}: Entferne einen davon',
  'entry.unknown-field':
    'hat ein unbekanntes Feld „{name}“: Möglich sind url, outlet, kind, limit, filter und expireAfterDays',
  'entry.no-fields': 'muss eine Liste von Zeilen „Name: Wert“ mit mindestens url und outlet sein',

  'feeds-file.no-list': 'muss eine Liste sein: Beginne jeden Feed mit „- url: https://…“',
  'feeds-file.unlike': 'ist keine Liste von Feeds',

  'yaml.too-long': 'ist länger als {most, number} Zeichen: Nimm etwas heraus',
  'yaml.broken': 'ist kein YAML: „{message}“',
  'yaml.unreadable': 'lässt sich nicht lesen: „{message}“',

  'link.too-long': '{link} ist länger als {most, number} Zeichen.',
  'link.no-link': '„{link}“ ist kein Link.',
  'link.scheme': '{link} beginnt nicht mit http:// oder https://.',
  'link.password': 'Der Link enthält einen Benutzernamen oder ein Passwort: Entferne das.',
  'link.not-public':
    '{host} ist nicht im öffentlichen Internet. Wenn der Rechner dir gehört, trag ihn in FETCH_ALLOW_HOSTS ein.',
  'link.redirects': '{link} leitet mehr als {most}-mal weiter.',
  'link.no-target': '{link} leitet weiter ({status}), ohne zu sagen, wohin.',
  'link.robots': '{link} ist laut der robots.txt von {host} für Bots gesperrt.',
  'link.given-up': '{host} wurde vorerst aufgegeben: {why}.',

  'host.slow': 'Die Seiten brauchten zusammen länger als {seconds} s',
  'host.failing': 'Zwei Anfragen hintereinander sind gescheitert',

  'link.too-large': '{link} ist größer als {most, number} Bytes.',
  'link.packed': '{link} ist so gepackt, dass der Bot es nicht lesen kann.',
  'link.cut': '{link} kam nicht vollständig an.',
  'link.pause': '{host} bittet um eine Pause (429): Versuch es später noch einmal.',
  'link.timed-pause': '{host} bittet um eine Pause (429) von {seconds, number} s: Versuch es später noch einmal.',
  'link.status': '{link} antwortete mit {status}.',
  'link.type': '{link} ist {type}, was der Bot nicht lesen kann. Er liest {types}.',
  'link.no-text': '{link} ist kein Text oder hat einen anderen Zeichensatz als angegeben: Der Bot kann es nicht lesen.',
  'link.stopped': '{link} wurde nicht geholt: Der Vorgang wurde abgebrochen.',
  'link.no-answer': '{link} antwortete nicht rechtzeitig.',
  'link.unknown-host': 'Es gibt keinen Rechner namens {host}, oder der Name lässt sich gerade nicht auflösen.',
  'link.connection': 'Die Verbindung zu {host} ist gescheitert.',
  'link.connection-code': 'Die Verbindung zu {host} ist gescheitert („{code}“).',

  'draft.saved-file': 'ist schon als Datei {file} da, die bleibt, wie sie ist: Entferne zuerst jene',
  'draft.changed': 'ist schon als {file} da; jene Datei wurde inzwischen geändert: Versuch es noch einmal',
  'draft.edited':
    'hat einen neuen Text, aber {file} wurde von Hand bearbeitet und bleibt, wie es ist: Nimm /corpus add mit dem Link, um den neuen Text zu übernehmen',
  'draft.too-large': 'hat {bytes, number} Bytes, mehr als die erlaubten {most, number}',
  'draft.format': 'ist kein Artikel: Nimm eine .md-, .txt-, .html-, .pdf- oder .docx-Datei',
  'draft.line': 'Zeile {line}: {reason}',
}
