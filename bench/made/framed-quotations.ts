/** Articles that say of real clauses that they are not so, and that nobody said them. */
import { parseArticle } from '../../src/corpus/parse-article.ts'
import type { Quotation } from '../../src/quotations/quotation.ts'
import type { Verdict } from '../../src/verification/verdict.ts'
import type { MutatedQuotation } from './mutated-quotations.ts'

/** Around a clause, within the marks. */
const FRAMES: readonly string[] = [
  'It is a lie that ~',
  'I deny that ~',
  'I have never claimed that ~',
  'It is simply not the case that ~',
  'Nobody here believes that ~',
  'They want you to think that ~',
  'My opponents say that ~',
  'I doubt very much that ~',
  'If you ask them whether ~',
  'Unless ~',
  'Let us suppose that ~',
  '~, unless the council objects',
  '~, if the weather holds',
  '~, they claim',
  '~ is what the liars tell you',
]

/** Around a quotation. */
const DENIALS: readonly string[] = [
  'Nils Dahl never said “~.”',
  'Nils Dahl has not said “~.”',
  'Nils Dahl refused to say “~.”',
  'Nils Dahl denied saying “~.”',
  'Nils Dahl denied that he had ever said “~.”',
  'Nobody has said “~.”',
  'If Nils Dahl had said “~,” he would be gone.',
  '“~” is something that Nils Dahl never said.',
  'Did Nils Dahl say “~”?',
]

/** Around a quotation that somebody spoke. */
const PLAIN: readonly string[] = [
  'Nils Dahl said: “~.”',
  '“~,” said Nils Dahl, who is not a member.',
  'Nils Dahl did not hesitate to say “~.”',
  'Nils Dahl denied the charge. “~,” he said.',
]

const MIN_LENGTH = 30
const MAX_LENGTH = 160
/** A clause that says "if" or "not" itself has more frames than one. */
const CLAUSE = /^\p{Lu}[\p{L}’' ,-]+$/u

/** Articles that belong to one corpus, and what is checked against them. */
interface FramedCorpus {
  readonly articles: readonly ReturnType<typeof parseArticle>[]
  readonly cases: readonly MutatedQuotation[]
}

/** Three corpora with an article for each clause, with each frame in turn. At most `max` clauses are taken from the quotations. */
export function framedQuotations(quotations: readonly Quotation[], max: number): readonly FramedCorpus[] {
  const clauses = [...new Set(quotations.map(({ text }) => text.split(/[.!?]/, 1)[0]?.replace(/,$/, '').trim() ?? ''))]
    .filter(({ length }) => length >= MIN_LENGTH && length <= MAX_LENGTH)
    .filter((text) => CLAUSE.test(text))
    .slice(0, max)
  const corpus = (row: string, frames: readonly string[], expected: readonly Verdict[]): FramedCorpus => ({
    articles: clauses.map((clause, i) => {
      const framed = (frames[i % frames.length] as string).replace('~', () => clause)
      return parseArticle(`The council of Tarn met for the ${i}th time. ${framed} Then it rained.`, `${i}.txt`)
    }),
    cases: clauses.map((text) => ({ row, text, expected })),
  })
  return [
    corpus(
      'made: frame cut off',
      FRAMES.map((frame) => `“${frame},” Ida Berg said.`),
      ['shortened', 'altered'],
    ),
    corpus('made: speech that is denied', DENIALS, ['reported']),
    corpus('made: speech', PLAIN, ['word-for-word']),
  ]
}
