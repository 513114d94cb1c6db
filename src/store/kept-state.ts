/** State that must not be lost: a file that cannot be read is moved aside, and the operator is told. */
import type { z } from 'zod'
import type { ArticleStore, CorpusChange } from './article-store.ts'

export interface KeptState<T> {
  /** @returns null if there is none, or none that can be read */
  read(): Promise<T | null>
  /**
   * Changes the state while nobody else does.
   * @param change given the state as it is on the disk @returns the next state, or null to leave it as it is
   * @throws CorpusBusy and what the file system throws
   */
  update(change: (before: T | null) => T | null): Promise<void>
}

interface KeptStateOptions<S extends z.ZodType> {
  readonly store: ArticleStore
  /** Of the file, without folder, ending in `.json`. */
  readonly name: string
  readonly schema: S
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told, in a sentence for the operator, what was moved aside. */
  readonly onNote: (note: string) => void
}

export function createKeptState<S extends z.ZodType>({
  store,
  name,
  schema,
  now,
  onNote,
}: KeptStateOptions<S>): KeptState<z.output<S>> {
  const parsed = (text: string | null): z.output<S> | 'damaged' | null => {
    if (text === null) return null
    try {
      return schema.safeParse(JSON.parse(text)).data ?? 'damaged'
    } catch {
      // Not JSON.
      return 'damaged'
    }
  }
  const setAside = async (change: CorpusChange, text: string) => {
    const aside = name.replace(/\.json$/, `.damaged-${now()}.json`)
    await change.saveState(aside, text)
    onNote(`${name} in the bot's state cannot be read. It was moved aside as ${aside}, and an empty one was begun.`)
  }
  return {
    async read() {
      const state = parsed(await store.state(name))
      return state === 'damaged' ? null : state
    },
    update: (next) =>
      store.change({ key: 'work.state', values: { name } }, async (change) => {
        const text = await store.state(name)
        const state = parsed(text)
        const after = next(state === 'damaged' ? null : state)
        if (after === null) return
        if (state === 'damaged' && text !== null) await setAside(change, text)
        await change.saveState(name, JSON.stringify(after))
      }),
  }
}
