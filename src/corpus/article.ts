/** The article, the document of the corpus: its text and what is known of its source. */
import { z } from 'zod'

/** Where an article comes from. A field that is not known is absent, never guessed. */
export interface Source {
  readonly outlet?: string | undefined
  readonly author?: string | undefined
  /** Day of publication in UTC, `YYYY-MM-DD`. */
  readonly published?: string | undefined
  /** http or https. */
  readonly url?: string | undefined
}

export interface Article extends Source {
  /** Path below the corpus without extension, `/` between folders: stable while the file stays where it is. */
  readonly id: string
  readonly title: string
  readonly tags: readonly string[]
  /** The decoded text of the file less a BOM, after its front matter, unchanged. All offsets count from its start. */
  readonly body: string
  /** Path below the corpus with extension, for reports. */
  readonly file: string
}

/** An ISO 8601 day, or a time with its zone, as the day in UTC. */
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
  .refine((value) => value.length <= 500, { error: 'must not be longer than 500 characters' })

const names = z
  .union([line, z.array(line)], { error: 'must be text or a list of texts, each of at most 500 characters' })
  .transform((value) => (Array.isArray(value) ? value.filter((name) => name !== '') : value))

const link = z
  .url({ protocol: /^https?$/, error: 'must be a link that starts with http:// or https://' })
  .regex(/^[^\s\p{C}]*$/u, { error: 'must not hold white space or invisible characters' })

/** Front matter as written; an empty field counts as absent, an unknown one is left alone. */
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
