/** A feed as written -> one that the parser understands: it knows no prefix before RSS, no base on a link, no items in CDATA. */

/** @returns the feed with the same items and links */
export const plainFeed = (text: string): string => withLinksResolved(withoutRssPrefix(withItemsAsMarkup(text)))

/**
 * The start of a CDATA section that holds all of an item, or whole items. The second kind follows the start of the feed, the end of
 * an element or of a section: elsewhere such a section is text.
 */
const ITEMS_IN_CDATA =
  /(<(?:[\w.-]{1,40}:)?(?:item|entry)(?:\s[^<>]{0,4000})?>)\s{0,1000}<!\[CDATA\[|((?:<\/[\w.:-]{1,80}|<(?:[\w.-]{1,40}:)?(?:channel|feed|rdf)(?:\s[^<>]{0,4000})?|\]\])>)\s{0,1000}<!\[CDATA\[(?=\s{0,1000}<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>])/gi

/** The mark at the end of a section stays: between elements it is text that nobody reads. */
const withItemsAsMarkup = (text: string): string => text.replace(ITEMS_IN_CDATA, '$1$2')

const PREFIXED_RSS = /<([\w.-]{1,40}):rss(?=[\s>])/i

/** `<r:rss>` and the elements of its prefix lose it. */
function withoutRssPrefix(text: string): string {
  const [, prefix] = PREFIXED_RSS.exec(text) ?? []
  if (prefix === undefined) return text
  return text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
}

/** A link with an attribute `xml:base`, and its text if it has no `href`. */
const BASED_LINK =
  /<((?:[\w.-]{1,40}:)?link)(\s[^<>]{0,4000}?)?\sxml:base\s*=\s*(?:"([^"<>]{1,2048})"|'([^'<>]{1,2048})')([^<>]{0,4000})>([^<]{0,4000})/gi
const HREF = /(\shref\s*=\s*)(?:"([^"]*)"|'([^']*)')/i

function withLinksResolved(text: string): string {
  if (!/<(?:[\w.-]{1,40}:)?link\s[^<>]{0,4000}xml:base/i.test(text)) return text
  return text.replace(BASED_LINK, (...[whole, name, before = '', double, single, after, content]: string[]) => {
    const base = double ?? single ?? ''
    const attributes = `${before}${after}`
    const [, start, inDouble, inSingle] = HREF.exec(attributes) ?? []
    const href = inDouble ?? inSingle
    if (href !== undefined) {
      return `<${name}${attributes.replace(HREF, () => `${start}"${joined(href, base)}"`)}>${content}`
    }
    return content?.trim() === '' ? (whole ?? '') : `<${name}${attributes}>${joined(content ?? '', base)}`
  })
}

/** Stands for the base around, which is not known here. */
const UNKNOWN = 'http://unknown.invalid/'

/** @returns the link resolved against its base; relative if both are */
function joined(link: string, base: string): string {
  const written = link.trim()
  if (!URL.canParse(base.trim(), UNKNOWN) || !URL.canParse(written, UNKNOWN)) return written
  const { href } = new URL(written, new URL(base.trim(), UNKNOWN))
  if (!href.startsWith(UNKNOWN)) return href.replaceAll('&', '&amp;').replaceAll('&amp;amp;', '&amp;')
  const path = href.slice(UNKNOWN.length)
  return /^\//.test(written) || /^\//.test(base.trim()) ? `/${path}` : path
}
