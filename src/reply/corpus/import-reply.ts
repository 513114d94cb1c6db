/** What came of a list of feeds, in words. */
import { escapedName } from '../../text/escaped-name.ts'
import { type Wording, wordingIn } from '../../translations/wording.ts'
import type { ImportedFeed, ImportReport } from '../../updates/report.ts'
import type { Block, Reply } from '../reply.ts'
import { refusalText } from './refusal-text.ts'

/** Longer lists are cut; the record has all of them. */
const MAX_SHOWN = 15

/** @param whole shows every feed */
export function importReply(report: ImportReport, whole = false, wording = wordingIn()): Reply {
  const { added, alreadyThere, rejected } = report
  const { say, language } = wording
  const list = (heading: string, texts: readonly string[]) => listOf(heading, texts, { whole, wording })
  const refused = rejected.map((refusal) => refusalText(refusal, wording))
  const taken = added.map((feed) => feedText(feed, wording))
  return {
    audience: 'asker',
    language,
    heading: say(added.length > 0 ? 'feeds.added-some' : 'feeds.added-none'),
    blocks: [
      { kind: 'note', text: summaryText(report, wording) },
      ...list(say('feeds.not-added'), refused),
      ...list(say('feeds.added'), taken),
      ...list(say('feeds.there'), alreadyThere),
    ],
    actions: [],
  }
}

const summaryText = ({ added, alreadyThere, rejected }: ImportReport, { say }: Wording): string =>
  say('feeds.summary', {
    count: added.length,
    there: String(alreadyThere.length),
    rejected: String(rejected.length),
    next: added.length > 0 ? say('feeds.next') : '',
  })

function feedText({ url, outlet, note }: ImportedFeed, { say }: Wording): string {
  const feed = `${outlet}, ${url}`
  return note === undefined ? feed : say('feeds.unreadable', { feed, reason: note })
}

function listOf(
  heading: string,
  texts: readonly string[],
  { whole, wording }: { readonly whole: boolean; readonly wording: Wording },
): readonly Block[] {
  if (texts.length === 0) return []
  const shown = whole ? texts : texts.slice(0, MAX_SHOWN)
  const count = texts.length - shown.length
  const more = count > 0 ? [{ text: wording.say('list.rest', { count }) }] : []
  return [{ kind: 'list', heading, items: [...shown.map((text) => ({ text: escapedName(text) })), ...more] }]
}
