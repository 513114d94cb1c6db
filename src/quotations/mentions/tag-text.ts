/** Masks the quotations of an article and tags the words around them with their parts of speech. */
import { createRequire } from 'node:module'
import type { ItsHelpers, WinkMethods } from 'wink-nlp'
import { sentencesOf } from '../../text/sentences.ts'
import type { Span } from '../../text/span.ts'
import type { MarkedSpan } from '../marks/find-marks.ts'

/** A word or a mark of the text outside quotations, or a whole quotation that counts as one word. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  /** Universal part of speech; `QUOTE` for a masked quotation with its marks. */
  readonly tag: string
  /** Index of the marked span that the token stands for; `null`: a word. */
  readonly mark: number | null
  /** Indices of the sentence and the paragraph. */
  readonly sentence: number
  readonly paragraph: number
}

export interface TaggedText {
  readonly tokens: readonly Token[]
  readonly sentences: readonly Span[]
  /** For each sentence its first token and the one after its last. */
  readonly sentenceTokens: readonly Span[]
  /** For each sentence its paragraph. */
  readonly paragraphOf: readonly number[]
  /** For each marked span its token. */
  readonly quoteTokens: readonly number[]
}

/** wink-nlp takes about 75 ms to load, so that it is loaded with the first article and not with the module. */
let tagger: { readonly nlp: WinkMethods; readonly its: ItsHelpers } | null = null

function loadTagger(): { readonly nlp: WinkMethods; readonly its: ItsHelpers } {
  if (tagger === null) {
    const require = createRequire(import.meta.url)
    const winkNLP = require('wink-nlp')
    const nlp: WinkMethods = winkNLP(require('wink-eng-lite-web-model'), ['pos'])
    tagger = { nlp, its: nlp.its }
  }
  return tagger
}

/** A single token longer than this is no word; the tagger gets its start only. */
const MAX_WORD = 60

/**
 * @param body the article's text
 * @param paragraphs its paragraphs
 * @param marks its marked spans, in order
 * @returns tokens in order, with spans into `body`; white space belongs to none
 */
export function tagText(body: string, paragraphs: readonly Span[], marks: readonly MarkedSpan[]): TaggedText {
  const masked = maskQuotations(body, marks)
  const words = tagWords(masked)
  const tokens: Token[] = []
  const sentences: Span[] = []
  const sentenceTokens: Span[] = []
  const paragraphOf: number[] = []
  const quoteTokens: number[] = []
  let nextWord = 0
  let nextMark = 0
  paragraphs.forEach((paragraph, paragraphIndex) => {
    for (const sentence of sentencesOf(masked, paragraph)) {
      const first = tokens.length
      while (true) {
        const word = words[nextWord]
        const mark = marks[nextMark]
        if (mark && mark.outer.start < sentence.end && (!word || mark.outer.start <= word.start)) {
          quoteTokens[nextMark] = tokens.length
          tokens.push(
            tokenOf(
              { ...mark.outer, text: '', lower: '', tag: 'QUOTE', mark: nextMark++ },
              sentences.length,
              paragraphIndex,
            ),
          )
        } else if (word && word.start < sentence.end) {
          nextWord++
          tokens.push(tokenOf(word, sentences.length, paragraphIndex))
        } else break
      }
      sentences.push(sentence)
      sentenceTokens.push({ start: first, end: tokens.length })
      paragraphOf.push(paragraphIndex)
    }
  })
  return { tokens, sentences, sentenceTokens, paragraphOf, quoteTokens }
}

/** Stands for the words of a quotation; a private-use character, so that no text contains it by chance. */
const MASK = '\uE0F1'

/** The text with each quotation replaced by blanks of the same length, so that offsets hold and its last mark still ends a sentence. */
function maskQuotations(body: string, marks: readonly MarkedSpan[]): string {
  let masked = ''
  let at = 0
  for (const mark of marks) {
    const last = body.slice(mark.start, mark.end).trimEnd().at(-1) ?? ''
    const end = /[.!?…]/.test(last) ? `${last}”` : ''
    const filler = MASK.repeat(Math.max(0, mark.outer.end - mark.outer.start - end.length))
    masked += body.slice(at, mark.outer.start).replaceAll(MASK, ' ') + filler + end
    at = mark.outer.end
  }
  return masked + body.slice(at).replaceAll(MASK, ' ')
}

type Word = Omit<Token, 'sentence' | 'paragraph'>

/** Written out, since spreading objects takes most of the time of an article. */
const tokenOf = (word: Word, sentence: number, paragraph: number): Token => ({
  start: word.start,
  end: word.end,
  text: word.text,
  lower: word.lower,
  tag: word.tag,
  mark: word.mark,
  sentence,
  paragraph,
})

/** The words outside quotations with their tags. The tagger sees a quotation as a single mark. */
function tagWords(masked: string): readonly Word[] {
  const { nlp, its } = loadTagger()
  const plain = masked
    .replace(/\uE0F1+(?:[.!?…]”)?/g, (mask) => '"'.padEnd(mask.length))
    .replace(/\S{61,}/g, (word) => word.slice(0, MAX_WORD).padEnd(word.length))
  const tokens = nlp.readDoc(plain).tokens()
  const tags = tokens.out(its.pos) as string[]
  const words: Word[] = []
  let at = 0
  tokens.out().forEach((value, i) => {
    const start = plain.indexOf(value, at)
    if (start < 0 || value.trim() === '') return
    at = start + value.length
    if (masked.startsWith(MASK, start)) return
    words.push({
      start,
      end: at,
      text: value,
      lower: value.toLowerCase().replace(/’/g, "'"),
      tag: tags[i] ?? 'X',
      mark: null,
    })
  })
  return words
}
