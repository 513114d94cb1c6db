/** Words for days in German, French and Spanish, and the English ones that the calendar reads in their place. */
import { withoutAccents } from '../text/without-accents.ts'
import { type LanguageCode, wholeWords } from './language.ts'

interface DayWords {
  /** Several words, or parts of one, that are read as one. */
  readonly joined: readonly (readonly [words: RegExp, english: string])[]
  /** In lower case, without accents. An empty text stands for a word that says nothing here, such as an article. */
  readonly words: ReadonlyMap<string, string>
  /** Asks for what is newest: "derzeit", "dernières nouvelles". */
  readonly recent: RegExp
}

/** @param lines `english: word word …` */
const wordsFrom = (...lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap((line) => {
      const [english = '', words = ''] = line.split(':')
      return words
        .trim()
        .split(' ')
        .map((word) => [withoutAccents(word), english] as const)
    }),
  )

const GERMAN: DayWords = {
  recent: new RegExp(
    wholeWords(
      '(?:neueste[mnrs]?|aktuelle[mnrs]?|letzte[mnrs]?) (?:meldung|meldungen|nachricht|nachrichten|neuigkeiten|news|stand|entwicklung|entwicklungen)',
      'kürzlich|neulich|zuletzt|derzeit|aktuell|momentan|jetzt|zurzeit|in letzter zeit|in den letzten tagen',
    ),
    'giu',
  ),
  joined: [[/(?<=\d)\.(?= )/g, '']],
  words: wordsFrom(
    ': seit ab von vom bis am im in der den dem des die das zum während einschließlich',
    'today: heute',
    'yesterday: gestern',
    'day before yesterday: vorgestern',
    'morning: früh morgen vormittag',
    'afternoon: mittag nachmittag',
    'evening: abend',
    'night: nacht',
    'this: diese diesem diesen dieser dieses',
    'last: letzte letztem letzten letzter letztes vergangene vergangenem vergangenen vergangener vergangenes vorige vorigem vorigen voriger voriges',
    'ago: vor',
    'early: anfang',
    'mid: mitte',
    'late: ende',
    'hour: stunde',
    'hours: stunden',
    'day: tag',
    'days: tage tagen',
    'week: woche',
    'weeks: wochen',
    'weekend: wochenende',
    'month: monat monats',
    'months: monate monaten',
    'year: jahr jahres jahre',
    'years: jahren',
    'a: ein eine einem einen einer',
    'two: zwei',
    'three: drei',
    'four: vier',
    'five: fünf',
    'six: sechs',
    'seven: sieben',
    'eight: acht',
    'nine: neun',
    'ten: zehn',
    'few: paar einige einigen wenigen',
    'several: mehrere mehreren',
    'monday: montag',
    'tuesday: dienstag',
    'wednesday: mittwoch',
    'thursday: donnerstag',
    'friday: freitag',
    'saturday: samstag sonnabend',
    'sunday: sonntag',
  ),
}

const FRENCH: DayWords = {
  recent: new RegExp(
    wholeWords(
      'derni(?:er|ère)s? (?:nouvelles?|infos?|informations?|actualités?)',
      'récemment|actuellement|maintenant|en ce moment|ces derniers temps|ces derniers jours|ces jours-ci',
    ),
    'giu',
  ),
  joined: [
    [/-ci\b/g, ''],
    [/aujourd['’]hui/g, 'aujourdhui'],
    [/\bjusqu['’](?=\p{L})/gu, ''],
    [/\b[dl]['’](?=\p{L})/gu, ''],
    [/\bil y a\b/g, 'ago'],
    [/\bweek-end\b|\bfin de semaine\b/g, 'weekend'],
    [/\bmi-(?=\p{L})/gu, 'mid '],
    [/\b1er\b/g, '1'],
  ],
  words: wordsFrom(
    ': depuis dès du de des le la les au aux en à jusque pendant durant dans cours',
    'today: aujourdhui',
    'yesterday: hier',
    'day before yesterday: avant-hier',
    'morning: matin matinée',
    'afternoon: après-midi',
    'evening: soir soirée',
    'night: nuit',
    'this: ce cet cette ces',
    'last: dernier dernière derniers dernières passé passée passés passées précédent précédente',
    'ago: ago',
    'early: début',
    'mid: mid',
    'late: fin',
    'hour: heure',
    'hours: heures',
    'day: jour',
    'days: jours',
    'week: semaine',
    'weeks: semaines',
    'weekend: weekend',
    'month: mois',
    'year: an année',
    'years: ans années',
    'a: un une',
    'two: deux',
    'three: trois',
    'four: quatre',
    'five: cinq',
    'six: six',
    'seven: sept',
    'eight: huit',
    'nine: neuf',
    'ten: dix',
    'few: quelques',
    'several: plusieurs',
    'monday: lundi',
    'tuesday: mardi',
    'wednesday: mercredi',
    'thursday: jeudi',
    'friday: vendredi',
    'saturday: samedi',
    'sunday: dimanche',
  ),
}

const SPANISH: DayWords = {
  recent: new RegExp(
    wholeWords(
      'últimas? (?:noticias?|novedades|informaci(?:ón|ones))',
      'recientemente|actualmente|últimamente|ahora|en estos momentos|estos días|en los últimos días',
    ),
    'giu',
  ),
  joined: [
    [/\bantes de ayer\b/g, 'anteayer'],
    [/\bfin de semana\b/g, 'weekend'],
  ],
  words: wordsFrom(
    ': desde hasta de del el la los las en a al durante por',
    'today: hoy',
    'yesterday: ayer',
    'day before yesterday: anteayer',
    'last night: anoche',
    'morning: mañana',
    'afternoon: tarde',
    'night: noche',
    'this: este esta estos estas',
    'last: pasado pasada pasados pasadas último última últimos últimas anterior',
    'ago: hace',
    'early: principios comienzos inicios',
    'mid: mediados',
    'late: finales fines',
    'hour: hora',
    'hours: horas',
    'day: día',
    'days: días',
    'week: semana',
    'weeks: semanas',
    'weekend: weekend',
    'month: mes',
    'months: meses',
    'year: año',
    'years: años',
    'a: un una',
    'two: dos',
    'three: tres',
    'four: cuatro',
    'five: cinco',
    'six: seis',
    'seven: siete',
    'eight: ocho',
    'nine: nueve',
    'ten: diez',
    'few: unos unas algunos algunas pocos pocas',
    'several: varios varias',
    'monday: lunes',
    'tuesday: martes',
    'wednesday: miércoles',
    'thursday: jueves',
    'friday: viernes',
    'saturday: sábado',
    'sunday: domingo',
  ),
}

export const DAY_WORDS: Readonly<Record<LanguageCode, DayWords>> = { de: GERMAN, fr: FRENCH, es: SPANISH }
