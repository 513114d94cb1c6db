/** Finds the clauses that only say where a report comes from: "police said", "according to the ministry". */
import {
  ASIDES,
  BEGIN_WHAT_IS_SAID,
  CLAUSE_OPENERS,
  DOUBTS,
  OWN_WORDS,
  PLAIN_CUES,
} from '../english/attribution-words.ts'
import { NEGATIONS } from '../english/negations.ts'
import { FORMS_OF_BE } from '../english/verb-words.ts'
import type { StatementWord } from './statement-words.ts'

/** Words before or after the cue that may name the source, and words after it: "said in a statement on Monday". */
const MAX_SOURCE_WORDS = 10

/** @returns the same words; those of clauses of attribution are marked. The words of one sentence are neighbours. */
export function withAttributions(text: string, words: readonly StatementWord[]): readonly StatementWord[] {
  const leading = new Map<StatementWord, boolean>()
  const asides = new Set<StatementWord>()
  for (const [i, word] of words.entries()) {
    if (!PLAIN_CUES.has(word.word) || word.isQuoted || leading.has(word)) continue
    const clause = clauseAround(text, words, i)
    if (clause.length === 0) continue
    const first = words.indexOf(clause[0] ?? word)
    const isLeading = words[first - 1]?.sentence !== word.sentence || !isBreak(text, words, first + clause.length)
    for (const other of clause) leading.set(other, isLeading)
    if (isLeading || word.word === 'according' || !isAside(words, i)) continue
    for (const other of clause.slice(clause.indexOf(word) + 1)) asides.add(other)
  }
  return words.map((word) => {
    const isLeading = leading.get(word)
    if (isLeading === undefined) return word
    const isContent = word.isContent && (!asides.has(word) || word.day !== undefined)
    return { ...word, isAttribution: true, isLeading, isContent }
  })
}

/** The words of the clause of attribution that this cue makes; empty if it makes none, or if that is denied or in doubt. */
function clauseAround(text: string, words: readonly StatementWord[], at: number): readonly StatementWord[] {
  // "Outages are reported": that is what happened, not who says so.
  if (FORMS_OF_BE.has(words[at - 1]?.word ?? '')) return []
  const clause = segmentAround(text, words, at)
  return clause.some(({ word }) => NEGATIONS.has(word) || DOUBTS.has(word)) ? [] : clause
}

function segmentAround(text: string, words: readonly StatementWord[], at: number): readonly StatementWord[] {
  const start = reach(at, -1, (i) => isBreak(text, words, i))
  // "Doe, the founder, says about 200 people came": who says it is before the comma.
  if (start === at && BEGIN_WHAT_IS_SAID.has(words[at + 1]?.word ?? '')) return []
  if (start === null || CLAUSE_OPENERS.has(words[start]?.word ?? '')) return []
  const end = reach(at, 1, (i) => isBreak(text, words, i + 1))
  const isWhole = end !== null && (start === at || end === at || isAside(words, at))
  const first = words[start]
  if (words[start - 1]?.sentence === first?.sentence) return words.slice(start, (isWhole ? end : at) + 1)
  const leadsOn = end !== null && /[:“"«]|,\s*$/.test(text.slice(words[end]?.end, words[end + 1]?.start))
  return isWhole && leadsOn ? words.slice(start, end + 1) : leading(words, start, at)
}

/** Whether what follows the cue tells only when, where or to whom: "said on Monday", "told reporters", "according to police". */
function isAside(words: readonly StatementWord[], at: number): boolean {
  const [cue, next] = [words[at], words[at + 1]]
  if (cue === undefined || next === undefined) return true
  return cue.word === 'according' || /^t(?:ell|old)/.test(cue.word) || next.day !== undefined || ASIDES.has(next.word)
}

/** "Police said (that) twelve people died": the clause ends with the cue or with `that`. */
function leading(words: readonly StatementWord[], start: number, at: number): readonly StatementWord[] {
  const limit = words.slice(at + 1, at + 1 + MAX_SOURCE_WORDS).findIndex(({ word }) => word === 'that')
  if (at === start || (limit < 0 && !/^sa(?:id|ys?)$/.test(words[at]?.word ?? ''))) return []
  const end = limit < 0 ? at : at + 1 + limit
  return OWN_WORDS.has(words[end + 1]?.word ?? '') ? [] : words.slice(start, end + 1)
}

/** The last index in this direction before a break; `null` if it is too far. */
function reach(at: number, step: 1 | -1, isEnd: (i: number) => boolean): number | null {
  for (let i = at, steps = 0; steps <= MAX_SOURCE_WORDS; i += step, steps++) if (isEnd(i)) return i
  return null
}

/** Whether a new part begins with this word: after a comma, a dash, a colon or a quotation mark, or in a new sentence. */
function isBreak(text: string, words: readonly StatementWord[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined || before.sentence !== word.sentence) return true
  return /[,:;“”"«»–—(]|\s-\s/.test(text.slice(before.end, word.start))
}
