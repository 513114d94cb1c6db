/** The contents of a script with JSON-LD -> its values, also if the JSON is wrapped or written as JavaScript would allow. */
import { decodeHTML } from 'entities'

/** Marks that XHTML and old browsers needed around a script, with the comments that hide them from JavaScript. */
const WRAPPING = String.raw`(?:\/[/*][ \t]*)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?:[ \t]*\*\/)?`
const COMMENT = String.raw`\/\*[\s\S]*?(?:\*\/|$)|\/\/.*`
const STRING = String.raw`"(?:[^"\\]|\\[\s\S])*(?:"|$)`
/** JSON has no comma before a bracket, and a script may hold several values in a row. */
const TRAILING_COMMA = String.raw`,(?=\s*(?:[}\]]|$))`
const NEXT_VALUE = String.raw`[}\]](?=[\s;]*[{[])`
const PART = new RegExp(`${STRING}|${WRAPPING}|${COMMENT}|${TRAILING_COMMA}|${NEXT_VALUE}|;`, 'g')
const ESCAPE = /\\([\s\S])/g
const ESCAPED_IN_JSON = '"\\/bfnrtu'

/** @returns the values in order; none if the script is broken, since the page's other metadata may still speak */
export function parseJsonLd(script: string): readonly unknown[] {
  const text = script.includes('"') ? script : decodeHTML(script)
  const json = text.replace(PART, asJson)
  try {
    return JSON.parse(`[${json.slice(Math.max(0, json.search(/[[{]/)), lastBracket(json))}]`)
  } catch {
    return []
  }
}

function asJson(part: string): string {
  if (part.startsWith('"')) {
    const escaped = part.replace(ESCAPE, (pair, char: string) => (ESCAPED_IN_JSON.includes(char) ? pair : char))
    return escaped.replace(/\p{Cc}/gu, ' ')
  }
  return /^[}\]]$/.test(part) ? `${part},` : ''
}

const lastBracket = (json: string): number => Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1
