/** Counts what readers look for and do not find: single words, never a question, never who asked. */
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { ArticleStore } from '../store/article-store.ts'
import { parsedState } from './parsed-state.ts'

export interface Gap {
  readonly word: string
  /** How many questions without an answer contained the word. */
  readonly questions: number
  /** How many of these questions had an answer, of which a reader said that it does not answer. */
  readonly misfits: number
  /** Day of the last such question, `YYYY-MM-DD`. */
  readonly last: string
}

/** Why a question counts: it got no answer, or a reader said that the answer does not answer it. */
export type GapReason = 'no-answer' | 'misfit'

export interface GapCounts {
  /** Counts the words of one question without an answer that fits, in memory until they are saved. */
  count(words: readonly string[], reason?: GapReason): void
  /** Most wanted first; words with equal counts, the latest first. */
  gaps(): Promise<readonly Gap[]>
  /** Whether there is anything to save, or, once a day, to forget. */
  isDirty(): boolean
  /** @throws CorpusBusy and what the file system throws; the counts are then kept for the next attempt */
  save(): Promise<void>
}

const STATE = 'gaps.json'
/** A word of fewer questions is not shown, and is kept as a hash only: it could tell who asked. */
export const MIN_QUESTIONS = 3
/** A word that nobody has looked for in this many days is forgotten. */
export const MAX_KEPT_DAYS = 90
const MAX_WORDS = 500
const MAX_HASHES = 5_000
/** Further questions are not counted until these are saved. */
const MAX_WAITING_QUESTIONS = 1_000
/** The same words within this time are one reader who tries again. */
export const SAME_QUESTION_MS = 10 * 60_000
const DAY_MS = 86_400_000

const tallySchema = z.object({ questions: z.number(), misfits: z.number().optional(), last: z.string() })

const stateSchema = z.object({
  /** Makes the hashes of this corpus differ from those of any other. */
  salt: z.string(),
  words: z.record(z.string(), tallySchema),
  hashes: z.record(z.string(), tallySchema),
})

type State = z.output<typeof stateSchema>
type Tally = z.output<typeof tallySchema>
type Tallies = State['words']

/** @param now milliseconds since 1970 */
export function createGapCounts(store: ArticleStore, now: () => number): GapCounts {
  let waiting: CountedQuestion[] = []
  let lookedThroughOn = ''
  const isAskedAgain = createRepeatCheck(now)
  const oldestKept = () => dayOf(now() - MAX_KEPT_DAYS * DAY_MS)

  const saved = async (): Promise<State> =>
    parsedState(await store.state(STATE), stateSchema) ?? {
      salt: randomBytes(16).toString('hex'),
      words: {},
      hashes: {},
    }

  return {
    count(words, reason = 'no-answer') {
      if (words.length === 0 || waiting.length === MAX_WAITING_QUESTIONS || isAskedAgain(words)) return
      waiting.push({ words, reason, day: dayOf(now()) })
    },
    async gaps() {
      const { words } = waiting.reduce(withQuestion, await saved().then(copied))
      return Object.entries(words)
        .filter(([, { last }]) => last >= oldestKept())
        .map(([word, { questions, misfits = 0, last }]) => ({ word, questions, misfits, last }))
        .sort(byDemand)
    },
    isDirty: () => waiting.length > 0 || lookedThroughOn !== dayOf(now()),
    async save() {
      if (!(await store.isOpen())) return
      if (waiting.length === 0 && !hasOlderThan(await saved(), oldestKept())) {
        lookedThroughOn = dayOf(now())
        return
      }
      const taken = waiting
      await store.change({ key: 'work.gaps' }, async (change) => {
        const { salt, words, hashes } = taken.reduce(withQuestion, copied(await saved()))
        const oldest = oldestKept()
        const kept = { salt, words: pruned(words, MAX_WORDS, oldest), hashes: pruned(hashes, MAX_HASHES, oldest) }
        await change.saveState(STATE, JSON.stringify(kept))
      })
      waiting = waiting.filter((question) => !taken.includes(question))
      lookedThroughOn = dayOf(now())
    },
  }
}

/** @returns tells whether the same words were asked a short time ago, and takes note of them */
function createRepeatCheck(now: () => number): (words: readonly string[]) => boolean {
  const askedAt = new Map<string, number>()
  return (words) => {
    for (const [key, at] of askedAt) if (now() - at >= SAME_QUESTION_MS) askedAt.delete(key)
    const key = [...words].sort().join(' ')
    const isRepeated = askedAt.has(key)
    askedAt.set(key, now())
    return isRepeated
  }
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

const copied = ({ salt, words, hashes }: State): State => ({ salt, words: { ...words }, hashes: { ...hashes } })

interface CountedQuestion {
  readonly words: readonly string[]
  readonly reason: GapReason
  readonly day: string
}

function withQuestion(state: State, { words, reason, day }: CountedQuestion): State {
  for (const word of words) {
    const hash = createHmac('sha256', state.salt).update(word).digest('base64url').slice(0, 16)
    const isKnown = Object.hasOwn(state.words, word)
    const before = isKnown ? state.words[word] : state.hashes[hash]
    const questions = (before?.questions ?? 0) + 1
    const misfits = (before?.misfits ?? 0) + (reason === 'misfit' ? 1 : 0)
    const tally = { questions, ...(misfits > 0 && { misfits }), last: day }
    if (isKnown || questions >= MIN_QUESTIONS) {
      state.words[word] = tally
      delete state.hashes[hash]
    } else {
      state.hashes[hash] = tally
    }
  }
  return state
}

const hasOlderThan = ({ words, hashes }: State, oldest: string): boolean =>
  [words, hashes].some((tallies) => Object.values(tallies).some(({ last }) => last < oldest))

/** The most wanted of those that are not too old. */
function pruned(tallies: Tallies, maxCount: number, oldest: string): Tallies {
  const entries = Object.entries(tallies).filter(([, { last }]) => last >= oldest)
  return Object.fromEntries(entries.sort(([, a], [, b]) => byDemand(a, b)).slice(0, maxCount))
}

function byDemand(a: Tally, b: Tally): number {
  if (a.questions !== b.questions) return b.questions - a.questions
  if (a.last === b.last) return 0
  return a.last < b.last ? 1 : -1
}
