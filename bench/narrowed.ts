/** `npm run bench:narrowed`: whether a briefing over the few articles that an engine gives answers as one that holds them all. */
import { availableParallelism } from 'node:os'
import type { Answer } from '../src/answer/answer.ts'
import { type Briefing, createBriefing } from '../src/briefing/briefing.ts'
import { type BriefingSource, sourceInEngine, sourceInMemory } from '../src/briefing/briefing-source.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { buildPassageMeaning } from '../src/meaning/passage-meaning.ts'
import { createFactCache } from '../src/narrowing/known-facts.ts'
import type { AnalysedArticle, Lookups, Narrower } from '../src/narrowing/narrower.ts'
import { analysedArticles } from '../tests/narrowing/analysed-articles.ts'
import { exhaustiveNarrower } from '../tests/narrowing/exhaustive-narrower.ts'
import { readGold } from './fit/gold-questions.ts'
import { type MeaningBench, openMeaning, VECTORS_OPTION } from './load-meaning.ts'
import { loadArticles } from './load-search.ts'
import { figuresOf } from './measures/figures.ts'
import { type Judged, judge } from './measures/judge.ts'
import { percent, table } from './measures/table.ts'

const OWN = { questions: 'tests/gold', corpus: 'corpus' } as const

const PROGRAM = {
  command: 'npm run bench:narrowed',
  purpose: 'Compares answers from the few articles that an engine gives with answers from all articles in memory.',
  words: { shown: '[DIR]', help: 'the folder with the gold questions (by default tests/gold)', min: 0, max: 1 },
  options: {
    corpus: { type: 'text', shown: 'DIR', help: 'the folder with the articles (by default those of the questions)' },
    vectors: VECTORS_OPTION,
  },
  examples: [
    { typed: 'npm run bench:narrowed', does: 'asks the questions in tests/gold about the sample articles' },
    {
      typed: 'npm run bench:narrowed -- ../shared/gold/dev --vectors vectors',
      does: 'asks the questions of another folder, with the sentence encoder',
    },
  ],
} as const satisfies Program

async function run({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const [folder = OWN.questions] = words
  const { questions, articles: own } = await readGold(folder)
  const articles = await loadArticles([options.corpus ?? (words.length === 0 ? OWN.corpus : own)])
  const meaning = options.vectors === undefined ? null : await openMeaning(options.vectors, availableParallelism())
  const analysed = await withVectors(analysedArticles(articles), meaning)
  const { narrower, counted } = countedLookups(exhaustiveNarrower(analysed))
  const corpus = { narrower, cache: createFactCache(), encodeQuestion: meaning?.encodeQuestion ?? null }
  const [memory, engine] = [await memoryOf(analysed, meaning), sourceInEngine(() => corpus)]
  const [whole, narrowed]: [Judged[], Judged[]] = [[], []]
  let same = 0
  let held = 0
  for (const question of questions) {
    const inMemory = await answerOf(memory, question.question)
    const inEngine = await answerOf(engine, question.question)
    whole.push(judge(question, inMemory.answer))
    narrowed.push(judge(question, inEngine.answer))
    if (firstOf(inMemory.answer) === firstOf(inEngine.answer)) same++
    held += inEngine.held
  }
  await meaning?.close()
  const perQuestion = (count: number) => (count / questions.length).toFixed(1)
  console.log(`${articles.length} articles, ${questions.length} questions\n`)
  console.log(
    table([
      ['', 'in memory', 'narrowed'],
      ...(['hit1', 'hit5', 'article1', 'sentence1', 'answered', 'declined'] as const).map((name) => [
        name,
        percent(figuresOf(whole)[name]),
        percent(figuresOf(narrowed)[name]),
      ]),
    ]),
  )
  console.log(`\nThe first passage is the same in ${percent(same / questions.length)} % of the questions.`)
  console.log(
    `A question takes ${perQuestion(counted.lookups)} requests, ${perQuestion(counted.facts)} counts and ${perQuestion(held)} articles.`,
  )
}

const firstOf = ({ evidence: [first] }: Answer): string | undefined => first?.passage.id

/** What a question is answered, and from how many articles. */
const answerOf = (source: BriefingSource, question: string) =>
  source.run(async (briefing: Briefing) => {
    const meaning = (await briefing.meaning.of(question)) ?? undefined
    return { answer: briefing.ask({ question, meaning }), held: briefing.articles.length }
  })

async function withVectors(
  analysed: readonly AnalysedArticle[],
  meaning: MeaningBench | null,
): Promise<readonly AnalysedArticle[]> {
  if (meaning === null) return analysed
  // All at once first: what is encoded is saved after each call.
  await meaning.vectorsOf(analysed.flatMap(({ passages }) => passages))
  return Promise.all(analysed.map(async (one) => ({ ...one, vectors: await meaning.vectorsOf(one.passages) })))
}

/** A briefing of all articles, as a bot serves it when its quotations and vectors are there. */
async function memoryOf(analysed: readonly AnalysedArticle[], meaning: MeaningBench | null): Promise<BriefingSource> {
  const articles = analysed.map(({ article }) => article)
  const quotations = analysed.map((one) => one.quotations)
  const briefing = createBriefing({ articles, rejected: [] }, async () => quotations)
  await briefing.quotations()
  if (meaning === null) return sourceInMemory(() => briefing)
  const vectors = buildPassageMeaning(analysed.flatMap((one) => one.vectors ?? []))
  const of = async (question: string) => vectors.of(await meaning.encodeQuestion(briefing.corrected(question)))
  const served = { ...briefing, meaning: { ...briefing.meaning, of } }
  return sourceInMemory(() => served)
}

function countedLookups(narrower: Narrower) {
  const counted = { lookups: 0, facts: 0 }
  const lookUp = (asked: Lookups) => {
    counted.lookups++
    counted.facts += Object.values(asked.facts ?? {}).flat().length
    return narrower.lookUp(asked)
  }
  return { narrower: { ...narrower, lookUp }, counted }
}

await runProgram(PROGRAM, run)
