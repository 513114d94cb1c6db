/** Recognises questions that name somebody and ask who that is: a description answers them, not another name. */
import { isOffice } from '../../english/offices.ts'
import { wordSet } from '../../english/word-set.ts'
import { tokensOf } from '../../text/analyse.ts'

const BE = '(?:is|are|was|were)'
const FORMS = [
  new RegExp(`\\bwho(?:['’]?s|['’]re|(?: \\p{L}{1,20}ly)? ${BE}) (.{1,80})$`, 'iu'),
  new RegExp(`\\bwho (.{1,80}) ${BE}\\P{L}*$`, 'iu'),
] as const
const FILLERS: ReadonlySet<string> = wordSet(
  'the this that exactly really actually even again anyway then now mr mrs ms dr',
)

interface NamingWord {
  readonly word: string
  readonly names: 'person' | 'place' | 'other' | null
}

/**
 * @param question as typed
 * @param words its content words, and what they name
 * @returns true for "who is Rune Berg" and "who are the Riders", not for "who is the mayor" or "who is Rune Berg’s wife"
 */
export function asksWhoSomebodyIs(question: string, words: readonly NamingWord[]): boolean {
  const names = new Set(words.filter(({ word, names }) => names !== null && !isOffice(word)).map(({ word }) => word))
  return FORMS.some((form) => {
    const asked = tokensOf(form.exec(question)?.[1] ?? '')
      .map(({ word }) => word)
      .filter((word) => !FILLERS.has(word))
    return asked.length > 0 && asked.every((word) => names.has(word))
  })
}
