/** A claim: what a member passes off as a quotation. */
import { type Span, sliceOf } from '../text/span.ts'
import { type Word, wordsOf } from './words.ts'

export interface Claim extends Span {
  /** As the member wrote it, without the marks around it and without Markdown. */
  readonly text: string
  /** Its words and gaps, in order; at least one word. */
  readonly elements: readonly ClaimElement[]
}

/** A word of the claim, or a place where the claim itself says that it is not word for word. Spans are of the claim's text. */
export type ClaimElement =
  | (Word & { readonly kind: 'word' })
  /** An ellipsis: words may be left out. */
  | (Span & { readonly kind: 'ellipsis' })
  /** `[he]`: put in by whoever quotes, in the place of words or to mend a sentence. */
  | (Span & { readonly kind: 'insertion'; readonly words: readonly Word[] })

/** An ellipsis, in brackets or not, or something else in brackets. */
const GAP = /[[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\][]{0,100}\](?!\p{L})/gu
/** Says that the mistake is the original's; stands for no words. */
const SIC = /^\[\s*sic\.?\s*\]$/i

/** @returns words and gaps in order, no gap at an end, no two gaps side by side */
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
  return withoutIdleGaps(elements)
}

function gapAt(text: string, span: Span): ClaimElement {
  const words = wordsOf(text, span)
  return sliceOf(text, span).startsWith('[') && words.length > 0
    ? { ...span, kind: 'insertion', words }
    : { ...span, kind: 'ellipsis' }
}

/** An ellipsis at an end, or beside another gap, leaves nothing out that could be told. */
const withoutIdleGaps = (elements: readonly ClaimElement[]): readonly ClaimElement[] =>
  elements.filter((element, i) => {
    if (element.kind === 'word' || element.kind === 'insertion') return true
    const next = elements[i + 1]
    return i > 0 && next !== undefined && next.kind === 'word'
  })

export const wordsOfClaim = ({ elements }: Pick<Claim, 'elements'>): readonly Word[] =>
  elements.filter((element) => element.kind === 'word')
