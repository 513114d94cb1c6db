/** Adds feeds to `corpus/feeds.yaml` and leaves everything else in it as it is written. */
import { parseDocument, stringify } from 'yaml'
import { parseFeedsConfig } from './feeds-config.ts'

interface NewFeed {
  readonly url: string
  readonly outlet: string
}

/**
 * @param text the decoded file; empty if there is none
 * @returns the file with the feeds at its end; `null` if it is not a list that can be added to
 */
export function appendFeeds(text: string, feeds: readonly NewFeed[]): string | null {
  const before = parseFeedsConfig(text).feeds.map(({ url }) => url)
  const wanted = [...before, ...feeds.map(({ url }) => url)]
  const isWhole = (written: string) => {
    const { feeds: now } = parseFeedsConfig(written)
    return now.length === wanted.length && now.every(({ url }, i) => url === wanted[i])
  }
  return [appendedText, rewrittenList].map((write) => write(text, feeds)).find(isWhole) ?? null
}

/** Lists are nearly always written in lines that begin with a hyphen. */
function appendedText(text: string, feeds: readonly NewFeed[]): string {
  const indent = /^( *)- /m.exec(text)?.[1] ?? ''
  const lines = stringify(feeds.map(({ url, outlet }) => ({ url, outlet }))).replace(/^(?=.)/gm, indent)
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}`
}

function rewrittenList(text: string, feeds: readonly NewFeed[]): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  if (document.errors.length > 0) return text
  try {
    for (const { url, outlet } of feeds) document.add({ url, outlet })
    return document.toString()
  } catch {
    // The file holds something else than a list.
    return text
  }
}
