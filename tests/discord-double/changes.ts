/** Waiting without polling: each waiter is asked again after every change. */

type Waiter = { look(): boolean; fail(error: Error): void }

export class Changes {
  readonly #waiters = new Set<Waiter>()

  /** Says that something that may be waited for has changed. */
  notify(): void {
    for (const waiter of [...this.#waiters]) if (waiter.look()) this.#waiters.delete(waiter)
  }

  /** Ends all waiting with `error`. */
  fail(error: Error): void {
    for (const waiter of this.#waiters) waiter.fail(error)
    this.#waiters.clear()
  }

  /**
   * Resolves as soon as `look` returns something other than `undefined`.
   *
   * @param timeoutMs real milliseconds, whatever clock the double runs on
   * @param explain called when the time is up; its text is the error's message
   * @throws Error with that text, or what `look` throws
   */
  until<T>(look: () => T | undefined, timeoutMs: number, explain: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = (): boolean => {
        try {
          const found = look()
          if (found === undefined) return false
          resolve(found)
        } catch (error) {
          reject(error)
        }
        clearTimeout(timer)
        return true
      }
      const waiter: Waiter = {
        look: attempt,
        fail: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter)
        reject(new Error(explain()))
      }, timeoutMs)
      if (!attempt()) this.#waiters.add(waiter)
    })
  }
}
