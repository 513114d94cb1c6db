/** Makes news-like corpora of any size from a seed: words, names, quotations, days and outlets as large corpora have them. */
import { seededRandom } from '../measures/figures.ts'

export interface MadeArticle {
  /** Path below the corpus. */
  readonly file: string
  /** The whole file, front matter and body. */
  readonly content: string
  /** Passages that it is cut into. */
  readonly passages: number
  readonly story: Story
}

/** What several outlets report on: its own words, people and places come back in each article. */
export interface Story {
  readonly words: readonly string[]
  readonly people: readonly Person[]
  readonly place: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Paragraphs that others take over nearly word for word. */
  readonly wire: string[]
}

interface Person {
  readonly first: string
  readonly last: string
  readonly pronoun: 'he' | 'she'
}

/** In the order of their frequency in English prose. */
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
 * Word frequencies have two regimes (Ferrer i Cancho & Solé 2001): p(r) falls with (r + 2.7)^-1 up to this rank
 * (Mandelbrot's form of Zipf's law) and with r^-1.8 beyond it, so that the vocabulary grows without end, about as the
 * 0.55th power of the text (Heaps' law).
 */
const KERNEL = 8_000
const SHIFT = 2.7
const TAIL_EXPONENT = 1.8
const KERNEL_MASS = Math.log((KERNEL + SHIFT) / (1 + SHIFT))
const TAIL_MASS = 1 / (TAIL_EXPONENT - 1)
/** More ranks than any corpus here reaches. */
const LAST_RANK = 5_000_000
const FIRST_DAY = Date.UTC(2023, 0, 1)
const DAYS = 1_000
const OUTLETS = 40
const DAY = 86_400_000
/** Articles of a folder. */
const FOLDER = 500

/**
 * Articles without end, the same for the same seed.
 * @param seed any whole number
 */
export function* madeNews(seed: number): Generator<MadeArticle> {
  const random = seededRandom(seed)
  const writer = createWriter(random)
  const recent: Story[] = []
  for (let number = 0; ; number++) {
    const story = recent.length > 0 && random() < 0.6 ? pick(recent, random) : writer.story(number)
    if (recent.at(-1) !== story && !recent.includes(story)) recent.push(story)
    if (recent.length > 60) recent.shift()
    yield writer.article(number, story)
  }
}

/** Questions as readers ask them, each about one of the stories; some misspell a word, some hold one that occurs nowhere. */
export function madeQuestions(stories: readonly Story[], questions: number, seed: number): readonly string[] {
  const random = seededRandom(seed)
  return Array.from({ length: questions }, () => {
    const { words, people, place } = pick(stories, random)
    const [person, other] = [pick(people, random), pick(people, random)]
    const word = () => misspeltAtTimes(pick(words, random), random)
    const form = Math.floor(random() * 6)
    if (form === 0) return `what did ${person.first} ${person.last} say about the ${word()} ${word()}`
    if (form === 1) return `when will ${person.last} and ${other.last} meet in ${place}`
    if (form === 2) return `how many ${word()} were there in ${place} after the ${word()}`
    if (form === 3) return `Why was the ${word()} of ${word()} against ${person.last}?`
    if (form === 4) return `who told reporters that the ${word()} ${word()} would be ${word()} by the government`
    return `${word()} ${word()} ${place}${random() < 0.3 ? ' xqzzuvv' : ''}`
  })
}

const misspeltAtTimes = (word: string, random: () => number): string =>
  random() < 0.05 && word.length > 5 ? `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}` : word

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T

/** A word for a rank: function words first, then made ones, shorter where they are frequent. */
export function wordOfRank(rank: number): string {
  const known = FUNCTION_WORDS[rank]
  if (known !== undefined) return known
  return syllablesOf(rank, rank < 3_000 ? 2 : 3)
}

/** Different for different numbers below 10^8; neighbours are not alike. */
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

const capitalised = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`

function createWriter(random: () => number) {
  const people: Person[] = []

  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))

  function rank(): number {
    const mass = random() * (KERNEL_MASS + TAIL_MASS)
    if (mass < KERNEL_MASS) return Math.floor((1 + SHIFT) * Math.exp(mass) - SHIFT) - 1
    const left = 1 - (mass - KERNEL_MASS) / TAIL_MASS
    return Math.min(LAST_RANK, Math.floor(KERNEL * left ** (-1 / (TAIL_EXPONENT - 1))))
  }

  function contentWord(): string {
    for (;;) {
      const chosen = rank()
      if (chosen >= FUNCTION_WORDS.length) return wordOfRank(chosen)
    }
  }

  /** The often named are named again; now and then somebody new. */
  function person(): Person {
    if (people.length > 20 && random() < 0.75) {
      return people[Math.floor(people.length * random() ** 3)] as Person
    }
    const pronoun = random() < 0.6 ? 'he' : 'she'
    const last = capitalised(syllablesOf(10_000_000 + between(0, 200 + people.length), 2))
    const created = { first: pick(FIRST_NAMES[pronoun], random), last, pronoun } as const
    people.push(created)
    return created
  }

  function story(number: number): Story {
    const day = new Date(FIRST_DAY + DAY * ((number * 7 + between(0, 6)) % DAYS)).toISOString().slice(0, 10)
    return {
      words: Array.from({ length: between(8, 16) }, contentWord),
      people: Array.from({ length: between(2, 5) }, person),
      place: capitalised(syllablesOf(20_000_000 + between(0, 3_000), 2)),
      day,
      wire: [],
    }
  }

  const word = (words: readonly string[]): string => {
    const next = wordOfRank(rank())
    return FUNCTION_WORDS.includes(next) || random() > 0.3 ? next : pick(words, random)
  }

  const clause = ({ words, people, place }: Story, length: number): string =>
    Array.from({ length }, () => {
      const roll = random()
      if (roll < 0.02) return pick(people, random).last
      if (roll < 0.035) return `in ${place}`
      if (roll < 0.045) return `on ${pick(WEEKDAYS, random)}`
      if (roll < 0.052) return `on ${pick(MONTHS, random)} ${between(1, 28)}`
      if (roll < 0.06) return String(between(2, 900))
      return word(words)
    }).join(' ')

  const sentence = (story: Story): string => `${capitalised(clause(story, between(8, 26)))}.`

  function quotation(story: Story): string {
    const speaker = pick(story.people, random)
    const named = random()
    const { pronoun, first, last } = speaker
    const title = pronoun === 'he' ? 'Mr.' : 'Ms.'
    const who = named < 0.3 ? pronoun : named < 0.6 ? `${title} ${last}` : `${first} ${last}`
    const said = `“${capitalised(clause(story, between(6, 18)))},” ${who} ${pick(CUES, random)}`
    if (random() < 0.5) return `${said}. “${capitalised(clause(story, between(5, 14)))}.”`
    if (random() < 0.5) return `${said} on ${pick(WEEKDAYS, random)}.`
    return `${capitalised(who)} said that the ${word(story.words)} was “${clause(story, between(3, 7))}” and left.`
  }

  function paragraph(story: Story): string {
    const before = story.wire.length > 0 && random() < 0.08 ? pick(story.wire, random) : null
    if (before !== null) return random() < 0.5 ? before : before.replace(/ \S+ (\S+)$/, ' $1')
    const sentences = Array.from({ length: between(1, 3) }, () => sentence(story))
    if (random() < 0.4) sentences.push(quotation(story))
    const text = sentences.join(' ')
    if (text.length < 80 || text.length > 1_000) return paragraph(story)
    if (random() < 0.1) story.wire.push(text)
    return text
  }

  function article(number: number, story: Story): MadeArticle {
    const paragraphs = Array.from({ length: between(6, 24) }, () => paragraph(story))
    const title = capitalised(clause(story, between(5, 9)))
    const outlet = between(0, OUTLETS - 1)
    const outletName = `${capitalised(syllablesOf(30_000_000 + outlet, 2))} ${OUTLET_KINDS[outlet % OUTLET_KINDS.length]}`
    const author = person()
    const head = {
      title,
      outlet: outletName,
      author: `${author.first} ${author.last}`,
      published: story.day,
      url: `https://example.org/${outlet}/${number}`,
    }
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    return {
      file: `${String(Math.floor(number / FOLDER)).padStart(3, '0')}/${String(number).padStart(6, '0')}.md`,
      content: `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
      passages: paragraphs.length,
      story,
    }
  }

  return { story, article }
}
