/** Front matter before its fields are understood. */
import type { Reason } from '../../reasons/reason.ts'

/** A key with its value, as written. */
export interface Entry {
  readonly key: string
  /** Text, or what the form of front matter makes of it: lists, objects with names, times. */
  readonly value: unknown
  /** In the file, from 1. */
  readonly line: number
}

/** Something about a file that its keeper should know. The article is served all the same. */
export interface FileNote {
  /** In the file, from 1; absent if it is about all of it. */
  readonly line?: number
  /** Completes "The file …". */
  readonly reason: Reason
}

export interface Entries {
  readonly entries: readonly Entry[]
  /** About entries that could not be read. */
  readonly notes: readonly FileNote[]
}
