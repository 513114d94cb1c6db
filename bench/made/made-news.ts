/** Makes news-like corpora of any size from a seed, with words, names, quotations, days and outlets as frequent as in real news. */
import { seededRandom } from '../measures/figures.ts'

export interface MadeArticle {
  /** Path below the corpus. */
  readonly file: string
  /** The whole file, front matter and body. */
  readonly content: string
  /** How many passages it has. */
  readonly passages: number
  readonly story: Story
}

/** An event that several outlets report on. Its words, people and place occur in each of its articles. */
export interface Story {
  readonly words: readonly string[]
  readonly people: readonly Person[]
  readonly place: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Paragraphs that other articles repeat nearly word for word. */
  readonly wire: string[]
}

interface Person {
  readonly first: string
  readonly last: string
  readonly pronoun: 'he' | 'she'
}

/** The most frequent words of English prose, most frequent first. */
const FUNCTION_WORDS = (
  'the of and to a in that is was for on as with he it by at be his from are this have not but had which they you an were her she or we their ' +
  'one been has will more who its would out about up there than so them into some could time him what when can said other only two new then any ' +
  'these may now after first such most over also before many through back years people way must under because between last year even here very ' +
  'three own while down work should both where since against former did during same few another government however much'
).split(' ')
const CUES = ['said', 'said', 'said', 'says', 'added', 'told reporters', 'warned', 'argued', 'insisted'] as const
const FIRST_NAMES = {
  he: 'James Robert David Thomas Mark Paul Andrew Kevin Brian George Edward Frank Henry Peter Walter Carl Omar Ivan Luis Hugo'.split(
    ' ',
  ),
  she: 'Mary Linda Susan Karen Nancy Laura Sarah Anna Helen Diane Julia Grace Alice Emma Rosa Clara Maria Irene Nadia Elena'.split(
    ' ',
  ),
} as const
const OUTLET_KINDS = ['Gazette', 'Courier', 'Tribune', 'Herald', 'Ledger', 'Dispatch', 'Observer', 'Standard'] as const
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const ONSETS = 'b c d f g h j k l m n p r s t v w br st tr'.split(' ')
const VOWELS = 'a e i o u ai'.split(' ')
const CODAS = ['', '', 'n', 'r', 'l', 'm', 'k', 't']
const SYLLABLES = ONSETS.length * VOWELS.length * CODAS.length

/**
 * Word frequencies have two regimes (Ferrer i Cancho & Solé 2001). Up to this rank, p(r) falls with (r + 2.7)^-1
 * (Mandelbrot's form of Zipf's law); beyond it, with r^-1.8. The vocabulary therefore grows without end, with about the
 * 0.55th power of the length of the text (Heaps' law).
 */
const KERNEL = 8_000
const SHIFT = 2.7
const TAIL_EXPONENT = 1.8
const KERNEL_MASS = Math.log((KERNEL + SHIFT) / (1 + SHIFT))
const TAIL_MASS = 1 / (TAIL_EXPONENT - 1)
/** No corpus here reaches this rank. */
const MAX_RANK = 5_000_000
const FIRST_DAY = Date.UTC(2023, 0, 1)
const DAYS = 1_000
const OUTLETS = 40
const DAY_MS = 86_400_000
const ARTICLES_PER_FOLDER = 500
/** UTF-16 units. */
const MIN_PARAGRAPH_LENGTH = 80
const MAX_PARAGRAPH_LENGTH = 1_000

/**
 * Never ends. The same seed gives the same articles.
 * @param seed any whole number
 */
export function* madeNews(seed: number): Generator<MadeArticle> {
  const random = seededRandom(seed)
  const world: World = { random, people: [] }
  const recent: Story[] = []
  for (let number = 0; ; number++) {
    const story = recent.length > 0 && random() < 0.6 ? pick(recent, random) : newStory(world, number)
    if (recent.at(-1) !== story && !recent.includes(story)) recent.push(story)
    if (recent.length > 60) recent.shift()
    yield newArticle(world, number, story)
  }
}

/** Questions about the stories, as readers ask them. Some misspell a word, and some contain a word that occurs nowhere. */
export function madeQuestions(stories: readonly Story[], questions: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  return Array.from({ length: questions }, () => {
    const { words, people, place } = pick(stories, random)
    const [person, other] = [pick(people, random), pick(people, random)]
    const word = () => sometimesMisspelt(pick(words, random), random)
    const form = Math.floor(random() * 6)
    if (form === 0) return `what did ${person.first} ${person.last} say about the ${word()} ${word()}`
    if (form === 1) return `when will ${person.last} and ${other.last} meet in ${place}`
    if (form === 2) return `how many ${word()} were there in ${place} after the ${word()}`
    if (form === 3) return `Why was the ${word()} of ${word()} against ${person.last}?`
    if (form === 4) return `who told reporters that the ${word()} ${word()} would be ${word()} by the government`
    return `${word()} ${word()} ${place}${random() < 0.3 ? ' xqzzuvv' : ''}`
  })
}

const sometimesMisspelt = (word: string, random: () => number): string =>
  random() < 0.05 && word.length > 5 ? `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}` : word

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T

/** The word of a rank: first the function words, then invented words, of which frequent ones are shorter. */
export function wordOfRank(rank: number): string {
  const known = FUNCTION_WORDS[rank]
  if (known !== undefined) return known
  return syllablesOf(rank, rank < 3_000 ? 2 : 3)
}

/** Different for different numbers below 10^8, and not similar for similar numbers. */
function syllablesOf(number: number, count: number): string {
  let rest = (number * 48_271 + 11) % (count === 2 ? 921_599 : 884_735_999)
  let word = ''
  for (let i = 0; i < count; i++) {
    const syllable = rest % SYLLABLES
    rest = Math.floor(rest / SYLLABLES)
    const vowel = Math.floor(syllable / ONSETS.length) % VOWELS.length
    word += `${ONSETS[syllable % ONSETS.length]}${VOWELS[vowel]}${CODAS[Math.floor(syllable / ONSETS.length / VOWELS.length)]}`
  }
  return word
}

const capitalized = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`

/** What all articles of one corpus share. */
interface World {
  readonly random: () => number
  /** Everyone who has been named so far. */
  readonly people: Person[]
}

/** A whole number from `min` to `max`, both included. */
const between = (random: () => number, min: number, max: number): number => min + Math.floor(random() * (max - min + 1))

/** A rank of a word, as often as words of that rank occur. */
function randomRank(random: () => number): number {
  const mass = random() * (KERNEL_MASS + TAIL_MASS)
  if (mass < KERNEL_MASS) return Math.floor((1 + SHIFT) * Math.exp(mass) - SHIFT) - 1
  const left = 1 - (mass - KERNEL_MASS) / TAIL_MASS
  return Math.min(MAX_RANK, Math.floor(KERNEL * left ** (-1 / (TAIL_EXPONENT - 1))))
}

function contentWord(random: () => number): string {
  for (;;) {
    const rank = randomRank(random)
    if (rank >= FUNCTION_WORDS.length) return wordOfRank(rank)
  }
}

/** Somebody who has been named before, the earliest most often; now and then somebody new. */
function somebody({ random, people }: World): Person {
  if (people.length > 20 && random() < 0.75) {
    return people[Math.floor(people.length * random() ** 3)] as Person
  }
  const pronoun = random() < 0.6 ? 'he' : 'she'
  const last = capitalized(syllablesOf(10_000_000 + between(random, 0, 200 + people.length), 2))
  const created = { first: pick(FIRST_NAMES[pronoun], random), last, pronoun } as const
  people.push(created)
  return created
}

function newStory(world: World, number: number): Story {
  const { random } = world
  const dayOffset = (number * 7 + between(random, 0, 6)) % DAYS
  return {
    words: Array.from({ length: between(random, 8, 16) }, () => contentWord(random)),
    people: Array.from({ length: between(random, 2, 5) }, () => somebody(world)),
    place: capitalized(syllablesOf(20_000_000 + between(random, 0, 3_000), 2)),
    day: new Date(FIRST_DAY + DAY_MS * dayOffset).toISOString().slice(0, 10),
    wire: [],
  }
}

function wordFor({ words }: Story, random: () => number): string {
  const next = wordOfRank(randomRank(random))
  return FUNCTION_WORDS.includes(next) || random() > 0.3 ? next : pick(words, random)
}

/** Words, names and dates without a full stop. */
const clause = (story: Story, length: number, random: () => number): string =>
  Array.from({ length }, () => {
    const roll = random()
    if (roll < 0.02) return pick(story.people, random).last
    if (roll < 0.035) return `in ${story.place}`
    if (roll < 0.045) return `on ${pick(WEEKDAYS, random)}`
    if (roll < 0.052) return `on ${pick(MONTHS, random)} ${between(random, 1, 28)}`
    if (roll < 0.06) return String(between(random, 2, 900))
    return wordFor(story, random)
  }).join(' ')

/** A clause of `min` to `max` words that begins with a capital. */
function opening(story: Story, [min, max]: readonly [number, number], random: () => number): string {
  return capitalized(clause(story, between(random, min, max), random))
}

function quotation(story: Story, random: () => number): string {
  const speaker = pick(story.people, random)
  const who = mentionOf(speaker, random)
  const said = `“${opening(story, [6, 18], random)},” ${who} ${pick(CUES, random)}`
  if (random() < 0.5) return `${said}. “${opening(story, [5, 14], random)}.”`
  if (random() < 0.5) return `${said} on ${pick(WEEKDAYS, random)}.`
  const fragment = () => clause(story, between(random, 3, 7), random)
  return `${capitalized(who)} said that the ${wordFor(story, random)} was “${fragment()}” and left.`
}

function mentionOf({ pronoun, first, last }: Person, random: () => number): string {
  const named = random()
  if (named < 0.3) return pronoun
  return named < 0.6 ? `${pronoun === 'he' ? 'Mr.' : 'Ms.'} ${last}` : `${first} ${last}`
}

function paragraph(story: Story, random: () => number): string {
  const before = story.wire.length > 0 && random() < 0.08 ? pick(story.wire, random) : null
  if (before !== null) return random() < 0.5 ? before : before.replace(/ \S+ (\S+)$/, ' $1')
  const sentences = Array.from({ length: between(random, 1, 3) }, () => `${opening(story, [8, 26], random)}.`)
  if (random() < 0.4) sentences.push(quotation(story, random))
  const text = sentences.join(' ')
  if (text.length < MIN_PARAGRAPH_LENGTH || text.length > MAX_PARAGRAPH_LENGTH) return paragraph(story, random)
  if (random() < 0.1) story.wire.push(text)
  return text
}

function newArticle(world: World, number: number, story: Story): MadeArticle {
  const { random } = world
  const paragraphs = Array.from({ length: between(random, 6, 24) }, () => paragraph(story, random))
  const title = opening(story, [5, 9], random)
  const outlet = between(random, 0, OUTLETS - 1)
  const outletName = `${capitalized(syllablesOf(30_000_000 + outlet, 2))} ${OUTLET_KINDS[outlet % OUTLET_KINDS.length]}`
  const author = somebody(world)
  const head = {
    title,
    outlet: outletName,
    author: `${author.first} ${author.last}`,
    published: story.day,
    url: `https://example.org/${outlet}/${number}`,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const folder = Math.floor(number / ARTICLES_PER_FOLDER)
  return {
    file: `${String(folder).padStart(3, '0')}/${String(number).padStart(6, '0')}.md`,
    content: `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
    passages: paragraphs.length,
    story,
  }
}
