/** What a corpus held at one time: enough to say what has changed since. */
import { z } from 'zod'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'

export interface KnownCorpus {
  readonly version: string
  /** A hash of each article's file, by its path below the corpus. */
  readonly contents: ReadonlyMap<string, string>
  readonly rejected?: readonly Rejection[]
}

/** The same as the state of the bot keeps it. */
export const manifestSchema = z.object({ version: z.string(), contents: z.record(z.string(), z.string()) })

export const manifestOf = ({ version, contents }: CorpusReading): z.output<typeof manifestSchema> => ({
  version,
  contents: Object.fromEntries(contents),
})

export const knownCorpusOf = ({ version, contents }: z.output<typeof manifestSchema>): KnownCorpus => ({
  version,
  contents: new Map(Object.entries(contents)),
})
