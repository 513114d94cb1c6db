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

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

export interface Cooldown {
  /** Commands that a member may run within `seconds`; 0 is no limit. */
  readonly commands: number
  readonly seconds: number
}

const cooldown = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3}\/[1-9]\d{0,4})$/, { error: 'must be commands/seconds, such as 8/60, or 0 for no limit' })

function parseCooldown(text: string): Cooldown {
  const [commands = 0, seconds = 1] = text.split('/').map(Number)
  return { commands, seconds }
}

export const configSchema = z.object({
  CORPUS_DIR: optional(z.string().default('corpus')),
  MAX_ARTICLE_BYTES: optional(wholeNumber(1, 100_000_000).default(1_000_000)),
  DISCORD_TOKEN: optional(z.string().optional()),
  DISCORD_API_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' }).optional(),
  ),
  COOLDOWN: optional(cooldown.default('8/60').transform(parseCooldown)),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info')),
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
