/** What readers look for and do not find, in words. */
import { readableDay } from '../../sources/attribution.ts'
import { type Gap, MIN_QUESTIONS } from '../../updates/gap-counts.ts'
import { counted } from '../holdings-text.ts'
import type { Reply } from '../reply.ts'

const MAX_SHOWN = 25

/** @param gaps most wanted first; null where they are not counted */
export function gapsReply(gaps: readonly Gap[] | null): Reply {
  const heading = 'What readers look for and do not find'
  if (gaps === null) {
    const text = 'Questions without answer are not counted: the host has switched it off (COUNT_GAPS).'
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
        ? [{ kind: 'note' as const, text: 'Nothing yet.' }]
        : [{ kind: 'list' as const, heading: 'Words of questions without answer', items: [...items, ...more] }]),
      {
        kind: 'note',
        text: `Each word by itself, once ${MIN_QUESTIONS} questions held it. No question is kept, and not who asked.`,
      },
    ],
    actions: [],
  }
}
