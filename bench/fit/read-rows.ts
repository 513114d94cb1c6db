/** Asks gold questions of all corpora, large and small, and reads what the models see of them. */
import { openMeaning } from '../load-meaning.ts'
import { loadArticles } from '../load-search.ts'
import { seededRandom } from '../measures/figures.ts'
import { type AskedQuestion, FOLDS } from './asked-question.ts'
import { exists, type GoldQuestion, readGold, readGoldFolders } from './gold-questions.ts'
import { type AskedCorpus, NO_NAMES, type Row, rowsOn } from './ranking-rows.ts'
import { drawSmallCorpora } from './small-corpora.ts'

/**
 * The project's own questions: short ones on few articles, which the confidence must get right too. The ranking is fitted on the
 * first ones only: with the others, it loses in large corpora more than it gains in small ones. The articles of the last ones are
 * beside the project: these are left out if they are missing.
 */
const OWN = [
  { name: 'own', questions: 'tests/gold', corpus: 'corpus', isRanked: true },
  { name: 'asked', questions: 'bench/questions/corpus/fitted', corpus: 'corpus', isRanked: false },
  {
    name: 'made',
    questions: 'bench/questions/made/fitted',
    corpus: 'bench/questions/made/fitted/articles',
    isRanked: false,
  },
  {
    name: 'towns',
    questions: 'bench/questions/towns/fitted',
    corpus: 'bench/questions/towns/fitted/articles',
    isRanked: false,
  },
  { name: 'briefing', questions: 'bench/questions/briefing/fitted', corpus: '../shared/briefing', isRanked: false },
] as const
const SEED = 20_221_128

interface FitRows {
  readonly rows: readonly Row[]
  /** Those of whole corpora with their articles in place, on which the ranking is fitted. */
  readonly ranked: readonly Row[]
}

/**
 * @param directory a folder of gold questions and their articles, or one that holds such folders
 * @param vectors a folder that keeps vectors between runs; null if nothing is kept
 * @throws UserError if it holds no questions, or one of them does not fit
 */
export async function readRows(directory: string, vectors: string | null): Promise<FitRows> {
  const bench = await openMeaning(vectors, 2)
  const rows: Row[] = []
  const ranked: Row[] = []
  let corpora = 0
  const ask = async (asking: AskedCorpus) => {
    const { corpus, articles, asked } = asking
    process.stderr.write(`${corpus}: ${articles.length} articles, ${asked.length} questions\n`)
    // Each corpus has numbers of its own, so that a change of one leaves the others as they are.
    const read = await rowsOn(asking, bench, seededRandom(SEED + ++corpora))
    rows.push(...read.rows)
    return read
  }
  const askWhole = async (asking: AskedCorpus) => {
    const read = await ask(asking)
    ranked.push(...read.rows.filter(({ isAnswerable }) => isAnswerable))
    return read.names
  }
  let names = NO_NAMES
  for (const gold of await readGoldFolders(directory)) {
    const asked = askedOf(gold.questions)
    const articles = await loadArticles([gold.articles])
    const sizes = [articles, ...(gold.others.length > 0 ? [await loadArticles([gold.articles, ...gold.others])] : [])]
    for (const all of sizes) {
      const corpus = `${gold.name} ${all.length}`
      names = await askWhole({
        corpus,
        articles: all,
        asked: [...asked, ...takenAway(asked)],
        outside: names,
      })
    }
    for (const small of drawSmallCorpora(articles, asked, seededRandom(SEED))) {
      await ask({ corpus: `${gold.name} ${small.articles.length}`, ...small, outside: names })
    }
  }
  for (const { name, questions, corpus, isRanked } of OWN) {
    if (!(await exists(corpus))) continue
    const articles = await loadArticles([corpus])
    const asked = askedOf((await readGold(questions)).questions)
    const asking = { corpus: `${name} ${articles.length}`, articles, asked, outside: names }
    await (isRanked ? askWhole(asking) : ask(asking))
  }
  await bench.close()
  return { rows, ranked }
}

const takenAway = (asked: readonly AskedQuestion[]): readonly AskedQuestion[] =>
  asked.filter(({ question }) => question.answerable).map((one) => ({ ...one, made: 'taken away' }))

/** All questions about one article are in one fold, so that no model has seen it. */
function askedOf(questions: readonly GoldQuestion[]): readonly AskedQuestion[] {
  const keyOf = ({ article, articles: [first] }: GoldQuestion) => article ?? first
  const keys = [...new Set(questions.flatMap((question) => keyOf(question) ?? []))].sort(byHash)
  return questions.map((question, i) => {
    const key = keyOf(question)
    return { question, fold: (key === undefined ? i : keys.indexOf(key)) % FOLDS, made: null }
  })
}

/** An order that does not depend on outlets and days, and is the same in every run. */
function byHash(a: string, b: string): number {
  return hash(a) - hash(b) || (a < b ? -1 : 1)
}
const hash = (text: string): number => Array.from(text).reduce((h, c) => (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0, 7)
