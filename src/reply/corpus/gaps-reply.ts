/** What readers asked about and did not find, in words. */
import { readableDay } from '../../sources/attribution.ts'
import { type Gap, MIN_QUESTIONS } from '../../updates/gap-counts.ts'
import { counted } from '../holdings-text.ts'
import type { Reply } from '../reply.ts'

const MAX_SHOWN = 25

/** @param gaps most wanted first; null if they are not counted */
export function gapsReply(gaps: readonly Gap[] | null): Reply {
  const heading = 'What readers asked about and did not find'
  if (gaps === null) {
    const text = 'The words of such questions are not counted, because the host has set COUNT_GAPS=off.'
    return { audience: 'asker', heading, blocks: [{ kind: 'note', text }], actions: [] }
  }
  const items = gaps.slice(0, MAX_SHOWN).map(({ word, questions, misfits, last }) => ({
    text: `${word}: ${counted(questions, 'question')}${misfits === 0 ? '' : ` (${misfits} with an answer that did not fit)`}, last on ${readableDay(last)}`,
  }))
  const more = gaps.length > MAX_SHOWN ? [{ text: `and ${gaps.length - MAX_SHOWN} more words` }] : []
  return {
    audience: 'asker',
    heading,
    blocks: [
      ...(items.length === 0
        ? [{ kind: 'note' as const, text: 'There are no such words yet.' }]
        : [{ kind: 'list' as const, heading: 'Words of their questions', items: [...items, ...more] }]),
      {
        kind: 'note',
        text: `A word is shown once ${MIN_QUESTIONS} questions have contained it. Neither the questions nor who asked them are stored.`,
      },
    ],
    actions: [],
  }
}
