/** Who is quoted in a corpus: questions are made about them. */
import type { Article } from '../../src/corpus/article.ts'
import type { Passage } from '../../src/passages/passage.ts'
import type { QuotationBook } from '../../src/speakers/quotation-book.ts'

export interface People {
  /** The names of all who are quoted, in two or three words. */
  readonly names: readonly string[]
  /** Those who are quoted in an article. */
  quotedIn(article: Article): readonly string[]
}

const FULL_NAME = /^\p{Lu}[\p{L}'’.-]+ (?:\p{Lu}[\p{L}'’.-]* )?\p{Lu}[\p{L}'’-]{3,}$/u

export function peopleOf({ speakers, speakersIn }: QuotationBook, passages: readonly Passage[]): People {
  const names = speakers.map(({ name }) => name).filter((name) => FULL_NAME.test(name))
  const known = new Set(names)
  const quoted = new Map<Article, Set<string>>()
  for (const passage of passages) {
    const own = quoted.get(passage.article) ?? new Set()
    for (const name of speakersIn(passage)) if (known.has(name)) own.add(name)
    quoted.set(passage.article, own)
  }
  return { names, quotedIn: (article) => [...(quoted.get(article) ?? [])] }
}
