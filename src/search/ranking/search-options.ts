/** What a search may show, and what it knows beyond the words. */
import type { Article } from '../../corpus/article.ts'
import type { ArticleScope } from '../../corpus/counted-articles.ts'
import type { QuestionMeaning } from '../../meaning/passage-meaning.ts'
import type { Passage } from '../../passages/passage.ts'

/** The names of those who are quoted in a passage. */
export type SpeakersIn = (passage: Passage) => readonly string[]

export interface SearchOptions {
  /** Whether an article may be shown. All others are left out before the number of passages is limited. */
  readonly keep: (article: Article) => boolean
  /** What is known of all articles that `keep` keeps; it need not tell everything. */
  readonly scope?: ArticleScope | undefined
  /** Absent while it is unknown who is quoted. */
  readonly speakersIn?: SpeakersIn | undefined
  /** Absent while the passages have no vectors, and if the encoder is switched off or cannot run. */
  readonly meaning?: QuestionMeaning | undefined
}
