/** What changes have brought to a briefing, wherever its articles are held. */
import type { Article } from '../corpus/article.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { withArrivals } from '../narrowing/with-arrivals.ts'
import type { Briefing } from './briefing.ts'
import { type NarrowedCorpus, runOnNarrowed } from './narrowed-briefing.ts'

/** What was served at some time, by which it is known later what is new. */
export type ServedMark =
  /** The ids of all passages. */
  | { readonly kind: 'passages'; readonly ids: readonly string[] }
  /** When an engine was changed last. Milliseconds since 1970. */
  | { readonly kind: 'engine'; readonly changedAt: number }

/** What a briefing holds that was not served at a mark. */
export interface Unseen {
  /** Ids of the articles with such passages. */
  readonly articles: ReadonlySet<string>
  /** Of passages. */
  readonly ids: ReadonlySet<string>
}

/** Articles that were added after a time. */
export interface AddedArticles {
  readonly count: number
  /** As the briefing has them; if there are very many, the newest hundred. */
  readonly articles: readonly Article[]
  /** What is added later comes after this time. Milliseconds since 1970. */
  readonly until: number
}

export interface NewPassages {
  /** Whether nothing has changed. */
  readonly isEmpty: boolean
  /** @param job as for `BriefingSource.run` */
  run<Result>(job: (briefing: Briefing, unseen: Unseen) => Result | Promise<Result>): Promise<Result>
}

export interface Arrivals {
  /** The same object as long as the same articles are served. */
  served(): object
  /** Of what is served now. */
  mark(): ServedMark
  /** @param mark of what was served before; null, or one of another kind, if that is not known: then nothing is new */
  since(mark: ServedMark | null): NewPassages
  /** @param at milliseconds since 1970 @param job as for `BriefingSource.run` */
  onAdded<Result>(
    at: number,
    job: (briefing: Briefing, added: AddedArticles) => Result | Promise<Result>,
  ): Promise<Result>
}

interface AddedFiles {
  /** The files of served articles that were added after a time. */
  addedSince(at: number): Promise<ReadonlySet<string>>
  /** Milliseconds since 1970. */
  now(): number
}

/** @param current the briefing that is served now, which holds all articles */
export const arrivalsInMemory = (current: () => Briefing, { addedSince, now }: AddedFiles): Arrivals => ({
  served: current,
  mark: () => ({ kind: 'passages', ids: idsIn(current()) }),
  since(mark) {
    const briefing = current()
    const unseen = mark?.kind === 'passages' ? unseenIn(briefing, new Set(mark.ids)) : unseenOf([])
    return { isEmpty: unseen.ids.size === 0, run: async (job) => job(briefing, unseen) }
  },
  async onAdded(at, job) {
    const files = await addedSince(at)
    const briefing = current()
    const articles = briefing.articles.filter(({ file }) => files.has(file))
    return job(briefing, { articles, count: articles.length, until: now() })
  },
})

/** @param current the version of the corpus that is served now; its narrower is the same object as long as it is */
export const arrivalsInEngine = (current: () => NarrowedCorpus): Arrivals => ({
  served: () => current().narrower,
  mark: () => ({ kind: 'engine', changedAt: current().narrower.overview.changedAt }),
  since(mark) {
    const corpus = current()
    const { changedAt } = corpus.narrower.overview
    const after = mark?.kind === 'engine' ? mark.changedAt : changedAt
    const narrower = withArrivals(corpus.narrower, after)
    return {
      isEmpty: after === changedAt,
      run: (job) =>
        runOnNarrowed({ ...corpus, narrower }, (briefing, { articles }) => job(briefing, cameAfter(articles, after))),
    }
  },
  onAdded(at, job) {
    const corpus = current()
    const { changedAt } = corpus.narrower.overview
    return runOnNarrowed(corpus, (briefing, { added }) => job(briefing, { ...added(at), until: changedAt }))
  },
})

const idsIn = ({ articles, passagesOf }: Pick<Briefing, 'articles' | 'passagesOf'>): readonly string[] =>
  articles.flatMap((article) => passagesOf(article).map(({ id }) => id))

function unseenIn({ articles, passagesOf }: Briefing, seen: ReadonlySet<string>): Unseen {
  const unseen = articles.map((article) => ({
    id: article.id,
    ids: passagesOf(article).flatMap(({ id }) => (seen.has(id) ? [] : [id])),
  }))
  return unseenOf(unseen)
}

const cameAfter = (articles: readonly AnalysedArticle[], after: number): Unseen =>
  unseenOf(
    articles.map(({ article, passages, came }) => ({
      id: article.id,
      ids: passages.flatMap(({ id }, i) => ((came?.passages[i] ?? 0) > after ? [id] : [])),
    })),
  )

/** @param articles ids of articles, with those of their new passages */
const unseenOf = (articles: readonly { readonly id: string; readonly ids: readonly string[] }[]): Unseen => ({
  articles: new Set(articles.flatMap(({ id, ids }) => (ids.length > 0 ? [id] : []))),
  ids: new Set(articles.flatMap(({ ids }) => ids)),
})
