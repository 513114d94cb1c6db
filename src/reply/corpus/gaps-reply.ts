/** What readers asked about and did not find, in words. */
import { readableDay } from '../../sources/attribution.ts'
import type { Wording } from '../../translations/wording.ts'
import { type Gap, MIN_QUESTIONS } from '../../updates/gap-counts.ts'
import type { Block, ListItem, Reply } from '../reply.ts'

const MAX_SHOWN = 25

/** @param gaps most wanted first; null if they are not counted */
export function gapsReply(gaps: readonly Gap[] | null, wording: Wording): Reply {
  const { say, language } = wording
  const heading = say('gaps.heading')
  if (gaps === null) {
    return { audience: 'asker', language, heading, blocks: [{ kind: 'note', text: say('gaps.off') }], actions: [] }
  }
  return {
    audience: 'asker',
    language,
    heading,
    blocks: [wordsBlock(gaps, wording), { kind: 'note', text: say('gaps.promise', { count: MIN_QUESTIONS }) }],
    actions: [],
  }
}

function wordsBlock(gaps: readonly Gap[], wording: Wording): Block {
  const { say } = wording
  if (gaps.length === 0) return { kind: 'note', text: say('gaps.none') }
  const items = gaps.slice(0, MAX_SHOWN).map((gap) => wordItem(gap, wording))
  const count = gaps.length - MAX_SHOWN
  const more = count > 0 ? [{ text: say('gaps.more', { count }) }] : []
  return { kind: 'list', heading: say('gaps.words'), items: [...items, ...more] }
}

function wordItem({ word, questions, misfits: count, last }: Gap, { say, language }: Wording): ListItem {
  const misfits = count === 0 ? '' : say('gaps.misfits', { count })
  return { text: say('gaps.word', { word, count: questions, misfits, day: readableDay(last, language) }) }
}
