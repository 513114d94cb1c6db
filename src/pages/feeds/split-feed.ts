/** Splits a feed into its items, so that each can be read alone if one of them is broken. */

interface FeedParts {
  /** The items as written, in order. */
  readonly items: readonly string[]
  /** Makes a feed of the same format that has only this item. */
  readonly assemble: (item: string) => string
}

/** The start or end of an item or entry, or the start of a CDATA section or comment, which may hold such words as text. */
const TOKEN = /<!\[CDATA\[|<!--|<(?:[\w.-]{1,40}:)?(?:item|entry)(?=[\s>/])|<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s*>/gi

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
  return {
    items: items.map(({ start, end }) => text.slice(start, end)),
    assemble: (item) => `${root[0]}${channel[0]}<title/>${item}${channel[1]}</${root[1]}>`,
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
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    if (token[0].startsWith('<!')) {
      const end = text.indexOf(token[0] === '<!--' ? '-->' : ']]>', TOKEN.lastIndex)
      if (end === -1) break
      TOKEN.lastIndex = end + 3
    } else if (token[0].startsWith('</')) endAt(TOKEN.lastIndex)
    else {
      endAt(token.index)
      start = token.index
    }
  }
  endAt(text.length)
  return items
}
