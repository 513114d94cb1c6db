/** What a question without answer is counted by: its rare words, without anything that could tell who asked. */
import type { PassageSearch } from '../search/passage-search.ts'
import { tokensOf } from '../text/analyse.ts'

/** Words of one question: a pasted text is no question. */
const MAX_WORDS = 8
/** A word that more of the briefing holds is not what was missed. In (0, 1], as `QuestionWord.rarity`. */
const MIN_RARITY = 0.5
/** Links, mail addresses, mentions and emoji of Discord, names with an at sign. */
const PERSONAL = /<[@#:a][^<>]*>|(?<!\S)\S*@\S*|\b(?:https?:\/\/|www\.)\S*/giu
/** Letters only: no telephone number, no account, no day of birth. */
const PLAIN_WORD = /^\p{L}{3,30}$/u

/** @returns at most 8 words in lower case, the rarest first, each once */
export function gapWordsOf(search: PassageSearch, question: string): readonly string[] {
  const { words } = search.analyse(question.replace(PERSONAL, ' '))
  const rare = words.filter(({ rarity }) => rarity >= MIN_RARITY).sort((a, b) => b.rarity - a.rarity)
  const plain = rare.map(({ typed }) => tokensOf(typed)[0]?.word ?? '').filter((word) => PLAIN_WORD.test(word))
  return [...new Set(plain)].slice(0, MAX_WORDS)
}
