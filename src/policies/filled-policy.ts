/** A notice of `docs/` as a host publishes it: filled in, and without what does not concern its readers. */

/** What a notice depends on; its marks name these. */
interface Circumstances {
  /** Whether rare words of questions without an answer are counted. */
  readonly gaps: boolean
  /** Whether there is a channel in which changes are told. */
  readonly audit: boolean
}

export interface PolicyFacts {
  /** Who runs the bot, as `HOSTED_BY` says it. */
  readonly hostedBy: string
  /** A link or an address, as `HOST_CONTACT` says it. */
  readonly contact: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly holds: Circumstances
}

/** From one line to another: what only hosts read, or what is so only in some circumstances. */
const PART = /^<!-- only (\w+) -->\n([\s\S]*?)^<!-- end -->\n/gm
/** At the end of a row of a table. */
const ROW_MARK = / <!-- only (\w+) -->/

/**
 * @param template Markdown with the blanks NAME, CONTACT and DAY, and with marks: a part or row that is marked with a
 *   circumstance stays if it holds, any other marked one is left out
 * @returns Markdown without marks
 */
export function filledPolicy(template: string, { hostedBy, contact, day, holds }: PolicyFacts): string {
  const isKept = (mark: string): boolean => Object.hasOwn(holds, mark) && holds[mark as keyof Circumstances]
  const blanks: Readonly<Record<string, string>> = { NAME: hostedBy, CONTACT: contact, DAY: day }
  return template
    .replace(PART, (_, mark: string, part: string) => (isKept(mark) ? part : ''))
    .split('\n')
    .filter((line) => isKept(ROW_MARK.exec(line)?.[1] ?? '') || !ROW_MARK.test(line))
    .map((line) => line.replace(ROW_MARK, ''))
    .join('\n')
    .replace(/\b(?:NAME|CONTACT|DAY)\b/g, (blank) => blanks[blank] ?? blank)
    .replace(/\n{3,}/g, '\n\n')
}
