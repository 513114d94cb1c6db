/** The sources of a briefing that print nothing on something: none of their articles holds its words. */
import type { Article } from '../corpus/article.ts'
import { languageOf } from '../languages/languages.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { termsOf } from '../text/analyse.ts'
import type { SourceOf } from './source-names.ts'

/** In a larger corpus nobody is called silent: to look through it takes too long. */
const MAX_PASSAGES = 20_000

interface Words {
  readonly terms: ReadonlySet<string>
  /** A passage or a title with so many of them may be about the same. At least 1. */
  readonly enough: number
}

/**
 * @param reporting the sources that are known to report on it
 * @returns outlets in alphabetical order; an outlet that holds enough of the words is neither here nor there
 */
export function silentSources(
  search: PassageSearch,
  sourceOf: SourceOf,
  { terms, enough }: Words,
  reporting: ReadonlySet<string>,
): readonly string[] {
  const { totals, whole } = search.index
  if (totals.passages > MAX_PASSAGES || terms.size < enough) return []
  const numbers = search.numbersOf([...terms]).filter((number) => number >= 0)
  const [silent, speaking] = [new Set<string>(), new Set(reporting)]
  for (const outlet of whole?.outlets ?? []) {
    const source = sourceOf({ outlet, file: '' })
    if (speaking.has(source)) continue
    silent.add(source)
    // If any article of the outlet holds the words, those that hold most of them do.
    whole?.need({
      kind: 'words',
      terms: Array.from(terms, (term) => ({ term, weight: 1 })),
      scope: { outlets: [outlet] },
    })
  }
  let before: Article | null = null
  for (const passage of search.passages) {
    const { article } = passage
    const source = sourceOf(article)
    if (article.outlet === undefined || speaking.has(source)) continue
    const inTitle = article === before ? 0 : heldInTitle(article, terms)
    before = article
    const held = search.passageTerms(passage)
    const inPassage = numbers.filter((number) => held.has(number)).length
    if (Math.max(inTitle, inPassage) >= enough) speaking.add(source)
    else silent.add(source)
  }
  return [...silent].filter((source) => !speaking.has(source)).sort((a, b) => a.localeCompare(b, 'en'))
}

const heldInTitle = ({ title, language }: Article, terms: ReadonlySet<string>): number =>
  new Set(termsOf(title, languageOf(language)).filter((term) => terms.has(term))).size
