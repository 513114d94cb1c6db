/** Finds passages by their words alone, without the ranking: for text that is compared, not asked. */
import type { Article } from '../corpus/article.ts'
import type { ArticleScope } from '../corpus/counted-articles.ts'
import type { Passage } from '../passages/passage.ts'
import type { CorpusIndex } from './index/corpus-index.ts'
import { bestDocuments } from './index/hits.ts'
import { analyseQuestion, type QuestionWord } from './question/question.ts'

export interface WordSearch {
  /**
   * @param terms each once
   * @param keep whether an article may be shown
   * @param scope what is known of all articles that are kept; it need not tell everything
   * @returns the passages that hold most of the terms, best first
   */
  holding(
    terms: readonly string[],
    keep: (article: Article) => boolean,
    limit: number,
    scope?: ArticleScope,
  ): readonly Passage[]
  /** What shares most with a text by its content words. None of these is taken for a misspelling. */
  sharing(text: string, limit: number): SharedWords
}

interface SharedWords {
  /** The content words of the text. */
  readonly words: readonly QuestionWord[]
  /** Best first. */
  readonly passages: readonly Passage[]
}

/** The rarest words of a long text are enough to find what shares them; the others only cost time. */
const MAX_SHARED_WORDS = 12

export function createWordSearch({ passages, layout, languages, passageIndex, whole }: CorpusIndex): WordSearch {
  const { articles, articleOf } = layout
  const withoutCorrections = { ...passageIndex, languages, similarTerms: () => [] }
  const holding: WordSearch['holding'] = (asked, keep, limit, scope = {}) => {
    const terms = asked.map((term) => ({ term, weight: 1 }))
    whole?.need({ kind: 'words', terms, scope })
    const hits = passageIndex.search(terms)
    const found = bestDocuments(hits, limit, (i) => keep(articles[articleOf[i] ?? 0] as Article))
    return found.map((i) => passages[i] as Passage)
  }
  return {
    holding,
    sharing(text, limit) {
      const { words } = analyseQuestion(text, withoutCorrections)
      const rarest = [...words].sort((a, b) => b.rarity - a.rarity).slice(0, MAX_SHARED_WORDS)
      const terms = [...new Set(rarest.flatMap((word) => word.terms.map(({ term }) => term)))]
      return { words, passages: holding(terms, () => true, limit) }
    },
  }
}
