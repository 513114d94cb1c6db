/** What readers asked about without getting an answer, in words. */
import { readableDay } from '../../sources/attribution.ts'
import { type Gap, MIN_QUESTIONS } from '../../updates/gap-counts.ts'
import { counted } from '../holdings-text.ts'
import type { Reply } from '../reply.ts'

const MAX_SHOWN = 25

/** @param gaps most wanted first; null if they are not counted */
export function gapsReply(gaps: readonly Gap[] | null): Reply {
  const heading = 'What readers asked about without getting an answer'
  if (gaps === null) {
    const text = 'Words of unanswered questions are not counted, because the host has set COUNT_GAPS=off.'
    return { audience: 'asker', heading, blocks: [{ kind: 'note', text }], actions: [] }
  }
  const items = gaps.slice(0, MAX_SHOWN).map(({ word, questions, last }) => ({
    text: `${word}: ${counted(questions, 'question')}, last on ${readableDay(last)}`,
  }))
  const more = gaps.length > MAX_SHOWN ? [{ text: `and ${gaps.length - MAX_SHOWN} more words` }] : []
  return {
    audience: 'asker',
    heading,
    blocks: [
      ...(items.length === 0
        ? [{ kind: 'note' as const, text: 'There are no such words yet.' }]
        : [{ kind: 'list' as const, heading: 'Words of unanswered questions', items: [...items, ...more] }]),
      {
        kind: 'note',
        text: `A word is shown once ${MIN_QUESTIONS} questions have contained it. Neither the questions nor who asked them are stored.`,
      },
    ],
    actions: [],
  }
}
