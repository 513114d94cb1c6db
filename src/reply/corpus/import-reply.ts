/** What came of a list of feeds, in words. */
import { escapedName } from '../../text/escaped-name.ts'
import type { ImportReport } from '../../updates/report.ts'
import { counted } from '../holdings-text.ts'
import type { Block, Reply } from '../reply.ts'

/** Longer lists are cut; the record has all of them. */
const MAX_SHOWN = 15

/** @param whole shows every feed */
export function importReply({ added, alreadyThere, rejected }: ImportReport, whole = false): Reply {
  const most = whole ? Number.POSITIVE_INFINITY : MAX_SHOWN
  const next = added.length > 0 ? ' /corpus refresh takes in their articles.' : ''
  const text = `${counted(added.length, 'feed')} added to feeds.yaml, ${alreadyThere.length} there already, ${rejected.length} not added.${next}`
  return {
    audience: 'asker',
    heading: added.length > 0 ? 'Feeds added' : 'No feed was added',
    blocks: [
      { kind: 'note', text },
      ...listOf(
        'Not added',
        rejected.map(({ source, reason }) => `${source}: ${reason}`),
        most,
      ),
      ...listOf(
        'Added',
        added.map(({ url, outlet, note }) =>
          note === undefined ? `${outlet}, ${url}` : `${outlet}, ${url}: cannot be read now. ${note}`,
        ),
        most,
      ),
      ...listOf('There already', alreadyThere, most),
    ],
    actions: [],
  }
}

function listOf(heading: string, texts: readonly string[], most: number): readonly Block[] {
  if (texts.length === 0) return []
  const more = texts.length > most ? [{ text: `and ${texts.length - most} more` }] : []
  return [
    { kind: 'list', heading, items: [...texts.slice(0, most).map((text) => ({ text: escapedName(text) })), ...more] },
  ]
}
