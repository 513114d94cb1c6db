/** Finds the capitalised names of a text. */
import { FUNCTION_WORDS } from '../../english/function-words.ts'
import {
  AFFILIATIONS,
  BODY_ENDINGS,
  GROUP_NOUNS,
  NAME_PARTICLES,
  NO_NAME_WORDS,
  ORGANISATION_WORDS,
  PERSON_NOUNS,
  PLACE_WORDS,
  POST_NOMINALS,
  TITLE_MODIFIERS,
  TITLES_AS_SURNAMES,
  TITLES_THAT_ARE_NAMES,
  WORDS_AS_FIRST_NAMES,
} from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { isFirstName } from './first-names.ts'
import { isCommonWord, isListedWord } from './is-common-word.ts'
import { isTitle, type NameMention, nameOf, type WordsInArticle } from './read-name.ts'
import { isCapitalised, isHeadline, isVerbOfSaying, readWords, type Word } from './read-words.ts'
import { withSharedSurnames } from './shared-surnames.ts'

/**
 * @param body the article's text
 * @param paragraphs its paragraphs
 * @returns names in order, not overlapping
 */
export function findNames(body: string, paragraphs: readonly Span[]): readonly NameMention[] {
  const texts = paragraphs.map((paragraph) => readWords(body, paragraph))
  const small = wordsWrittenSmall(texts)
  const read = texts.map((words, i) => {
    const article: WordsInArticle = { words, small }
    const isTitle = isHeadline(words, endsAsSentence(body, itemAt(paragraphs, i)))
    const runs = isTitle ? [] : runsOf(article).filter((run) => !isTorn(words, run))
    return { article, names: isTitle ? null : runs.flatMap((run) => namesOfRun(article, run)) }
  })
  const prose = read.flatMap(({ names }) => names ?? [])
  const known = knownNames(prose)
  const openers = mereOpeners(prose, small)
  const all = read
    .flatMap(({ article, names }) => names ?? namesOfHeadline(article, known))
    .filter(({ words }) => words.length > 1 || !openers.has(itemAt(words, 0)))
  const names = withSharedSurnames(body, all)
  // "State" of "Secretary of State Jane Doe"
  return names.filter(({ start }, i) => (names[i + 1]?.titleStart ?? start) >= start)
}

/** Single words that are capitalised only where a sentence opens and that the language or the article also writes small. */
function mereOpeners(names: readonly NameMention[], small: ReadonlySet<string>): ReadonlySet<string> {
  const openers = new Set<string>()
  const elsewhere = new Set<string>()
  for (const { words, title, opens } of names) {
    const word = itemAt(words, words.length - 1)
    const lower = word.toLowerCase()
    const isWord =
      small.has(lower) ||
      small.has(lower.replace(/s$/, '')) ||
      PERSON_NOUNS.has(lower) ||
      GROUP_NOUNS.has(lower) ||
      PLURAL_NOUN.test(lower)
    if (words.length === 1 && title === null && opens && isWord) openers.add(word)
    else elsewhere.add(word)
  }
  return without(openers, elsewhere)
}

/** "Families said", "Scientists said". */
const PLURAL_NOUN = /(?:ers|ors|ists|ians|ies|tions|ments)$/

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => !others.has(word)))

function wordsWrittenSmall(texts: readonly (readonly Word[])[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const words of texts) for (const word of words) if (word.clean === word.lower) small.add(word.lower)
  return small
}

const endsAsSentence = (body: string, { end }: Span): boolean => /[.!?…:;,"”’')\]]/.test(body.charAt(end - 1))

/** What the text outside its headlines says of names. */
interface KnownNames {
  /** The people as a headline would name them: by the whole name, the first and last word, or the surname. */
  readonly people: ReadonlySet<string>
  /** The last words of all names that may be a person's. */
  readonly surnames: ReadonlySet<string>
}

function knownNames(names: readonly NameMention[]): KnownNames {
  const people = new Set<string>()
  const surnames = new Set<string>()
  for (const { kind, words } of names) {
    const last = itemAt(words, words.length - 1)
    if (kind !== 'organisation' && kind !== 'place' && !BODY_ENDINGS.has(last.toLowerCase())) surnames.add(last)
    if (kind === 'person') people.add(words.join(' ')).add(`${words[0]} ${last}`).add(last)
  }
  return { people, surnames }
}

const MAX_WORDS_OF_A_NAME = 4

/** In a headline every word is capitalised, so only names that the text knows are found, the longest first. */
function namesOfHeadline(article: WordsInArticle, known: KnownNames): readonly NameMention[] {
  const { words } = article
  const names: NameMention[] = []
  let start = 0
  while (start < words.length) {
    const end = knownNameEnd(words, start, known)
    if (end > start) {
      names.push({ ...nameOf(article, start, end), kind: end - start > 1 ? 'person' : 'unknown', reports: false })
    }
    start = Math.max(end, start + 1)
  }
  return names
}

/** The end of the longest known name that starts at `start`; `start` if there is none. */
function knownNameEnd(words: readonly Word[], start: number, { people, surnames }: KnownNames): number {
  const first = itemAt(words, start)
  for (let end = Math.min(words.length, start + MAX_WORDS_OF_A_NAME); end > start; end--) {
    const own = words.slice(start, end)
    const last = own.at(-1)
    // A first name before a surname that the text knows.
    const isBody = last?.joined === true && ORGANISATION_WORDS.has(words[end]?.lower ?? '')
    if (own.length === 2 && last && first.joined && !isBody && surnames.has(last.clean) && isFirstName(first.lower))
      return end
    if (people.has(own.map((word) => word.clean).join(' '))) return end
  }
  return start
}

/** "the Food | and Drug Administration": capitals after "the" whose noun follows after "and". */
function isFirstHalf(words: readonly Word[], start: number, end: number): boolean {
  if (words[end]?.clean !== 'and' || words[start - 1]?.lower !== 'the') return false
  if (isFirstName(itemAt(words, start).lower) || ORGANISATION_WORDS.has(itemAt(words, end - 1).lower)) return false
  for (let i = end + 1; i <= end + MAX_WORDS_OF_HALF && isNameWord(words[i]); i++) {
    if (ORGANISATION_WORDS.has(itemAt(words, i).lower)) return !isFirstName(itemAt(words, end + 1).lower)
    if (words[i]?.joined !== true) return false
  }
  return false
}

const MAX_WORDS_OF_HALF = 3

/** Runs of words that are capitalised, or particles between two that are. */
function runsOf(article: WordsInArticle): readonly Span[] {
  const { words } = article
  const runs: Span[] = []
  let i = 0
  while (i < words.length) {
    if ((!isNameWord(words[i]) && !opensWithNameOfWord(article, i)) || endsHonour(words, i)) {
      i++
      continue
    }
    const end = runEnd(words, i)
    runs.push({ start: i, end })
    i = end
  }
  return runs
}

/** "Warden of the | Year | Jane Doe": what an honour is of, before the name of who has it. */
const endsHonour = (words: readonly Word[], at: number): boolean =>
  words[at]?.joined === true &&
  HONOURED_TIMES.has(itemAt(words, at).lower) &&
  words[at - 1]?.lower === 'the' &&
  words[at - 2]?.lower === 'of'

const HONOURED_TIMES = new Set('year month week day match game season tournament decade century'.split(' '))

/** The end of the run that starts at `start`. */
function runEnd(words: readonly Word[], start: number): number {
  let end = start + 1
  while (words[end - 1]?.joined || ownsBody(words, end - 1)) {
    const next = afterParticles(words, end)
    const complement = next === end ? complementOf(words, start, end) : null
    if (complement !== null) end = complement + 1
    else if (isNameWord(words[next]) || (next === end && isSurnameOfWord(words, end))) end = next + 1
    else break
  }
  return end
}

const MAX_WORDS_OF_OWNED = 4

/** "the Carriers’ | Conference Committee": whether what several own is a body, after "the" or another word of its name. */
function ownsBody(words: readonly Word[], at: number): boolean {
  const owner = itemAt(words, at)
  if (owner.owns === '' || AFFILIATIONS.has(owner.lower)) return false
  for (let i = at + 1; i <= at + MAX_WORDS_OF_OWNED && isNameWord(words[i]); i++) {
    const { lower } = itemAt(words, i)
    if (ORGANISATION_WORDS.has(lower) || BODY_ENDINGS.has(lower)) return true
    if (!words[i]?.joined) return false
  }
  return false
}

/** Words after which "for" goes on with the name of a body: "Center for Public Health". */
const BEFORE_FOR = new Set(
  'center centers centre centres institute foundation society agency association campaign coalition council alliance network department committee office college school union fund commission secretary'.split(
    ' ',
  ),
)

/** "Committee on Ethics". */
const BEFORE_ON = new Set('committee subcommittee commission council conference'.split(' '))

/**
 * The index of the first name word of what completes the name of a body that ends at `end`: "Department | of Justice",
 * "Centers for Disease Control | and Prevention"; `null` if nothing does.
 */
function complementOf(words: readonly Word[], start: number, end: number): number | null {
  const linking = words[end]
  if (linking === undefined || !linking.joined) return null
  const own = words.slice(start, end)
  if (isFirstHalf(words, start, end)) return end + 1
  if (!own.some(({ lower }) => ORGANISATION_WORDS.has(lower))) return null
  const last = itemAt(own, own.length - 1).lower
  const goesOn =
    linking.clean === 'of' ||
    (linking.clean === 'for' && BEFORE_FOR.has(last)) ||
    (linking.clean === 'on' && BEFORE_ON.has(last)) ||
    (linking.clean === 'and' && own.some(({ clean }) => clean === 'of' || clean === 'for'))
  if (!goesOn) return null
  const next = words[end + 1]?.clean === 'the' && words[end + 1]?.joined ? end + 2 : end + 1
  const word = words[next]
  if (word === undefined || !isNameWord(word) || isFirstName(word.lower)) return null
  // "Center for Justice", but "the board of Chancellor Doe"
  return isTitle(word) && word.joined && isNameWord(words[next + 1]) ? null : next
}

const MAX_PARTICLES = 3

/** The index of the first word from `from` on that is no particle. A capitalised word is none. */
function afterParticles(words: readonly Word[], from: number): number {
  let i = from
  for (let word = words[i]; word && i - from < MAX_PARTICLES && NAME_PARTICLES.has(word.clean); word = words[i]) {
    if (!word.joined) break
    i++
  }
  return i
}

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined && isCapitalised(word) && !isStopWord(word) && !isCompound(word)

/** Contractions ("They've"), and compounds ("Cuban-born") that are no given name ("Sang-min"). */
const isCompound = ({ clean }: Word): boolean =>
  /['’](?:m|ve|re|ll|d|t)$/.test(clean) || (/-\p{Ll}/u.test(clean) && !GIVEN_NAME.test(clean))

const GIVEN_NAME =
  /^\p{Lu}\p{Ll}{1,5}-(?!(?:born|like|style|era|run|wide|area|elect|made|held|old|level|free|only|up|in|on|off|to|by|and|of|time|side|day|week|long|year|size|type|mail|shirt|turn|wife|host)$)(?!\p{Ll}+(?:ed|ing|er)$)\p{Ll}{2,6}$/u

/** A word that is no name, unless it is written as an initial or all in capitals. */
function isStopWord({ clean, lower }: Word): boolean {
  if (!NO_NAME_WORDS.has(lower) || /^\p{L}\.$/u.test(clean)) return false
  return clean.length <= 1 || clean !== clean.toUpperCase() || lower === 'the'
}

/** Words after which "June" is a month. */
const BEFORE_DAYS = new Set(
  'in on since by until till of from this last next early late mid before after during every each the through to and'.split(
    ' ',
  ),
)

/** "Will Tilden": a word of the language that is a first name before a surname. */
function opensWithNameOfWord({ words, small }: WordsInArticle, at: number): boolean {
  const word = itemAt(words, at)
  if (!word.joined || !isCapitalised(word) || !NO_NAME_WORDS.has(word.lower)) return false
  if (/^(?:election|air)$/.test(word.lower)) return ORGANISATION_WORDS.has(words[at + 1]?.lower ?? '')
  // "Jan" without a full stop is seldom the month.
  if (word.clean !== 'Jan' && BEFORE_DAYS.has(words[at - 1]?.lower ?? '')) return false
  const surname = words[at + 1]
  // "May said"
  if (SURNAMES_OF_WORDS.has(word.lower) && surname && isVerbOfSaying(surname)) return true
  if (!WORDS_AS_FIRST_NAMES.has(word.lower)) return false
  return surname !== undefined && isNameWord(surname) && !isWordOfArticle(surname, small) && tells(words, at + 2)
}

/** "Will Voters", "Will Sanger": an agent noun that the article also writes small, or in the plural, is no surname. */
const isWordOfArticle = ({ lower }: Word, small: ReadonlySet<string>): boolean =>
  isListedWord(lower) || (isCommonWord(lower) && (lower.endsWith('s') || small.has(lower) || small.has(`${lower}s`)))

/** Whether the sentence goes on as one that tells: "Will Tilden opened", not "Will Tilden open". */
function tells(words: readonly Word[], after: number): boolean {
  const surname = itemAt(words, after - 1)
  if (!surname.joined || surname.comma) return true
  const next = words[after]
  return next === undefined || /(?:ed|[^s]s|id|as|old|ew|ame|ent|ook|ote|ho|nd|in|at|on)$/.test(next.lower)
}

const SURNAMES_OF_WORDS = new Set('may march day good page'.split(' '))

/** "Theresa May", "George Will said", "Human Rights Watch": a word of the language after a first name, or at the end of a body's name. */
const isSurnameOfWord = (words: readonly Word[], at: number): boolean => {
  if (words[at]?.clean === 'Watch' && itemAt(words, at - 1).lower === 'rights') return true
  const word = words[at]
  if (word === undefined || !isCapitalised(word) || !isFirstName(itemAt(words, at - 1).lower)) return false
  const next = words[at + 1]
  // "George Will leads", but "Will George Lead?"
  const hasVerb = word.joined && next !== undefined && /(?:[^su]s|ed|aid|ote|old)$/.test(next.clean)
  return SURNAMES_OF_WORDS.has(word.lower) || (word.lower === 'will' && (hasVerb || word.comma))
}

/** "This Is | Money": what follows a small word with a capital inside a sentence is the end of a longer name. */
function isTorn(words: readonly Word[], { start, end }: Span): boolean {
  const before = words[start - 1]
  if (end - start > 1 || !before?.joined || before.opens || !isCapitalised(before)) return false
  return before.lower !== 'the' && FUNCTION_WORDS.has(before.lower)
}

/** The names of a run; none if it holds nothing but titles ("Prime Minister"). */
function namesOfRun(article: WordsInArticle, run: Span): readonly NameMention[] {
  const { words } = article
  const own = words.slice(run.start, run.end)
  if (own.length > 1 && !isNamedAsTitle(own) && (own.every(isPartOfTitle) || describes(own))) return []
  if (own.length > 1 && isFirstOfTwoOffices(words, run.end)) return []
  // "Hall of Famer"
  if (own.length === 1 && isBeforeTitle(words, run.end)) return []
  const names: NameMention[] = []
  let from = run.start
  for (let i = run.start + 1; i + 1 < run.end; i++) {
    if (opensTitle(words, from, i)) {
      const before = words.slice(from, i)
      if (before.every(isPartOfTitle)) continue
      const end = i - modifiersOfTitle(before)
      names.push(nameOf(article, from, end))
      from = end
    } else if (opensName(words, from, i)) {
      names.push(nameOf(article, from, i))
      from = i
    }
  }
  names.push(nameOf(article, from, run.end))
  return names
}

/** "California Republican", "Tesla CEO": a noun for a person with what it belongs to is a description, unless a first name opens it. */
function describes(own: readonly Word[]): boolean {
  const last = itemAt(own, own.length - 1)
  if (TITLES_THAT_ARE_NAMES.has(last.lower) || isNamedWithLetters(own)) return false
  return (PERSON_NOUNS.has(last.lower) || isTitle(last)) && !isFirstName(itemAt(own, 0).lower)
}

/** "DANA President | and CEO Jane Doe" */
function isFirstOfTwoOffices(words: readonly Word[], end: number): boolean {
  const [office, second] = [itemAt(words, end - 1), words[end + 1]]
  if (words[end]?.clean !== 'and' || second === undefined || !isCapitalised(second)) return false
  return isTitle(office) && (isTitle(second) || TITLE_MODIFIERS.has(second.lower))
}

/** "Home Secretary Jane Doe MP": letters after a name that a first name opens. */
const isNamedWithLetters = (own: readonly Word[]): boolean =>
  POST_NOMINALS.has(itemAt(own, own.length - 1).lower) && own.slice(0, -2).some(({ lower }) => isFirstName(lower))

/** "Mr. General", "Rep. King": a surname that is a title too. */
const isNamedAsTitle = (own: readonly Word[]): boolean =>
  TITLES_AS_SURNAMES.has(itemAt(own, own.length - 1).lower) || own.some(({ lower }) => ADDRESSES.has(lower))

const ADDRESSES = new Set('mr mrs ms miss mx dr sir dame'.split(' '))

/** Whether "of" and a title follow. */
function isBeforeTitle(words: readonly Word[], at: number): boolean {
  const title = words[at + 1]
  return words[at]?.clean === 'of' && title !== undefined && isCapitalised(title) && isTitle(title)
}

const isPartOfTitle = (word: Word): boolean => isTitle(word) || TITLE_MODIFIERS.has(word.lower)

/** A title inside a run ends what is before it and belongs to what follows: "Texas Senator Jane Doe". */
function opensTitle(words: readonly Word[], from: number, at: number): boolean {
  const word = itemAt(words, at)
  if (!isTitle(word)) return false
  // "Regina King Smith"
  return !(at - 1 === from && TITLES_THAT_ARE_NAMES.has(word.lower) && isFirstName(itemAt(words, from).lower))
}

/**
 * Number of words right before a title that belong to it, if the words before those name a nation or a place: "Ukrainian
 * Defense Minister", but not "White House Press Secretary".
 */
function modifiersOfTitle(before: readonly Word[]): number {
  const others = before.findLastIndex((word) => !TITLE_MODIFIERS.has(word.lower)) + 1
  const isPlace = ({ lower }: Word) => PLACE_WORDS.has(lower) || (AFFILIATIONS.has(lower) && !COLOURS.has(lower))
  return before.slice(0, others).every(isPlace) ? before.length - others : 0
}

const COLOURS = new Set(['white', 'black', 'green'])

/** "Secretary of State Jane Doe": a first name after a word that no name holds. */
function opensName(words: readonly Word[], from: number, at: number): boolean {
  const before = itemAt(words, at - 1)
  if (isTitle(before) || NAME_PREFIXES.has(before.lower) || isFirstName(itemAt(words, from).lower)) return false
  const stranger =
    ORGANISATION_WORDS.has(before.lower) || PLACE_WORDS.has(before.lower) || AFFILIATIONS.has(before.lower)
  return stranger && isFirstName(itemAt(words, at).lower) && !ORGANISATION_WORDS.has(itemAt(words, at + 1).lower)
}

const NAME_PREFIXES = new Set('new san st los las el port fort mount santa saint'.split(' '))
