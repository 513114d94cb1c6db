/** What the keeper of a corpus should know about an article that was taken from a page. */
import type { Reason } from '../reasons/reason.ts'
import { countWords } from '../text/count-words.ts'
import type { Block } from './body/blocks-of.ts'
import { isCaption } from './removals/captions.ts'

export interface PageFindings {
  /** The blocks that are served, and those of the same body before lines were left out of it. */
  readonly blocks: readonly Block[]
  readonly found: readonly Block[]
  /** See `pictureDescriptions`. */
  readonly descriptions: ReadonlySet<string>
  /** How many words the article has, as its page declares it. */
  readonly declaredWords: number | undefined
  /** What slide shows beside the article say; empty if there are none. */
  readonly slideShowText: string
}

/** In an article that is whole, this share of its words is found, in [0, 1]. */
const MIN_FOUND_SHARE = 0.8
/** Fewer lost words may be a caption or a note. */
const MIN_LOST_WORDS = 60
/** Parts of formulas whose place says what they mean: a fraction, a root, a power. */
const LAID_OUT = 'mfrac, msqrt, mroot, msub, msup, msubsup, munder, mover, munderover, mtable'

/** @returns each completes "The file …" */
export function pageNotes(findings: PageFindings): readonly Reason[] {
  const { blocks, found, descriptions, declaredWords = 0, slideShowText } = findings
  const words = wordsIn(blocks)
  const captions = found.filter((block) => isCaption(block, descriptions) && !blocks.includes(block))
  const captionWords = wordsIn(captions)
  const slideWords = countWords(slideShowText)
  const formulas = formulasIn(blocks)
  const notes: readonly (Reason | false)[] = [
    isMuchMore(declaredWords, words) && { key: 'page.declared-words', values: { declared: declaredWords, words } },
    isMuchMore(words + captionWords, words) && { key: 'page.captions', values: { words: captionWords } },
    isMuchMore(words + slideWords, words) && { key: 'page.slides', values: { words: slideWords } },
    formulas > 0 && { key: 'page.formulas', values: { count: formulas } },
  ]
  return notes.filter((note) => note !== false)
}

const isMuchMore = (whole: number, words: number): boolean =>
  words < whole * MIN_FOUND_SHARE && whole - words >= MIN_LOST_WORDS

const wordsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + countWords(text), 0)

function formulasIn(blocks: readonly Block[]): number {
  const formulas = blocks.flatMap(({ element }) => [...element.querySelectorAll('math')])
  return new Set(formulas.filter((formula) => formula.querySelector(LAID_OUT) !== null)).size
}
