/** The words by which a question without an answer is counted: its rare ones, without anything that tells who asked. */
import { TOPICLESS_WORDS } from '../english/follow-up-words.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { tokensOf } from '../text/analyse.ts'

/** A longer question gives only its rarest words: a pasted text is no question. */
const MAX_WORDS = 8
/** A more frequent word is not what the reader missed. In (0, 1], as `QuestionWord.rarity`. */
const MIN_RARITY = 0.5
/** Links, mail addresses, Discord's mentions and emoji, and names with an at sign. */
const PERSONAL = /<[@#:a][^<>]*>|(?<!\S)\S*@\S*|\b(?:https?:\/\/|www\.)\S*/giu
/** Letters only, and so no phone number, account number or birthday. */
const PLAIN_WORD = /^\p{L}{3,30}$/u

/** @returns at most 8 words in lower case, the rarest first, each once */
export function gapWordsOf(search: PassageSearch, question: string): readonly string[] {
  const { words } = search.analyse(question.replace(PERSONAL, ' '))
  const rare = words
    .filter(({ word, rarity }) => rarity >= MIN_RARITY && !TOPICLESS_WORDS.has(word))
    .sort((a, b) => b.rarity - a.rarity)
  const plain = rare.map(({ typed }) => tokensOf(typed)[0]?.word ?? '').filter((word) => PLAIN_WORD.test(word))
  return [...new Set(plain)].slice(0, MAX_WORDS)
}
