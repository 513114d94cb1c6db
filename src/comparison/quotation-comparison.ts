/** Compares how the outlets of a briefing print what one person said: the words of each, and whom it names as the speaker. */
import type { QuotationBook } from '../speakers/quotation-book.ts'
import type { QuoteAnswer, QuotedStatement, SpeakerChoice } from '../speakers/quote-answer.ts'
import { alignStatements, type DifferenceKind, differencesBetween } from '../statements/differences.ts'
import { statementWords } from '../statements/statement-words.ts'
import { tokensOf } from '../text/analyse.ts'
import { sliceOf } from '../text/span.ts'
import { type Compared, type ComparedSource, movedBy, pagesOfSources, withFirstMarked } from './compared-source.ts'
import { differingWords } from './differing-words.ts'
import { findOtherPrintings, type Printing } from './other-printings.ts'
import { silentSources } from './silent-sources.ts'
import { type SourceOf, sourceNames } from './source-names.ts'
import type { ComparedCorpus } from './topic-comparison.ts'

export interface QuotationComparisonRequest {
  /** A name as typed, or the id of a speaker who was chosen. */
  readonly speaker: { readonly typed: string } | { readonly id: string }
  /** What the quotations are about, as typed. */
  readonly about?: string | undefined
  /** Which statement, from 0; one beyond the last is the last. */
  readonly statement: number
  /** Which outlets are put beside the first, from 0; a page beyond the last is the last. */
  readonly page: number
}

export interface ComparedQuotation extends Compared, Printing {}

export type QuotationComparison =
  | {
      readonly outcome: 'comparison'
      readonly chosen: SpeakerChoice
      /** Those that several outlets print: of each all outlets that do, the one that the others are compared with first. */
      readonly statements: readonly (readonly ComparedSource<ComparedQuotation>[])[]
      /** Which of them is shown, from 0. */
      readonly statement: number
      readonly page: number
      /** The sources of the page: the first of all and at most two others. */
      readonly shown: readonly ComparedSource<ComparedQuotation>[]
      /** Outlets of which no article holds these words. */
      readonly silent: readonly string[]
    }
  /** Each quotation of the speaker is printed by one outlet alone. */
  | { readonly outcome: 'printed-once'; readonly chosen: SpeakerChoice; readonly quotations: number }
  | Exclude<QuoteAnswer, { outcome: 'quotations' }>

/** Statements that are looked for in other outlets: the first ones. */
const MAX_STATEMENTS = 60
/** A passage with this share of the words of a statement may hold it. */
const SHARE_OF_SILENCE = 1 / 3

export function compareQuotations(
  corpus: ComparedCorpus,
  book: QuotationBook,
  request: QuotationComparisonRequest,
): QuotationComparison {
  const answer = book.quote(request)
  if (answer.outcome !== 'quotations') return answer
  const { chosen, statements } = answer
  const sourceOf = sourceNames(corpus.outlets)
  const otherPrintings = findOtherPrintings(corpus, book, chosen.speaker.name)
  const several = statements
    .slice(0, MAX_STATEMENTS)
    .map((statement) => sourcesOf([...placesOf(statement), ...otherPrintings(statement)], sourceOf))
    .filter((sources) => sources.length > 1)
  if (several.length === 0) return { outcome: 'printed-once', chosen, quotations: chosen.speaker.quotations }
  const statement = Math.min(request.statement, several.length - 1)
  const sources = several[statement] ?? []
  const pages = pagesOfSources(sources)
  const page = Math.min(request.page, pages.length - 1)
  return {
    outcome: 'comparison',
    chosen,
    statements: several,
    statement,
    page,
    shown: withFirstMarked(pages[page] ?? []),
    silent: silentOn(corpus, sources, sourceOf),
  }
}

/** The form that most places print comes first. */
const placesOf = ({ wordings }: QuotedStatement): readonly Printing[] =>
  wordings.flatMap(({ places }) => places.map((place) => ({ ...place, namedAs: 'speaker' as const })))

const wordsOf = ({ article, quotation }: Printing): string => sliceOf(article.body, quotation)

/** Each source with its forms: those of other words, and those that name somebody else or deny it. Contradictions come first. */
function sourcesOf(printings: readonly Printing[], sourceOf: SourceOf): readonly ComparedSource<ComparedQuotation>[] {
  const [first] = printings
  if (!first) return []
  const bySource = new Map<string, Map<string, Printing>>()
  for (const printing of printings) {
    const source = sourceOf(printing.article)
    const forms = bySource.get(source) ?? new Map<string, Printing>()
    bySource.set(source, forms)
    const isNamed = [...forms.values()].some(({ namedAs }) => namedAs === 'speaker')
    const form = formOf(printing)
    if (!(printing.namedAs === 'nobody' && isNamed) && !forms.has(form)) forms.set(form, printing)
  }
  const [own, ...others] = [...bySource].map(([source, forms]) => ({
    source,
    reports: [...forms.values()].map((printing) => comparedWith(first, printing)),
  }))
  const contradicts = ({ reports }: ComparedSource<ComparedQuotation>) => reports.some(isContradiction)
  return [...(own ? [own] : []), ...others.filter(contradicts), ...others.filter((source) => !contradicts(source))]
}

const isContradiction = ({ kinds, namedAs }: ComparedQuotation): boolean =>
  kinds.length > 0 || namedAs === 'other' || namedAs === 'denied'

/** Equal for equal words, whatever their case and punctuation, by one speaker. */
const formOf = (printing: Printing): string => {
  const words = tokensOf(wordsOf(printing)).map(({ word }) => word)
  const others = printing.namedAs === 'speaker' ? '' : `${printing.namedAs} ${printing.quotation.speaker?.name}`
  return `${words.join(' ')}\n${others}`
}

function comparedWith(first: Printing, printing: Printing): ComparedQuotation {
  if (printing === first) return { ...printing, kinds: [], differing: [] }
  const [own, other] = [wordsOf(first), wordsOf(printing)]
  return {
    ...printing,
    kinds: contradictingKinds(first, printing),
    differing: movedBy(printing.quotation.start, differingWords(other, own)),
    differingInFirst: movedBy(first.quotation.start, differingWords(own, other)),
  }
}

/** Other words alone are no contradiction: they are marked. */
function contradictingKinds(first: Printing, printing: Printing): readonly DifferenceKind[] {
  const statementIn = (one: Printing) => {
    const text = wordsOf(one)
    return { text, words: statementWords(text, one.article) }
  }
  const [a, b] = [statementIn(first), statementIn(printing)]
  const alignment = alignStatements(a, b)
  const differences = alignment ? differencesBetween(a, b, alignment) : []
  return [...new Set(differences.map(({ kind }) => kind))].filter((kind) => kind !== 'word' && kind !== 'name')
}

function silentOn(
  { search }: ComparedCorpus,
  sources: readonly ComparedSource<ComparedQuotation>[],
  sourceOf: SourceOf,
): readonly string[] {
  const first = sources[0]?.reports[0]
  const words = first ? statementWords(wordsOf(first), first.article).filter(({ isContent }) => isContent) : []
  const terms = new Set(words.map(({ term }) => term))
  const enough = Math.max(1, Math.floor(SHARE_OF_SILENCE * terms.size))
  return silentSources(search, sourceOf, { terms, enough }, new Set(sources.map(({ source }) => source)))
}
