/** A claim: what a member passes off as a quotation. */
import { type Span, sliceOf } from '../text/span.ts'
import { type Word, wordsOf } from '../text/words.ts'

/** A span of the message. */
export interface Claim extends Span {
  /** As the member wrote it, without Markdown and without the quotation marks around it. */
  readonly text: string
  /** Its words and gaps, in order; at least one word. */
  readonly elements: readonly ClaimElement[]
}

/** A word of the claim, or a place that the claim itself marks as not word for word. Spans are of the claim's text. */
export type ClaimElement =
  | (Word & { readonly kind: 'word' })
  /** An ellipsis: words may be missing here. */
  | (Span & { readonly kind: 'ellipsis' })
  /** `[he]`: words that the person who quotes has put in, with or without replacing others. */
  | (Span & { readonly kind: 'insertion'; readonly words: readonly Word[] })

/** An ellipsis, with or without brackets, or anything else in square brackets. */
const GAP = /[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\][]{0,100}\](?!\p{L})/gu
/** `[sic]` says that a mistake is the speaker's own; no words are missing. */
const SIC = /^\[\s*sic\.?\s*\]$/i

/** @returns words and gaps in order; no ellipsis at an end or before another gap */
export function elementsOf(text: string): readonly ClaimElement[] {
  const elements: ClaimElement[] = []
  const addWords = (within: Span) => {
    for (const word of wordsOf(text, within)) elements.push({ ...word, kind: 'word' })
  }
  let at = 0
  for (const match of text.matchAll(GAP)) {
    const span = { start: match.index, end: match.index + match[0].length }
    addWords({ start: at, end: span.start })
    at = span.end
    if (!SIC.test(match[0])) elements.push(gapAt(text, span))
  }
  addWords({ start: at, end: text.length })
  return withoutIdleEllipses(elements)
}

/** An insertion, or an ellipsis if the gap holds no word. */
function gapAt(text: string, span: Span): ClaimElement {
  const words = wordsOf(text, span)
  return sliceOf(text, span).startsWith('[') && words.length > 0
    ? { ...span, kind: 'insertion', words }
    : { ...span, kind: 'ellipsis' }
}

/** Leaves out ellipses at an end or before another gap, since they stand for nothing that could be compared. */
const withoutIdleEllipses = (elements: readonly ClaimElement[]): readonly ClaimElement[] =>
  elements.filter((element, i) => {
    if (element.kind === 'word' || element.kind === 'insertion') return true
    const next = elements[i + 1]
    return i > 0 && next !== undefined && next.kind === 'word'
  })

export const wordsOfClaim = ({ elements }: Pick<Claim, 'elements'>): readonly Word[] =>
  elements.filter((element) => element.kind === 'word')

const BRACKETS = /\[[^\][]{1,100}\]/g

/** @returns the spans of what stands in square brackets, with the brackets, in order */
export const bracketsOf = (text: string): readonly Span[] =>
  text.includes('[')
    ? [...text.matchAll(BRACKETS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    : []
