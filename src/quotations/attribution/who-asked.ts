/** Who asked what somebody answers: a pronoun before "answered" means somebody else. */
import type { Mention } from '../mentions/mention.ts'
import type { Entity } from '../people/people-in-article.ts'
import type { SourceContext } from './source-context.ts'

const ANSWERS: ReadonlySet<string> = new Set(
  'answer answers answered reply replies replied respond responds responded'.split(' '),
)
const ASKS: ReadonlySet<string> = new Set(
  'ask asks asked inquire inquires inquired enquire enquires enquired'.split(' '),
)

const verbOf = ({ predicate: { subjectOf, invertedOf } }: Mention): string => (invertedOf ?? subjectOf)?.lower ?? ''

/** @returns whom the article names as asking, last before the answer and at most a sentence before it; `null` if nobody asks */
export function askerBefore({ mentions }: SourceContext, answerer: Mention): Entity | null {
  if (!ANSWERS.has(verbOf(answerer))) return null
  for (let before = mentions[answerer.index - 1]; before; before = mentions[before.index - 1]) {
    if (before.first.sentence < answerer.first.sentence - 1) return null
    if (before.name !== null && !before.predicate.passive && ASKS.has(verbOf(before))) return before.name.entity
  }
  return null
}
