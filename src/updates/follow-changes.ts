/** Takes over what another process has changed in the corpus folder. */
import { manifestStamp, savedManifest } from './known-corpus.ts'
import type { OnProgress } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

const NO_PROGRESS: OnProgress = () => undefined

interface Follower {
  /** Serves what the last change left, by whichever process. */
  follow(): Promise<void>
  /** Serves what the folder holds now, even if no change was recorded. */
  reread(): Promise<void>
}

export function createFollower({ store, served }: UpdaterContext): Follower {
  /** The version that was last seen on the disk. */
  let seen: string | null = null
  /** Of the file that says what the last change left. */
  let stamp: string | null = null
  const reread = async () => {
    await served.serve(NO_PROGRESS)
  }
  return {
    reread,
    async follow() {
      const stampNow = await manifestStamp(store)
      if (stampNow === stamp) return
      const manifest = await savedManifest(store)
      stamp = stampNow
      if (!manifest || manifest.version === seen) return
      if (manifest.version !== served.get().version) await reread()
      seen = manifest.version
    },
  }
}
