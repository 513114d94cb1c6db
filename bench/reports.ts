/** `npm run bench:reports`: whether reports that contradict each other are told from those that agree. */
import path from 'node:path'
import { type Briefing, createBriefing } from '../src/briefing/briefing.ts'
import type { Article } from '../src/corpus/article.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'
import type { Corroboration } from '../src/corroboration/corroboration.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { type Passage, passageSentences, passageText } from '../src/passages/passage.ts'
import { type Span, sliceOf } from '../src/text/span.ts'
import { exists } from './fit/gold-questions.ts'
import { CHANGES, type Change } from './made/changed-reports.ts'
import { seededRandom } from './measures/figures.ts'
import { percent, table } from './measures/table.ts'

const OWN = 'corpus'
const MEASURING_DATA = '../shared/gold/news2022/articles'
const MAX_ARTICLE_BYTES = 2_000_000
const SEED = 11
const CONTRADICTORY = 100
const AGREEING = 50
/** Sentences of fewer or more words are not changed: they say too little, or too much at once. */
const WORDS = { min: 8, max: 45 }
/** Stands around a changed sentence that is not shown with its passage. */
const AROUND = 'The square was quiet by the evening, and the cafés had put their chairs away.'

const PROGRAM = {
  command: 'npm run bench:reports',
  purpose: 'Changes sentences of articles, and measures whether the changed reports count as reports of the same.',
  words: { shown: '[CORPUS …]', help: 'folders with articles', min: 0, max: Number.POSITIVE_INFINITY },
  options: {
    times: {
      type: 'text',
      shown: 'N',
      help: `how many times ${CONTRADICTORY} and ${AGREEING} pairs are made; 1 by default`,
    },
    seed: { type: 'text', shown: 'N', help: 'draws other sentences' },
    misses: { type: 'flag', help: 'list every pair that was judged wrong' },
  },
  examples: [
    {
      typed: 'npm run bench:reports',
      does: 'measures on the sample articles, and on ../shared/gold if that folder is there',
    },
    { typed: 'npm run bench:reports -- corpus --misses', does: 'lists what goes wrong on the sample articles' },
  ],
} as const satisfies Program

interface Pair {
  readonly change: Change
  readonly passage: Passage
  readonly sentence: Span
  readonly changed: string
  /** The article of another outlet that holds the changed sentence. */
  readonly article: Article
}

interface Judged extends Pair {
  readonly counted: boolean
  readonly conflicting: boolean
}

async function run({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const corpora = words.length > 0 ? words : [OWN, ...((await exists(MEASURING_DATA)) ? [MEASURING_DATA] : [])]
  const times = Number(options.times ?? 1)
  const seed = Number(options.seed ?? SEED)
  const all: Judged[] = []
  for (const [i, corpus] of corpora.entries()) {
    // A small corpus may have too few sentences: the next one makes up for them.
    const missing = (contradicts: boolean, count: number) =>
      Math.ceil(
        (count * times - all.filter(({ change }) => change.contradicts === contradicts).length) / (corpora.length - i),
      )
    const wanted = { contradictory: missing(true, CONTRADICTORY), agreeing: missing(false, AGREEING) }
    const judged = await judgedOn(corpus, wanted, seed)
    console.log(`${path.normalize(corpus)}: ${judged.length} pairs\n\n${resultTable(judged)}\n`)
    if (options.misses) for (const one of judged.filter(isMiss)) console.log(missText(one))
    all.push(...judged)
  }
  if (corpora.length > 1) console.log(`all: ${all.length} pairs\n\n${resultTable(all)}`)
}

interface Wanted {
  readonly contradictory: number
  readonly agreeing: number
}

async function judgedOn(corpus: string, wanted: Wanted, seed: number): Promise<readonly Judged[]> {
  const { articles } = await readCorpus(corpus, { maxArticleBytes: MAX_ARTICLE_BYTES })
  const pairs = pairsFrom(createBriefing({ articles, rejected: [] }), wanted, seed)
  const briefing = createBriefing({ articles: [...articles, ...pairs.map(({ article }) => article)], rejected: [] })
  return pairs.map((pair) => {
    const passage = briefing.passage(pair.passage.id) ?? pair.passage
    const found = briefing.corroborationOf(passage, pair.sentence)
    return {
      ...pair,
      counted: countedIn(found).some(({ article }) => article === pair.article),
      conflicting: found.conflicting.some((other) => other.passage.article === pair.article),
    }
  })
}

const countedIn = ({ copies, reports }: Corroboration): readonly Passage[] => [
  ...copies,
  ...reports.flatMap((report) => [report.passage, ...report.copies]),
]

/** Every kind of change in turn, each on sentences drawn at random. */
function pairsFrom(briefing: Briefing, wanted: Wanted, seed: number): readonly Pair[] {
  const random = seededRandom(seed)
  const sentences = shuffled(sentencesOf(briefing), random)
  const names = namesIn(sentences)
  const used = new Set<Sentence>()
  const make = (changes: readonly Change[], wanted: number): readonly Pair[] => {
    const pairs: Pair[] = []
    for (let round = 0; pairs.length < wanted && round < wanted; round++) {
      for (const change of changes) {
        const pair = pairs.length < wanted ? nextPair(change, sentences, { used, random, names }) : null
        if (pair) pairs.push(pair)
      }
    }
    return pairs
  }
  return [
    ...make(
      CHANGES.filter(({ contradicts }) => contradicts),
      wanted.contradictory,
    ),
    ...make(
      CHANGES.filter(({ contradicts }) => !contradicts),
      wanted.agreeing,
    ),
  ]
}

interface Sentence {
  readonly passage: Passage
  readonly sentence: Span
  readonly text: string
}

function sentencesOf(briefing: Briefing): readonly Sentence[] {
  const passages = briefing.articles.flatMap((article) => briefing.passagesOf(article))
  return passages
    .filter(({ role }) => role === 'prose')
    .flatMap((passage) =>
      passageSentences(passage).map((sentence) => ({
        passage,
        sentence,
        text: sliceOf(passage.article.body, sentence),
      })),
    )
    .filter(({ text }) => {
      const words = text.split(/\s+/).length
      return (
        words >= WORDS.min && words <= WORDS.max && /\.["”]?$/.test(text) && /[\p{L}\p{N}] (?:\p{Lu}|\d)/u.test(text)
      )
    })
}

const namesIn = (sentences: readonly Sentence[]): readonly string[] => [
  ...new Set(
    sentences.flatMap(({ text }) => text.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}(?! \p{Lu})/gu) ?? []),
  ),
]

interface Drawing {
  /** Sentences that were changed: each is used once. */
  readonly used: Set<Sentence>
  readonly random: () => number
  readonly names: readonly string[]
}

function nextPair(change: Change, sentences: readonly Sentence[], { used, random, names }: Drawing): Pair | null {
  for (const drawn of sentences) {
    const { passage, sentence, text } = drawn
    if (used.has(drawn)) continue
    const changed = change.make(text, { article: passage.article, random, names })
    if (changed === null) continue
    used.add(drawn)
    return { change, passage, sentence, changed, article: otherArticle(passage, text, changed, used.size) }
  }
  return null
}

/** Another outlet's article: the passage with the sentence changed or, every second time, the sentence among other words. */
function otherArticle(passage: Passage, text: string, changed: string, number: number): Article {
  const { published } = passage.article
  const isCopy = number % 2 === 0
  const body = isCopy ? passageText(passage).replace(text, () => changed) : `${AROUND} ${changed}`
  const id = `made/${number}`
  return { id, file: `${id}.md`, title: `Report ${number}`, tags: [], outlet: `Made Desk ${number}`, published, body }
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const keys = new Map(list.map((item) => [item, random()]))
  return [...list].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
}

const isMiss = ({ change, counted, conflicting }: Judged): boolean =>
  change.contradicts ? counted || !conflicting : !counted

const missText = ({ change, counted, conflicting, passage, sentence, changed }: Judged): string =>
  `${change.kind}: ${[counted ? 'counted' : '', conflicting ? 'conflicting' : ''].join(' ').trim() || 'not found'}\n` +
  `  ${sliceOf(passage.article.body, sentence)}\n  ${changed}`

function resultTable(judged: readonly Judged[]): string {
  const line = (name: string, of: readonly Judged[]) => {
    const share = (is: (one: Judged) => boolean) => percent(of.filter(is).length / of.length)
    const counted = of.filter((one) => one.counted).length
    return [name, String(of.length), String(counted), share((one) => one.counted), share((one) => one.conflicting)]
  }
  const group = (contradicts: boolean, name: string) => {
    const of = judged.filter(({ change }) => change.contradicts === contradicts)
    const kinds = [...new Set(of.map(({ change }) => change.kind))]
    return [
      ...kinds.map((kind) =>
        line(
          `  ${kind}`,
          of.filter(({ change }) => change.kind === kind),
        ),
      ),
      line(name, of),
    ]
  }
  return table([
    ['', 'pairs', 'counted', 'counted, %', 'shown as differing, %'],
    ...group(true, 'contradictory'),
    ...group(false, 'agreeing'),
  ])
}

await runProgram(PROGRAM, run)
