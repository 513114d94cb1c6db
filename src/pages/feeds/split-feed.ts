/** Splits a feed into its items, so that each can be read alone if one of them is broken. */

interface FeedParts {
  /** The items as written, in order. */
  readonly items: readonly string[]
  /** Makes a feed of the same format and language that has only this item. */
  readonly assemble: (item: string) => string
}

/**
 * The start or end of an item or entry; or the start of what may hold such words as text (a CDATA section or comment) or as
 * markup (content in XHTML).
 */
const TOKEN =
  /<!\[CDATA\[|<!--|<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>/])|<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s*>|<(?<holder>(?:[\w.-]{1,40}:)?(?:content|encoded|summary|description|body|div))(?=[\s>])[^<>]*(?<!\/)>/gi

const LANGUAGE = /<(dc:)?language>[^<>]{1,40}<\/\1language>/i

/** @returns `null` if the text does not have the outer structure of a feed */
export function splitFeed(text: string): FeedParts | null {
  return /^\s*\{/.test(text) ? splitJson(text) : splitXml(text)
}

function splitJson(text: string): FeedParts | null {
  try {
    const { items, ...frame } = JSON.parse(text) as { items?: unknown }
    if (!Array.isArray(items)) return null
    return {
      items: items.map((item) => JSON.stringify(item)),
      assemble: (item) => JSON.stringify({ ...frame, items: [JSON.parse(item)] }),
    }
  } catch {
    // Without valid JSON, it is unknown where each item ends.
    return null
  }
}

function splitXml(text: string): FeedParts | null {
  const items = itemsOf(text)
  const head = text.slice(0, items[0]?.start ?? text.length)
  const root = /<(rss|feed|rdf|[\w.-]{1,40}:(?:rss|feed|rdf))\b[^<>]*>/i.exec(head)
  if (!root) return null
  const channel = /^(?:.*:)?rss$/i.test(root[1] ?? '') ? ['<channel>', '</channel>'] : ['', '']
  const [language = ''] = LANGUAGE.exec(head) ?? []
  return {
    items: items.map(({ start, end }) => text.slice(start, end)),
    assemble: (item) => `${root[0]}${channel[0]}<title/>${language}${item}${channel[1]}</${root[1]}>`,
  }
}

/** An item that is never closed ends where the next one starts. */
function itemsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const items: { start: number; end: number }[] = []
  let start = -1
  const endAt = (end: number) => {
    if (start !== -1) items.push({ start, end })
    start = -1
  }
  const afterToken = createAfterToken(text)
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [tag] = token
    const next = afterToken(token)
    if (next === -1) break
    TOKEN.lastIndex = next
    if (tag.startsWith('<!') || token.groups?.holder !== undefined) continue
    endAt(tag.startsWith('</') ? next : token.index)
    if (!tag.startsWith('</')) start = token.index
  }
  endAt(text.length)
  return items
}

/** How often the text is read at most in the search for content that holds elements named like items. */
const MAX_READINGS = 4

/** @returns tells where to go on after a token: behind what it holds, if that is not the feed's own; -1 for no place */
function createAfterToken(text: string): (token: RegExpExecArray) => number {
  let left = MAX_READINGS * text.length
  return (token) => {
    const [tag] = token
    const behind = token.index + tag.length
    if (tag.startsWith('<!')) return afterText(text, tag, behind)
    const holder = token.groups?.holder
    if (holder === undefined || left <= 0) return behind
    const end = text.indexOf(`</${holder}`, behind)
    left -= (end === -1 ? text.length : end) - behind
    return end !== -1 && holdsItems(text.slice(behind, end)) ? end : behind
  }
}

/** @returns the place behind a CDATA section or comment; -1 if it has no end */
function afterText(text: string, opening: string, behind: number): number {
  const end = text.indexOf(opening === '<!--' ? '-->' : ']]>', behind)
  return end === -1 ? -1 : end + 3
}

const ITEM_TAG = /<(\/?)(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>/])[^<>]*?(\/?)>/gi

/** Whether a stretch of markup holds elements named like items, each closed in it. */
function holdsItems(markup: string): boolean {
  let depth = 0
  for (const [, end, alone] of markup.matchAll(ITEM_TAG)) {
    if (alone === '/') continue
    depth += end === '/' ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}
