/** Pictures of the people: a letter on a colour, drawn here, so that nothing is fetched. */

const COLOURS: Readonly<Record<string, string>> = { member: '#3f6f4d', moderator: '#8a5316' }
const BOT_COLOUR = '#4752c4'

/** @returns a link with the picture in it */
export function avatarOf(username: string): string {
  const letter = username.charAt(0).toUpperCase()
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${COLOURS[username] ?? BOT_COLOUR}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${letter}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
