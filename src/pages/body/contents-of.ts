/** What blocks of text hold: prose, links, or only short pieces. */
import { countWords } from '../../text/count-words.ts'
import type { Block } from './blocks-of.ts'

export interface Contents {
  readonly words: number
  /** Words in whole sentences outside links. */
  readonly proseWords: number
  readonly linkedWords: number
  /** How many blocks are prose. */
  readonly proseBlocks: number
  /** How many blocks are nothing but a link of several words, as headlines of other articles are. */
  readonly headlineLinks: number
}

/** A shorter block is no prose, even if it ends like a sentence: "Sign up!" */
const MIN_SENTENCE_WORDS = 6
/** A longer block is prose, even if it does not end like a sentence. */
const MIN_PROSE_WORDS = 25
/** A block with a larger share of linked text is a link. */
const MAX_LINK_SHARE = 0.5
const MIN_SHARE_OF_ONLY_LINK = 0.9
const MIN_HEADLINE_WORDS = 3
const SENTENCE_END = /[.!?…。！？।។။؟۔][”’"')\]»」』）】]*$/

export const endsLikeSentence = (text: string): boolean => SENTENCE_END.test(text)

/** Whether a block holds sentences of its own. */
export function isProse({ text, linkShare, kind }: Block): boolean {
  if (linkShare >= MAX_LINK_SHARE || kind === 'caption' || kind === 'heading') return false
  const words = countWords(text)
  return words >= MIN_PROSE_WORDS || (words >= MIN_SENTENCE_WORDS && endsLikeSentence(text))
}

export function contentsOf(blocks: readonly Block[]): Contents {
  let [words, proseWords, linkedWords, proseBlocks, headlineLinks] = [0, 0, 0, 0, 0]
  for (const block of blocks) {
    const count = countWords(block.text)
    words += count
    linkedWords += count * block.linkShare
    if (block.linkShare > MIN_SHARE_OF_ONLY_LINK && count >= MIN_HEADLINE_WORDS) headlineLinks++
    if (!isProse(block)) continue
    proseWords += count
    proseBlocks++
  }
  return { words, proseWords, linkedWords, proseBlocks, headlineLinks }
}
