/** Finds where else the words of a statement are printed: without a speaker, as somebody else's, or as never said. */
import type { Article } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import { deniedSpeech } from '../quotations/denied-speech.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { QuotationBook } from '../speakers/quotation-book.ts'
import type { PlacedQuotation, QuotedStatement } from '../speakers/quote-answer.ts'
import { alignWords } from '../statements/align-words.ts'
import { type StatementWord, statementWords } from '../statements/statement-words.ts'
import { termsOf } from '../text/analyse.ts'
import { contains, sliceOf } from '../text/span.ts'
import type { ComparedCorpus } from './topic-comparison.ts'

/** Whom an article names as the speaker: the one who is compared, nobody, somebody else; or it denies that the words were said. */
type NamedAs = 'speaker' | 'nobody' | 'other' | 'denied'

/** A quotation in its place. */
export interface Printing extends PlacedQuotation {
  readonly namedAs: NamedAs
}

/** Passages in which the words are looked for. */
const MAX_PASSAGES = 30
/** The search uses only the rarest terms of the words. */
const MAX_SEARCHED_TERMS = 8
/** Words in common and in order, as a share of the shorter of two forms of one statement. */
const MIN_SHARE_IN_ORDER = 0.8
const MIN_WORDS = 5
const MIN_CONTENT_WORDS = 3
/** Two people may say the same few words: as those of somebody else, so many words in common are one statement. */
const MIN_WORDS_OF_OTHERS = 8

/** @returns finds the other printings of a statement of the speaker, the best fit first */
export function findOtherPrintings(
  { search }: ComparedCorpus,
  book: QuotationBook,
  speaker: string,
): (statement: QuotedStatement) => readonly Printing[] {
  const byArticle = new Map<string, Quotation[]>()
  for (const quotation of book.quotations) {
    const others = byArticle.get(quotation.article)
    if (others) others.push(quotation)
    else byArticle.set(quotation.article, [quotation])
  }
  const quotationsIn = ({ id }: Article): readonly Quotation[] => byArticle.get(id) ?? []
  return ({ wordings }) => {
    const forms = wordings.flatMap(({ places: [first] }) =>
      first ? [sliceOf(first.article.body, first.quotation)] : [],
    )
    const known = new Set(wordings.flatMap(({ places }) => places.map(({ quotation }) => quotation)))
    const rarest = [...new Set(forms.slice(0, 1).flatMap((word) => termsOf(word)))]
      .sort((a, b) => search.rarityOf(b) - search.rarityOf(a))
      .slice(0, MAX_SEARCHED_TERMS)
    const words = forms.map((form) => statementWords(form))
    return search
      .holding(rarest, () => true, MAX_PASSAGES)
      .flatMap((passage) =>
        quotationsIn(passage.article)
          .filter((quotation) => contains(passage, { start: quotation.start, end: quotation.start }))
          .map((quotation) => ({ quotation, article: passage.article, passage })),
      )
      .filter(({ quotation }) => !known.has(quotation) && quotation.speaker?.name !== speaker)
      .filter((place) => words.some((form) => isSameStatement(form, place)))
      .map((place) => ({ ...place, namedAs: namedAs(place, quotationsIn(place.article)) }))
  }
}

/** @param all quotations of the article, in order */
function namedAs({ quotation, article, passage }: PlacedQuotation, all: readonly Quotation[]): NamedAs {
  if (quotation.speaker !== null) return quotation.speaker.kind === 'unnamed' ? 'nobody' : 'other'
  const denied = deniedSpeech(article.body, articleSentences(article, passage), all, all.indexOf(quotation))
  return denied === null ? 'nobody' : 'denied'
}

function isSameStatement(form: readonly StatementWord[], { quotation, article }: PlacedQuotation): boolean {
  if (quotation.kind === 'not-speech') return false
  const words = statementWords(sliceOf(article.body, quotation), article)
  const common = alignWords(form, words)?.common ?? []
  const isOthers = quotation.speaker !== null && quotation.speaker.kind !== 'unnamed'
  const [shorter, longer] = [Math.min(form.length, words.length), Math.max(form.length, words.length)]
  return (
    common.length >= (isOthers ? MIN_WORDS_OF_OTHERS : MIN_WORDS) &&
    common.filter(([{ isContent }]) => isContent).length >= MIN_CONTENT_WORDS &&
    common.length >= MIN_SHARE_IN_ORDER * (isOthers ? longer : shorter)
  )
}
