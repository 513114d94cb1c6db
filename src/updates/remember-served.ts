/** Writes the served articles into the history, if no change has written them yet. */
import { recordHistory } from './record-history.ts'
import type { UpdaterContext } from './updater-context.ts'

/** @returns writes in the background; does nothing if another change is under way or the folder is read-only */
export function createRememberServed(context: UpdaterContext) {
  const { served, store, history, notes, now } = context
  /** The version that is known to be written. */
  let written: string | null = null
  return (): Promise<void> =>
    notes.write(async () => {
      const reading = served.reading()
      if (reading === null || reading.version === written || !(await store.isOpen())) return
      if (await history.lacks(reading)) await recordHistory(context, { reading, origin: { at: now(), with: 'start' } })
      written = reading.version
    })
}
