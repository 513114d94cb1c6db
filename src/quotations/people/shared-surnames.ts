/** Gives two people who are named together the surname that stands once: "the twins, Ada and Eve Stone". */
import { COUPLES } from '../../english/name-words.ts'
import { isFirstName } from './first-names.ts'
import type { NameMention } from './read-name.ts'

/** UTF-16 units before the first name in which a word tells that the two are of one family. */
const REACH = 40
/** Words before the first name that are read. */
const MAX_WORDS = 4

/** @param names of the body, in order @returns the same names, the first names of couples and siblings with their surname */
export function withSharedSurnames(body: string, names: readonly NameMention[]): readonly NameMention[] {
  return names.map((name, i): NameMention => {
    const second = names[i + 1]
    const surname = second?.words[1]
    const own = withoutNoun(name)
    return second && surname !== undefined && areOfOneFamily(body, own, second)
      ? { ...own, words: [...own.words, surname], kind: 'person' }
      : name
  })
}

/** "Newlyweds Tess": the noun with a capital that opens a sentence is no part of the name. */
function withoutNoun(name: NameMention): NameMention {
  const [noun = '', own] = name.words
  if (own === undefined || name.words.length > 2 || !COUPLES.has(noun.toLowerCase())) return name
  const start = name.end - own.length
  return { ...name, words: [own], start, titleStart: start }
}

function areOfOneFamily(body: string, first: NameMention, second: NameMention): boolean {
  const [own = '', ...others] = first.words
  if (others.length > 0 || second.words.length !== 2 || !/^(?:person|unknown)$/.test(second.kind)) return false
  if (!/^ (?:and|&) $/.test(body.slice(first.end, second.titleStart)) || !isFirstName(own.toLowerCase())) return false
  const before = body.slice(Math.max(0, first.titleStart - REACH), first.titleStart).toLowerCase()
  return (before.match(/[\p{L}-]+/gu) ?? []).slice(-MAX_WORDS).some((word) => COUPLES.has(word))
}
