/** The configuration: the environment, parsed once. All mistakes are reported together. */
import { z } from 'zod'
import { UserError } from './user-error.ts'

/** An empty variable in a `.env` file counts as unset. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema)

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${min} to ${max}` })
    .int({ error: `must be a whole number from ${min} to ${max}` })
    .min(min, { error: `must be at least ${min}` })
    .max(max, { error: `must be at most ${max}` })

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

/** Such as `1234, 5678`. */
const snowflakes = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((id) => id !== ''))
  .refine((ids) => ids.every((id) => SNOWFLAKE.test(id)), {
    error: 'must be ids as Discord copies them (numbers of 17 to 20 digits), separated by commas',
  })

const SNOWFLAKE = /^\d{17,20}$/
const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const
const MIN_INTERVAL_MS = 5 * UNITS_MS.m
/** Timers count milliseconds in 32 bits. */
const MAX_INTERVAL_MS = 24 * UNITS_MS.d

/** Such as `30m`, `6h`, `1d`, in milliseconds. */
const interval = z
  .string()
  .regex(/^\d{1,4}[mhd]$/, { error: 'must be a time such as 30m, 6h or 1d' })
  .transform((text) => Number.parseInt(text, 10) * UNITS_MS[text.slice(-1) as keyof typeof UNITS_MS])
  .refine((ms) => ms >= MIN_INTERVAL_MS && ms <= MAX_INTERVAL_MS, { error: 'must be between 5m and 24d' })

/** @param range such as `0-3` or `5` @returns its numbers; none if the text is something else */
function idsIn(range: string): readonly number[] {
  const [, first = '', last = first] = /^\s*(\d{1,3})(?:\s*-\s*(\d{1,3}))?\s*$/.exec(range) ?? []
  if (first === '' || Number(first) > Number(last)) return []
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i)
}

/** @param text ranges such as `0,2,5-7` @returns their numbers in order, each once */
export const parseShardIds = (text: string): readonly number[] =>
  [...new Set(text.split(',').flatMap(idsIn))].sort((a, b) => a - b)

const shardIds = z.string().transform((text, context) => {
  const wrong = text.split(',').find((range) => idsIn(range).length === 0)
  if (wrong === undefined) return parseShardIds(text)
  const message = `must be numbers of shards, such as 0-3 or 0,2,5, not '${wrong.trim()}'`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})
/** Such as `https://one:9200, https://two:9200`. */
const addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((address) => address !== ''))
  .refine((all) => all.length > 0 && all.every((address) => /^https?:\/\//.test(address) && URL.canParse(address)), {
    error: 'must be addresses with http:// or https://, separated by commas',
  })

/** A briefing that was used today is likely to be used again. */
const DEFAULT_IDLE_MS = 6 * UNITS_MS.h

/** More shards than any bot has. */
const MAX_SHARDS = 1_000

export const configSchema = z.object({
  CORPUS_DIR: optional(z.string().default('corpus')),
  BRIEFINGS_FILE: optional(z.string().optional()),
  BRIEFING_IDLE: optional(interval.default(DEFAULT_IDLE_MS)),
  MAX_ARTICLE_BYTES: optional(wholeNumber(1, 100_000_000).default(1_000_000)),
  DISCORD_TOKEN: optional(z.string().optional()),
  DISCORD_API_URL: optional(
    z.url({ protocol: /^https?$/, error: 'must be an address with http:// or https://' }).optional(),
  ),
  COOLDOWN: optional(cooldown.default('8/60').transform(parseCooldown)),
  LOG_LEVEL: optional(z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info')),
  HOSTED_BY: optional(z.string().max(200, { error: 'must not be longer than 200 characters' }).optional()),
  HOST_CONTACT: optional(z.string().max(200, { error: 'must not be longer than 200 characters' }).optional()),
  MODERATOR_GUILD_IDS: optional(snowflakes.optional()),
  MODERATOR_ROLE_IDS: optional(snowflakes.optional()),
  AUDIT_CHANNEL_ID: optional(z.string().regex(SNOWFLAKE, { error: 'must be one id as Discord copies it' }).optional()),
  MEANING: optional(z.enum(['on', 'off'], { error: 'must be on or off' }).default('on')),
  COUNT_GAPS: optional(z.enum(['on', 'off'], { error: 'must be on or off' }).default('on')),
  ANSWER_MENTIONS: optional(z.enum(['on', 'off'], { error: 'must be on or off' }).default('off')),
  REFRESH_EVERY: optional(interval.optional()),
  FETCH_ALLOW_HOSTS: optional(z.string().optional()),
  FETCH_CONTACT: optional(z.string().max(200, { error: 'must not be longer than 200 characters' }).optional()),
  FETCH_TIMEOUT: optional(wholeNumber(1, 300).default(20)),
  REFRESH_TIMEOUT: optional(wholeNumber(1, 3_600).default(300)),
  SHARDS: optional(
    z
      .union([z.literal('auto'), wholeNumber(1, MAX_SHARDS)], {
        error: `must be auto or a number from 1 to ${MAX_SHARDS}`,
      })
      .optional(),
  ),
  SHARD_IDS: optional(shardIds.optional()),
  INTERACTIONS_PORT: optional(wholeNumber(0, 65_535).optional()),
  INTERACTIONS_HOST: optional(z.string().default('127.0.0.1')),
  DISCORD_PUBLIC_KEY: optional(
    z
      .string()
      .regex(/^[\da-f]{64}$/i, { error: 'must be the Public Key of the Developer Portal: 64 hexadecimal digits' })
      .optional(),
  ),
  SEARCH_URL: optional(addresses.optional()),
  SEARCH_USERNAME: optional(z.string().optional()),
  SEARCH_PASSWORD: optional(z.string().optional()),
  SEARCH_CA_FILE: optional(z.string().optional()),
  SEARCH_INDEX: optional(
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, { error: 'must be small letters, digits, - and _, such as briefing' })
      .default('briefing'),
  ),
  HEALTH_PORT: optional(wholeNumber(0, 65_535).optional()),
  HEALTH_HOST: optional(z.string().default('127.0.0.1')),
})

export interface Config extends z.output<typeof configSchema> {
  /** Where watches and digests are kept: by default beside the articles. No variable sets it. */
  readonly deliveriesFolder?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * @param environment such as `process.env` with the `.env` file in it
 * @throws UserError that names every variable that is wrong, and why
 */
export function parseConfig(environment: Environment): Config {
  const problems = configProblems(environment)
  if (problems.length === 0) return configSchema.parse(environment)
  throw new UserError(
    `The configuration has mistakes. Correct them in .env or in the environment:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  )
}

/** @returns what is wrong, each beginning with the variable's name: "COOLDOWN must be …" */
export function configProblems(environment: Environment): readonly string[] {
  const parsed = configSchema.safeParse(environment)
  return parsed.success
    ? conflictsIn(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

/** Variables that do not go together. */
const conflictsIn = (config: Config): readonly string[] => [...shardConflicts(config), ...interactionConflicts(config)]

function shardConflicts({ SHARDS, SHARD_IDS }: Config): readonly string[] {
  if (SHARD_IDS === undefined) return []
  if (typeof SHARDS !== 'number') {
    return ['SHARDS must be a number if SHARD_IDS is set: how many shards all machines have together']
  }
  return SHARD_IDS.every((id) => id < SHARDS) ? [] : [`SHARD_IDS must be below SHARDS: 0 to ${SHARDS - 1}`]
}

function interactionConflicts({ INTERACTIONS_PORT, DISCORD_PUBLIC_KEY, SHARDS }: Config): readonly string[] {
  if (INTERACTIONS_PORT === undefined) return []
  return [
    ...(DISCORD_PUBLIC_KEY === undefined ? ['DISCORD_PUBLIC_KEY must be set too if INTERACTIONS_PORT is set'] : []),
    ...(SHARDS === undefined ? [] : ['SHARDS must not be set if INTERACTIONS_PORT is set: there is no gateway then']),
  ]
}
