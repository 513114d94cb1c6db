/** The article, the document of the corpus: its text and what is known about its source. */
import { z } from 'zod'
import { MAX_FIELD_LENGTH } from './clean-text.ts'

/** Where an article comes from. An unknown field is absent, never guessed. */
export interface Source {
  readonly outlet?: string | undefined
  readonly author?: string | undefined
  /** The day of publication in UTC, `YYYY-MM-DD`. */
  readonly published?: string | undefined
  /** http or https. */
  readonly url?: string | undefined
}

export interface Article extends Source {
  /** The path of the file below the corpus without extension, `/` between folders. It changes only if the file moves. */
  readonly id: string
  readonly title: string
  readonly tags: readonly string[]
  /** The decoded text of the file after its front matter, unchanged, without a BOM. All spans are spans of this text. */
  readonly body: string
  /** The path below the corpus with extension, for reports. */
  readonly file: string
}

/** An ISO 8601 day, or a time, as the day in UTC. A time without a zone is taken as UTC. */
const publishedDay = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
    error: 'must be a day such as 2025-03-16, or an ISO 8601 time',
  })
  .transform((value) => (value.length === 10 ? value : utcDay(value)))
  .refine((day) => /^\d{4}-\d\d-\d\d$/.test(day), { error: 'must lie in the years 0000 to 9999' })

const utcDay = (time: string): string =>
  new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(time) ? time : `${time}Z`).toISOString().slice(0, 10)

const line = z
  .union([z.string(), z.number()], { error: 'must be text' })
  .transform((value) =>
    String(value)
      .replace(/[\s\u0085]+/g, ' ')
      .trim(),
  )
  .refine((value) => value.length <= MAX_FIELD_LENGTH, {
    error: `must not be longer than ${MAX_FIELD_LENGTH} characters`,
  })

const names = z
  .union([line, z.array(line)], {
    error: `must be text or a list of texts, each of at most ${MAX_FIELD_LENGTH} characters`,
  })
  .transform((value) => (Array.isArray(value) ? value.filter((name) => name !== '') : value))

const link = z
  .url({ protocol: /^https?$/, error: 'must be a link that starts with http:// or https://' })
  .regex(/^[^\s\p{C}]*$/u, { error: 'must not contain white space or invisible characters' })

/** Checks front matter as written. An empty field counts as absent; an unknown field is ignored. */
export const frontMatterSchema = z.preprocess(
  withoutEmptyFields,
  z.object({
    title: line.optional(),
    outlet: line.optional(),
    author: names.transform((value) => (Array.isArray(value) ? value.join(', ') || undefined : value)).optional(),
    published: publishedDay.optional(),
    url: link.optional(),
    tags: names
      .transform((value) => (Array.isArray(value) ? value : value.split(',').map((tag) => tag.trim())))
      .optional(),
  }),
)

export type FrontMatter = z.output<typeof frontMatterSchema>

function withoutEmptyFields(value: unknown): unknown {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== null && !(typeof field === 'string' && field.trim() === '')),
  )
}
