/** Reads YAML front matter: its fields, where it ends, and on which line it is wrong. */
import { LineCounter, parseDocument } from 'yaml'
import { type FrontMatter, frontMatterSchema } from './article.ts'
import { RejectedFile } from './rejection.ts'

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/
const CLOSING = /^---[ \t]*(?:\r\n|\n|\r|$)/gm
/** UTF-16 units. Honest front matter is shorter; a hostile one could take long to parse. */
const MAX_FRONT_MATTER_LENGTH = 16_384
/** How often YAML may refer to one part; more would let a small file grow without end. */
const MAX_ALIASES = 20

/**
 * @param text a decoded file
 * @returns the checked fields, and where the body starts (UTF-16 units); without front matter, all of the text is body
 * @throws RejectedFile, with the line in the file, if the front matter is not closed or a field is wrong
 */
export function splitFrontMatter(text: string): { readonly fields: FrontMatter; readonly bodyStart: number } {
  const opening = OPENING.exec(text)
  if (!opening) return { fields: {}, bodyStart: 0 }
  CLOSING.lastIndex = opening[0].length
  const closing = CLOSING.exec(text)
  if (!closing)
    throw new RejectedFile('opens front matter with --- and never closes it: add a second --- line below the fields', 1)
  // A lone carriage return ends a line in YAML, but not in the library.
  const yaml = text.slice(opening[0].length, closing.index).replace(/\r\n?/g, '\n')
  return { fields: parseFields(yaml), bodyStart: closing.index + closing[0].length }
}

function parseFields(yaml: string): FrontMatter {
  if (yaml.length > MAX_FRONT_MATTER_LENGTH) {
    throw new RejectedFile(`has front matter of more than ${MAX_FRONT_MATTER_LENGTH} characters: shorten it`, 1)
  }
  const lines = new LineCounter()
  const document = guarded(() => parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'error' }))
  const lineInFile = (offset: number) => lines.linePos(offset).line + 1
  const error = document.errors[0]
  if (error) {
    throw new RejectedFile(`has front matter that is not YAML: ${oneLine(error.message)}`, lineInFile(error.pos[0]))
  }
  const checked = frontMatterSchema.safeParse(guarded(() => document.toJS({ maxAliasCount: MAX_ALIASES })))
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  const path = issue?.path ?? []
  const node = path.length > 0 ? document.getIn(path.slice(0, 1), true) : undefined
  const offset = (node as { range?: readonly number[] } | undefined)?.range?.[0] ?? 0
  const what =
    path.length > 0 ? `${String(path[0])} ${issue?.message ?? 'does not fit'}` : 'must be a list of "name: value" lines'
  throw new RejectedFile(`has front matter that does not fit: ${what}`, lineInFile(offset))
}

/** Runs a step of the YAML library, which throws on too many aliases and on nesting beyond the stack. */
function guarded<T>(step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw new RejectedFile(`has front matter that cannot be read: ${oneLine((error as Error).message)}`, 1)
  }
}

const oneLine = (message: string): string => message.replace(/\s+/g, ' ').trim()
