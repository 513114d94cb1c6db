/** Finds words that one of two texts has alone and that change what it says: negations, refusals, "almost", "former". */
import { PLAIN_CUES } from '../english/attribution-words.ts'
import { SENSE_CHANGERS, SENSE_CHANGERS_IN_PLACE } from '../english/sense-changers.ts'
import { termsOf } from '../text/analyse.ts'
import type { Hunk } from './align-words.ts'
import type { StatementWord } from './statement-words.ts'

/** From a term to the number of its kind of change. */
const KINDS: ReadonlyMap<string, number> = new Map(
  [...SENSE_CHANGERS, ...SENSE_CHANGERS_IN_PLACE].flatMap((line, kind) =>
    line.split(' ').map((word) => [termsOf(word)[0] ?? '', kind] as const),
  ),
)
const IN_PLACE_FROM = SENSE_CHANGERS.length
/** A changer beside more other words belongs to a longer phrase that the other text lacks: "former president". */
const MAX_CONTENT_BESIDE = 1

/** Fewer words between two marks are no clause of their own. */
const MIN_WORDS_OF_ASIDE = 3
/** What follows these depends on what stands before: "it is not true that". */
const OPENS_CLAUSE = /^(?:that|whether|if)$/
const DENIALS = KINDS.get('deni')

/** The two texts whose words the hunks hold. */
type Texts = Readonly<Record<'a' | 'b', { readonly text: string; readonly words: readonly StatementWord[] }>>

/** @returns the words of `hunks` that change the sense of one text alone */
export function senseChanges(
  texts: Texts,
  hunks: readonly Hunk[],
): readonly { readonly hunk: Hunk; readonly word: StatementWord }[] {
  return hunks.flatMap((hunk) =>
    (['a', 'b'] as const).flatMap((side) => {
      const other = side === 'a' ? 'b' : 'a'
      if (hunk[other].length === 0 && isAside(texts[side], hunk[side], side === 'a' ? hunk.aAt : hunk.bAt)) return []
      return hunk[side]
        .filter((word) => isChanger(word, hunk[side], hunk[other]) && !isParticle(word, texts[side].words))
        .filter((word) => !isElsewhere(word, hunk, other, hunks))
        .map((word) => ({ hunk, word }))
    }),
  )
}

const kindOf = ({ word, term, isName }: StatementWord): number | undefined =>
  isName && word === 'may' ? undefined : KINDS.get(term)

function isChanger(word: StatementWord, own: readonly StatementWord[], other: readonly StatementWord[]): boolean {
  const kind = kindOf(word)
  if (kind === undefined || word.isAttribution || other.some((one) => kindOf(one) === kind)) return false
  if (kind < IN_PLACE_FROM) return true
  const isBesideFigure = own.some(({ figure }) => figure !== undefined) && /^(?:almost|nearly)$/.test(word.word)
  return (
    !isBesideFigure && own.filter(({ isContent, key }) => isContent && key !== word.key).length <= MAX_CONTENT_BESIDE
  )
}

/** Whether it is the `off` of "went off", not that of "called off". */
function isParticle(word: StatementWord, words: readonly StatementWord[]): boolean {
  if (word.word !== 'off') return false
  const before = words[words.indexOf(word) - 1]?.word ?? ''
  return !/^(?:call|put|cut|break|br[eo]ke)/.test(before)
}

/** Whether the other text has a word of this kind elsewhere, so that it was only moved. */
const isElsewhere = (word: StatementWord, hunk: Hunk, side: 'a' | 'b', hunks: readonly Hunk[]): boolean =>
  hunks.some((another) => another !== hunk && another[side].some((one) => kindOf(one) === kindOf(word)))

/** Whether words that one text adds stand between marks, so that they leave the rest as it is. Denials do not. */
function isAside({ text, words }: Texts['a'], added: readonly StatementWord[], at: number): boolean {
  const [first, last] = [added[0], added.at(-1)]
  if (added.length < MIN_WORDS_OF_ASIDE || first === undefined || last === undefined) return false
  if (
    OPENS_CLAUSE.test(last.word) ||
    added.some(({ word }) => PLAIN_CUES.has(word)) ||
    added.some((word) => kindOf(word) === DENIALS)
  )
    return false
  const before = text.slice(words[at - 1]?.end ?? 0, first.start)
  const after = text.slice(last.end, words[at + added.length]?.start)
  return isBreak(before, at === 0) && isBreak(after, at + added.length === words.length)
}

const isBreak = (between: string, isEnd: boolean): boolean => isEnd || /[,.;:!?“”"«»()–—]|\s-\s/.test(between)
