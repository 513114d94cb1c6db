/** What a question gets: passages with their sources, or why there is none. */
import type { Passage } from '../passages/passage.ts'
import type { Span } from '../text/span.ts'

export interface Evidence {
  readonly passage: Passage
  /** The sentence of the passage that answers best: a span of the article's body, within the passage. */
  readonly sentence: Span
  /** Above 0; comparable within one answer only. */
  readonly score: number
  /** The same passage, nearly word for word, in other articles. */
  readonly also: readonly Passage[]
}

/** How strong a match is, in the words that readers see; `none` is no answer. */
export type Strength = 'strong' | 'likely' | 'weak' | 'none'

/** What was searched, for readers of a miss. */
export interface Searched {
  readonly articles: number
  readonly outlets: readonly string[]
  /** First and last day of publication among them; absent where none is dated. */
  readonly days?: { readonly first: string; readonly last: string }
  /** Articles that `since` and `until` leave out because they carry no date. */
  readonly undatedLeftOut: number
}

export interface Answer {
  readonly question: string
  readonly outcome: 'answer' | 'no-answer'
  /** One sentence, where there is no answer. */
  readonly reason?: string
  /** In [0, 1]: rises with the chance that the first passage answers. */
  readonly confidence: number
  readonly strength: Strength
  /** At most 10, best first; where there is no answer, the nearest passages. */
  readonly evidence: readonly Evidence[]
  /** Words of the question, as typed, that occur nowhere in the briefing. */
  readonly unknownWords: readonly string[]
  readonly searched: Searched
}
