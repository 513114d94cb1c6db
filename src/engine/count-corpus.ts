/** Counts what a version of the corpus holds as a whole. */
import { countedPlan } from './counted-plan.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { carryOut, type EngineSearch, type SearchPlan } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'
import type { CountedCorpus } from './version-note.ts'

/** More languages than the bot knows. */
const MAX_LANGUAGES = 100

const OF_ARTICLES = {
  articles: { value_count: { field: 'length' } },
  title: { avg: { field: 'titleTerms' } },
  source: { avg: { field: 'sourceTerms' } },
  length: { avg: { field: 'length' } },
  languages: { terms: { field: 'language', size: MAX_LANGUAGES, order: { _key: 'asc' } } },
  newestDay: { max: { field: 'wholeDay' } },
}

const OF_PASSAGES = {
  passages: { value_count: { field: 'article' } },
  text: { avg: { field: 'terms' } },
  words: { sum: { field: 'words' } },
}

type Totals = Pick<CountedCorpus, 'totals' | 'languages' | 'newestDay'>

/** @param version whose documents searches see @throws EngineFailure */
export async function countCorpus(connection: EngineConnection, version: EngineVersion): Promise<CountedCorpus> {
  const [articles, passages] = [version.index('articles'), version.index('passages')]
  const patient: Pick<EngineConnection, 'request'> = {
    request: (request) => connection.request({ withinMs: PATIENT_MS, ...request }),
  }
  const [[totals], [whole]] = await Promise.all([
    carryOut(patient, [totalsPlan(articles, passages)]),
    carryOut(patient, [countedPlan(articles, {})]),
  ])
  if (totals === undefined || whole === undefined) throw new Error('each plan is answered')
  return {
    ...totals,
    whole: { articles: whole.articles, outlets: [...whole.outlets], published: [...whole.published] },
  }
}

const totalsPlan = (articles: string, passages: string): SearchPlan<Totals> => ({
  searches: [aggregation(articles, OF_ARTICLES), aggregation(passages, OF_PASSAGES)],
  read: ([ofArticles, ofPassages]) => {
    const value = (name: string) => (ofArticles?.aggregations?.[name] ?? ofPassages?.aggregations?.[name])?.value ?? 0
    const newestDay = dayOf(value('newestDay'))
    return {
      totals: {
        articles: value('articles'),
        passages: value('passages'),
        meanTerms: { text: value('text'), title: value('title'), source: value('source') },
        meanArticleLength: Math.max(1, value('length')),
        words: value('words'),
      },
      languages: (ofArticles?.aggregations?.languages?.buckets ?? []).map(({ key }) => key),
      ...(newestDay !== undefined && { newestDay }),
    }
  },
})

const aggregation = (index: string, aggs: object): EngineSearch => ({ index, body: { size: 0, aggs } })

/** @param number such as 20250316; 0 if there is no day */
function dayOf(number: number): string | undefined {
  const digits = String(number)
  return number === 0 ? undefined : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}
