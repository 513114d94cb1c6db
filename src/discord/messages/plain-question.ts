/** The question in a message that members wrote for each other: without what only Discord's clients show. */

interface Named {
  readonly id: string
  readonly username: string
  readonly global_name?: string | null
}

/** Mentions of users, roles and channels, of commands, custom emoji, times and places (reference: message formatting). */
const MARKUP = /<(?:@!?(?<user>\d+)|@&\d+|#\d+|\/[^<>:]{1,100}:\d+|a?:\w{1,32}:\d+|t:-?\d+(?::[a-zA-Z])?|id:\w+)>/g
const MASKED_LINK = /\[(?<text>[^[\]]{1,200})\]\(<?https?:[^()\s]{1,2000}\)/g
/** Emphasis, code, spoilers, and at the start of a line quotes, headings and lists. A stroke inside a word stays. */
const MARKS = /\*+|`+|~~|\|\||(?<!\w)_{1,3}|_{1,3}(?!\w)|^[ \t]*(?:>{1,3}|#{1,3}|-#|[-*])[ \t]+/gm

/**
 * @param content Markdown
 * @param botId whose mentions are left out; absent if none is expected
 * @param users whom the content mentions: they are shown by name
 * @returns on one line; empty if nothing is asked
 */
export const plainQuestion = (content: string, botId?: string, users: readonly Named[] = []): string =>
  content
    .replace(MARKUP, (_, id?: string) => (id === undefined || id === botId ? ' ' : nameOf(id, users)))
    .replace(MASKED_LINK, '$<text>')
    .replace(MARKS, '')
    .replace(/\s+/g, ' ')
    .trim()

function nameOf(id: string, users: readonly Named[]): string {
  const user = users.find((one) => one.id === id)
  return user ? (user.global_name ?? user.username) : ' '
}
