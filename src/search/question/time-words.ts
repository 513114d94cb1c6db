/** Finds the words of a question that only say when: "yesterday", "last week", "latest". Names such as "USA Today" are none. */
import { addDays, type Days } from '../../calendar/calendar-days.ts'
import { dayPhrasesIn } from '../../calendar/days-in-foreign-words.ts'
import { daysInWords } from '../../calendar/days-in-words.ts'
import { BEFORE_NAMED_TODAY, LONG_TIMES, NEWS_NOUNS, RECENCY_WORDS } from '../../english/recency-words.ts'
import { isStopWord } from '../../english/stop-words.ts'
import { DAY_WORDS } from '../../languages/day-words.ts'
import type { LanguageCode } from '../../languages/language.ts'
import { type Span, sliceOf } from '../../text/span.ts'

interface TimeWords {
  /** The question with spaces in place of the words that only say when: as long as before. */
  readonly rest: string
  /** The days that these words mean; `null` if there are none. */
  readonly days: Days | null
  /** Whether they are "latest", "now" and the like, in English, and no other days are meant. */
  readonly asksForNewest: boolean
}

/** What a phrase stands between, and whether the question writes names with a capital. */
interface Place {
  readonly before: string
  readonly words: string
  readonly after: string
  readonly capitalsAreNames: boolean
}

/** "Latest" and "now" mean this many days up to the newest article. */
const RECENT_DAYS = 7
/** "Recently" and "lately" say when something happened; these ask for the newest that is known of it. */
const NEWEST = /latest|newest|most recent|update|\bnow|current|at present|presently|moment|up to date/i
/** "Two weeks ago" is not meant to the day. */
const SLACK_DAYS: readonly (readonly [RegExp, number])[] = [
  [/weeks? ago$/i, 3],
  [/months? ago$/i, 15],
]
/** A pasted text is no question. UTF-16 units. */
const MAX_READ_LENGTH = 300

const COUNT =
  '(?:\\d{1,3}|an?|a couple of|a few|few|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const RELATIVE = [
  'yesterdays?(?: (?:morning|afternoon|evening|night))?',
  '(?:the )?day before yesterday',
  'todays?|tonight|this (?:morning|afternoon|evening)',
  'last (?:night|evening)',
  '(?:this|last|past|previous|the last|the past) (?:week|month)|(?:this|last) weekend',
  `(?:the )?(?:last|past) ${COUNT} (?:hours|days|weeks|fortnights|months)`,
  `${COUNT} (?:days?|weeks?|fortnights?|months?) ago`,
]
const RECENT = [
  `(?:latest|newest|most recent|recent|any) (?:${NEWS_NOUNS.join('|')})`,
  ...RECENCY_WORDS,
  '(?<=\\bthe )current(?= \\p{L})',
]
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}_'’-])(?:(?<relative>${RELATIVE.join('|')})|(?:${RECENT.join('|')}))(?:['’]s)?(?![\\p{L}\\p{N}_-])`,
  'giu',
)

/** Words beside a phrase that make a name or another sense of it. */
const OTHER_SENSES: readonly { readonly words: RegExp; readonly before?: RegExp; readonly after?: RegExp }[] = [
  {
    words: /^(?:now|today|tonight)/i,
    before: new RegExp(`(?:['’]s|\\b(?:${BEFORE_NAMED_TODAY.join('|')})) $`, 'i'),
  },
  { words: /^(?:today|tonight|this|last|now)/i, after: /^ (?:show|tonight|tv|magazine)\b/i },
  { words: /^this/i, before: /['’]s $/ },
  { words: /^(?:the )?(?:last|past)/i, after: /^ of\b/i },
  { words: /^the (?:last|past)/i, after: /^ (?:before|in office)\b/i },
  { words: /^current$/i, after: /^ (?:account|affairs)\b/i },
  { words: /^(?:most )?recent$/i, after: new RegExp(`^ (?:${LONG_TIMES.join('|')})\\b`, 'i') },
  { words: /^latest$/i, before: /\bat the $/i, after: /^\P{L}*$/u },
]
const OPENING_QUOTE = /[„“"‚‘'«]$/
const CLOSING_QUOTE = /^[“”"‘’'»]/

/**
 * @param question as typed
 * @param newestDay `YYYY-MM-DD`, from which the words count back: the newest day of the corpus
 * @param endsName whether the corpus writes the two words, in lower case, side by side as a name: `usa`, `today`
 * @param language of the question; absent for English
 */
export function findTimeWords(
  question: string,
  newestDay: string,
  endsName: (before: string, word: string) => boolean,
  language?: LanguageCode,
): TimeWords {
  const text = question.slice(0, MAX_READ_LENGTH)
  const phrases = language === undefined ? phrasesIn(text) : foreignPhrasesIn(text, language)
  const found = phrases.filter(({ span }) => saysWhen(text, span, endsName))
  const [relative] = found.flatMap((phrase) => phrase.relative ?? [])
  const days = relative === undefined ? null : daysMeant(relative, newestDay)
  const recent = { first: addDays(newestDay, -RECENT_DAYS), last: newestDay }
  const asksForNewest = days === null && found.some(({ span }) => NEWEST.test(sliceOf(text, span)))
  return { rest: blanked(question, found), days: days ?? (found.length > 0 ? recent : null), asksForNewest }
}

interface Phrase {
  readonly span: Span
  /** English words for days, if it names some by counting back. */
  readonly relative: string | undefined
}

const phrasesIn = (text: string): readonly Phrase[] =>
  [...text.matchAll(PHRASE)].map(({ index, 0: words, groups }) => ({
    span: { start: index, end: index + words.length },
    relative: groups?.relative,
  }))

const foreignPhrasesIn = (text: string, language: LanguageCode): readonly Phrase[] => [
  ...dayPhrasesIn(text, language).map(({ start, end, english }) => ({ span: { start, end }, relative: english })),
  ...[...text.matchAll(DAY_WORDS[language].recent)].map(({ index, 0: words }) => ({
    span: { start: index, end: index + words.length },
    relative: undefined,
  })),
]

function daysMeant(words: string, newestDay: string): Days | null {
  const days = daysInWords(words.replace(/^(today|yesterday)s\b/i, '$1'), newestDay)
  const slack = SLACK_DAYS.find(([ago]) => ago.test(words))?.[1] ?? 0
  return days && { first: addDays(days.first, -slack), last: addDays(days.last, slack) }
}

function blanked(question: string, found: readonly { readonly span: Span }[]): string {
  let rest = question
  for (const { span } of found) {
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end)
  }
  return rest
}

function saysWhen(text: string, span: Span, endsName: (before: string, word: string) => boolean): boolean {
  const place: Place = {
    before: text.slice(0, span.start),
    words: sliceOf(text, span),
    after: text.slice(span.end),
    capitalsAreNames: /(?<![\p{L}\p{N}'’])\p{Ll}/u.test(text),
  }
  if (isCapitalisedName(place) || isQuoted(place) || hasOtherSense(place)) return false
  if (/^current$/i.test(place.words) && isStopWord(firstWord(place.after))) return false
  return !endsName(lastWord(place.before), firstWord(place.words))
}

/** "Apocalypse Now", but not "Now" at the beginning of a sentence or in a question that writes every word so. */
const isCapitalisedName = ({ before, words, capitalsAreNames }: Place): boolean =>
  capitalsAreNames && /^\p{Lu}/u.test(words) && /[^\s.?!…]\s*$/u.test(before)

const isQuoted = ({ before, after }: Place): boolean => OPENING_QUOTE.test(before) && CLOSING_QUOTE.test(after)

const hasOtherSense = (place: Place): boolean =>
  OTHER_SENSES.some(
    ({ words, before, after }) =>
      words.test(place.words) &&
      (before === undefined || before.test(place.before)) &&
      (after === undefined || after.test(place.after)),
  )

const firstWord = (text: string): string => /^\P{L}*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? ''
const lastWord = (text: string): string => /(?<!\p{L})(\p{L}+)\P{L}*$/u.exec(text)?.[1]?.toLowerCase() ?? ''
