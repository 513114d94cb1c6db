/** Masks the quotations of an article and tags the words around them with their parts of speech. */
import { createRequire } from 'node:module'
import type { ItsHelpers, WinkMethods } from 'wink-nlp'
import type { ArticleBody } from '../../corpus/article.ts'
import { articleSentences } from '../../corpus/article-sentences.ts'
import { GROUP_NOUNS } from '../../english/name-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import type { MarkedSpan } from './find-marks.ts'

/** A universal part of speech, or `QUOTE` for a masked quotation with its marks. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'QUOTE'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word or a mark of the text outside quotations, or a whole quotation that counts as one word. */
export interface Token extends Span {
  /** Its place among the tokens of the article. */
  readonly index: number
  readonly text: string
  readonly lower: string
  readonly tag: PartOfSpeech
  /** The marked span that the token stands for; `null` if it is a word. */
  readonly mark: MarkedSpan | null
  /** Indices of the sentence and the paragraph. */
  readonly sentence: number
  readonly paragraph: number
}

export interface TaggedText {
  readonly tokens: readonly Token[]
  /** For each sentence the index of its first token and that after its last. */
  readonly sentences: readonly Span[]
  /** For each sentence its paragraph. */
  readonly paragraphOf: readonly number[]
  /** The token that stands for a marked span. */
  readonly quoteTokens: ReadonlyMap<MarkedSpan, Token>
}

/** An article's text and its tagged words. */
export interface MarkedText {
  readonly body: string
  readonly text: TaggedText
}

/** The token range of the sentence that a token belongs to. */
export const sentenceOf = (text: TaggedText, token: Token): Span => itemAt(text.sentences, token.sentence)

/** The part of a sentence that lies within `reach` tokens of a position, as a token range. */
export const sentenceAround = (sentence: Span, index: number, reach: number): Span => ({
  start: Math.max(sentence.start, index - reach),
  end: Math.min(sentence.end, index + reach),
})

/** wink-nlp takes about 75 ms to load, so it is loaded with the first article and not with the module. */
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

/** A single token longer than this is no word: the tagger gets only its start. In UTF-16 units. */
const MAX_WORD_LENGTH = 60

/**
 * @param article its text and its language
 * @param paragraphs its paragraphs
 * @param marks its marked spans, in order
 * @returns tokens in order, with spans into `body`; white space belongs to none
 */
export function tagText(
  { body, language }: ArticleBody,
  paragraphs: readonly Span[],
  marks: readonly MarkedSpan[],
): TaggedText {
  const masked = maskQuotations(body, marks)
  const words = mergeInOrder(tagWords(masked), marks.map(wordOfMark))
  const tokens: Token[] = []
  const sentences: Span[] = []
  const paragraphOf: number[] = []
  const quoteTokens = new Map<MarkedSpan, Token>()
  for (const [paragraph, span] of paragraphs.entries()) {
    for (const sentence of articleSentences({ body: masked, language }, span)) {
      const first = tokens.length
      for (let word = words[first]; word && word.start < sentence.end; word = words[tokens.length]) {
        const token = tokenOf(word, tokens.length, sentences.length, paragraph)
        tokens.push(token)
        if (token.mark) quoteTokens.set(token.mark, token)
      }
      sentences.push({ start: first, end: tokens.length })
      paragraphOf.push(paragraph)
    }
  }
  return { tokens: withVerbs(tokens), sentences, paragraphOf, quoteTokens }
}

/** Verbs that the tagger takes for plural nouns after the noun for a text: "the audit states". */
const VERBS_OF_TEXTS = /^(?:states|notes|reports|claims|reads|concludes|warns|says)$/

/** Corrects verbs that the tagger takes for something else. */
function withVerbs(tokens: Token[]): readonly Token[] {
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1]
    const after = tokens[i + 1]
    if (before && after && (isVerbOfText(token, before, after) || isVerbOfName(token, before, after))) {
      tokens[i] = { ...token, tag: 'VERB' }
    }
  }
  return tokens
}

const isVerbOfText = (token: Token, before: Token, after: Token): boolean =>
  token.tag === 'NOUN' &&
  VERBS_OF_TEXTS.test(token.lower) &&
  GROUP_NOUNS.has(before.lower) &&
  !/^(?:NOUN|PROPN|ADP)$/.test(after.tag)

/** "Doe branded the deal": a participle after a name and before an object. */
const isVerbOfName = (token: Token, before: Token, after: Token): boolean =>
  token.tag === 'ADJ' &&
  token.lower.endsWith('ed') &&
  cueStrengthOf(token.lower) !== 'other' &&
  /^(?:PROPN|PRON)$/.test(before.tag) &&
  /^(?:DET|PRON|PROPN)$/.test(after.tag)

/**
 * @param names spans of the names of people, in order of the text
 * @returns the text with their words tagged as proper nouns, whatever the tagger takes them for
 */
export function withNames(text: TaggedText, names: readonly Span[]): TaggedText {
  let next = 0
  const tokens = text.tokens.map((token) => {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
    const isNamed = token.tag !== 'QUOTE' && token.start >= (names[next]?.start ?? Number.POSITIVE_INFINITY)
    return isNamed && /^\p{Lu}/u.test(token.text) ? { ...token, tag: 'PROPN' as const } : token
  })
  return { ...text, tokens }
}

/** Stands for the words of a quotation; a private-use character, so that no text contains it by chance. */
const MASK = '\uE0F1'

/**
 * The text with each quotation replaced by a filler of the same length: offsets stay right, and the last mark of a quotation
 * still ends a sentence.
 */
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

type Word = Omit<Token, 'index' | 'sentence' | 'paragraph'>

const wordOfMark = (mark: MarkedSpan): Word => ({
  start: mark.outer.start,
  end: mark.outer.end,
  text: '',
  lower: '',
  tag: 'QUOTE',
  mark,
})

/** Written out, since spreading objects takes most of the time of an article. */
const tokenOf = (word: Word, index: number, sentence: number, paragraph: number): Token => ({
  index,
  start: word.start,
  end: word.end,
  text: word.text,
  lower: word.lower,
  tag: word.tag,
  mark: word.mark,
  sentence,
  paragraph,
})

/** Both lists in order of the text; a quotation comes before a word that starts at the same place. */
function mergeInOrder(words: readonly Word[], quotations: readonly Word[]): readonly Word[] {
  const merged: Word[] = []
  let next = 0
  for (const word of words) {
    for (let quotation = quotations[next]; quotation && quotation.start <= word.start; quotation = quotations[next]) {
      merged.push(quotation)
      next++
    }
    merged.push(word)
  }
  for (const quotation of quotations.slice(next)) merged.push(quotation)
  return merged
}

/** The words outside quotations with their tags. The tagger sees a quotation as a single mark. */
function tagWords(masked: string): readonly Word[] {
  const { nlp, its } = loadTagger()
  const plain = masked
    .replace(/\uE0F1+(?:[.!?…]”)?/g, (mask) => '"'.padEnd(mask.length))
    .replace(/\S{61,}/g, (word) => word.slice(0, MAX_WORD_LENGTH).padEnd(word.length))
  const tokens = nlp.readDoc(plain).tokens()
  const tags = tokens.out(its.pos) as PartOfSpeech[]
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
