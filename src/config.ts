/** The configuration: the environment, parsed once, with all that is wrong in it said at once. */
import { z } from 'zod'
import { UserError } from './user-error.ts'

/** An empty variable in a `.env` file counts as not set. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .int({ error: `must be a whole number from ${least} to ${most}` })
    .min(least, { error: `must be at least ${least}` })
    .max(most, { error: `must be at most ${most}` })

const configSchema = z.object({
  CORPUS_DIR: optional(z.string().default('corpus')),
  MAX_ARTICLE_BYTES: optional(wholeNumber(1, 100_000_000).default(1_000_000)),
  HOSTED_BY: optional(z.string().max(200, { error: 'must not be longer than 200 characters' }).optional()),
})

export type Config = z.output<typeof configSchema>

/**
 * @param environment such as `process.env` with the `.env` file in it
 * @throws UserError that names every variable that does not fit, and why
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = configSchema.safeParse(environment)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`)
  throw new UserError(`The configuration does not fit (.env or the environment):\n${problems.join('\n')}`)
}
