/** Who says what in some articles, as a reader of quotations gets it. */
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { joinPeople } from '../../src/speakers/join-people.ts'

/** The least confidence that is shown as sure. */
const SURE = 0.8

interface Sayings {
  /** For each marked span in order: the speaker's name, `null` if nobody is named, or `not-speech`. */
  readonly speakers: readonly (string | null)[]
  /** The names that are sure. */
  readonly sure: readonly string[]
}

/** @param bodies the articles' texts */
export function sayingsOf(...bodies: readonly string[]): Sayings {
  const { quotations } = joinPeople(bodies.map((body, i) => quotationsOf({ id: `article-${i}`, body })))
  return {
    speakers: quotations.map(({ kind, speaker }) => (kind === 'not-speech' ? kind : (speaker?.name ?? null))),
    sure: quotations.flatMap(({ speaker, confidence }) =>
      speaker !== null && confidence >= SURE ? [speaker.name] : [],
    ),
  }
}
