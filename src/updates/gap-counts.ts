/** Counts what readers look for and do not find: single words, never a question, never who asked. */
import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { ArticleStore } from '../store/article-store.ts'
import { parsedState } from './feed-memory.ts'

export interface Gap {
  readonly word: string
  /** Questions without answer that held it. */
  readonly questions: number
  /** Day of the last one, `YYYY-MM-DD`. */
  readonly last: string
}

export interface GapCounts {
  /** Counts the words of one question without answer, in memory until they are saved. */
  count(words: readonly string[]): void
  /** Most wanted first. */
  gaps(): Promise<readonly Gap[]>
  /** Whether there is anything to save. */
  isDirty(): boolean
  /** @throws CorpusBusy and what the file system throws; nothing is lost then */
  save(): Promise<void>
}

const STATE = 'gaps.json'
/** A word that fewer questions held is not shown, and kept as a hash alone: one reader's own words could tell who it was. */
export const MIN_QUESTIONS = 3
/** A word that nobody has looked for this long is forgotten. Days. */
const MAX_KEPT = 90
const MAX_WORDS = 500
const MAX_HASHES = 5_000
/** Questions that wait to be saved. */
const MAX_WAITING = 1_000
/** The same words within this time are one reader who tries again. Milliseconds. */
const SAME_QUESTION = 10 * 60_000
const DAY = 86_400_000

const tallySchema = z.object({ questions: z.number(), last: z.string() })

const stateSchema = z.object({
  /** Makes the hashes of this corpus unlike those of any other. */
  salt: z.string(),
  words: z.record(z.string(), tallySchema),
  hashes: z.record(z.string(), tallySchema),
})

type State = z.output<typeof stateSchema>
type Tallies = State['words']

/** @param now milliseconds since 1970 */
export function createGapCounts(store: ArticleStore, now: () => number): GapCounts {
  let waiting: { readonly words: readonly string[]; readonly day: string }[] = []
  const asked = new Map<string, number>()

  const saved = async (): Promise<State> =>
    parsedState(await store.state(STATE), stateSchema) ?? {
      salt: randomBytes(16).toString('hex'),
      words: {},
      hashes: {},
    }

  const isAskedAgain = (words: readonly string[]): boolean => {
    for (const [key, at] of asked) if (now() - at >= SAME_QUESTION) asked.delete(key)
    const key = [...words].sort().join(' ')
    const again = asked.has(key)
    asked.set(key, now())
    return again
  }

  return {
    count(words) {
      if (words.length === 0 || waiting.length === MAX_WAITING || isAskedAgain(words)) return
      waiting.push({ words, day: new Date(now()).toISOString().slice(0, 10) })
    },
    async gaps() {
      const { words } = waiting.reduce(withQuestion, await saved().then(copied))
      return Object.entries(words)
        .map(([word, tally]) => ({ word, ...tally }))
        .sort((a, b) => b.questions - a.questions || (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))
    },
    isDirty: () => waiting.length > 0,
    async save() {
      if (waiting.length === 0 || !(await store.isOpen())) return
      const taken = waiting
      await store.change('counting what was not found', async (change) => {
        const state = taken.reduce(withQuestion, copied(await saved()))
        const oldest = new Date(now() - MAX_KEPT * DAY).toISOString().slice(0, 10)
        const words = kept(state.words, MAX_WORDS, oldest)
        await change.saveState(
          STATE,
          JSON.stringify({ ...state, words, hashes: kept(state.hashes, MAX_HASHES, oldest) }),
        )
      })
      waiting = waiting.filter((question) => !taken.includes(question))
    },
  }
}

const copied = ({ salt, words, hashes }: State): State => ({ salt, words: { ...words }, hashes: { ...hashes } })

function withQuestion(
  state: State,
  { words, day }: { readonly words: readonly string[]; readonly day: string },
): State {
  for (const word of words) {
    const hash = createHmac('sha256', state.salt).update(word).digest('base64url').slice(0, 16)
    const isKnown = Object.hasOwn(state.words, word)
    const questions = ((isKnown ? state.words[word] : state.hashes[hash])?.questions ?? 0) + 1
    const tally = { questions, last: day }
    if (isKnown || questions >= MIN_QUESTIONS) {
      state.words[word] = tally
      delete state.hashes[hash]
    } else {
      state.hashes[hash] = tally
    }
  }
  return state
}

/** The most asked of those that are not too old. */
function kept(tallies: Tallies, most: number, oldest: string): Tallies {
  const entries = Object.entries(tallies).filter(([, { last }]) => last >= oldest)
  const best = entries.sort(([, a], [, b]) => b.questions - a.questions || (a.last < b.last ? 1 : -1))
  return Object.fromEntries(best.slice(0, most))
}
