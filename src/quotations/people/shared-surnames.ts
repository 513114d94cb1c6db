/** Gives two people who are named together the surname that stands once: "the twins, Ada and Eve Stone". */
import { COUPLES, HONORIFICS } from '../../english/name-words.ts'
import { itemAt } from '../item-at.ts'
import { genderOfFirstName, isFirstName } from './first-names.ts'
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
    const isShared =
      second !== undefined &&
      areNamedTogether(body, own, second) &&
      (areOfOneFamily(body, own) || isAddressed(names, own, second))
    return isShared && surname !== undefined ? { ...own, words: [...own.words, surname], kind: 'person' } : name
  })
}

/** "Newlyweds Tess": the noun with a capital that opens a sentence is no part of the name. */
function withoutNoun(name: NameMention): NameMention {
  const [noun = '', own] = name.words
  if (own === undefined || name.words.length > 2 || !COUPLES.has(noun.toLowerCase())) return name
  const start = name.end - own.length
  return { ...name, words: [own], start, titleStart: start }
}

/** "Ada and Eve Stone": a first name alone, and one with a surname. */
function areNamedTogether(body: string, first: NameMention, second: NameMention): boolean {
  const [own = '', ...others] = first.words
  if (others.length > 0 || second.words.length !== 2 || !/^(?:person|unknown)$/.test(second.kind)) return false
  return /^ (?:and|&) $/.test(body.slice(first.end, second.titleStart)) && isFirstName(own.toLowerCase())
}

/** Whether a noun before the first name says so. */
function areOfOneFamily(body: string, first: NameMention): boolean {
  const before = body.slice(Math.max(0, first.titleStart - REACH), first.titleStart).toLowerCase()
  return (before.match(/[\p{L}-]+/gu) ?? []).slice(-MAX_WORDS).some((word) => COUPLES.has(word))
}

/** "Ada and Max Stone", later "Mrs Stone": the honorific is the first one's if nobody else of her gender bears the surname. */
function isAddressed(names: readonly NameMention[], first: NameMention, second: NameMention): boolean {
  const gender = genderOfFirstName(itemAt(first.words, 0))
  const bearers = names.filter(({ words }) => words.at(-1) === second.words.at(-1))
  const mayBeOther = ({ words }: NameMention) =>
    words.length > 1 && [gender, null].includes(genderOfFirstName(itemAt(words, 0)))
  const isOfGender = ({ words, title }: NameMention) =>
    words.length === 1 && title !== null && HONORIFICS.get(title) === gender
  return gender !== null && !bearers.some(mayBeOther) && bearers.some(isOfGender)
}
