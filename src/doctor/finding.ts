/** What one check of the doctor found, in words for whoever hosts the bot. */
import { UserError } from '../process/user-error.ts'

/** `mend`: the bot does not do what it is configured to do. `note`: it does, and the host may want to know something. */
type Verdict = 'good' | 'note' | 'mend'

export type Subject =
  | 'configuration'
  | 'corpus'
  | 'writing'
  | 'meaning'
  | 'token'
  | 'clock'
  | 'sessions'
  | 'intents'
  | 'interactions'
  | 'permissions'
  | 'moderators'
  | 'registration'

export interface Finding {
  readonly about: Subject
  readonly verdict: Verdict
  /** A sentence or two; if something is to be done, it says what. */
  readonly text: string
}

export const good = (about: Subject, text: string): Finding => ({ about, verdict: 'good', text })
export const note = (about: Subject, text: string): Finding => ({ about, verdict: 'note', text })
export const mend = (about: Subject, text: string): Finding => ({ about, verdict: 'mend', text })

/** Runs a check. @returns what it found; a UserError that it throws is a finding too */
export async function checked(about: Subject, check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof UserError) return [mend(about, error.message)]
    throw error
  }
}
