/** Judges bodies by Discord's own OpenAPI specification; `fixtures/discord-api.json` says which version. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { fullFormats } from 'ajv-formats/dist/formats.js'

type Side = 'request' | 'answer'

interface Operation {
  readonly path: string
  readonly method: string
  readonly request?: object
  readonly answer?: object
}
interface Specification {
  readonly operations: readonly Operation[]
  readonly components: object
}

const SPECIFICATION = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'fixtures/discord-api.json'), 'utf8'),
) as Specification

/**
 * Where discord.js or the documentation differs from the specification:
 * - discord.js sends `tts` and `enforce_nonce` where the specification has no such field; it forbids none;
 * - discord.js sends `default_member_permissions` as a string, as the documentation wants, not as a number.
 */
const DEVIATIONS: readonly RegExp[] = [/\/default_member_permissions must be integer/]

let known: Ajv2020 | null = null
const validators = new Map<object, ValidateFunction>()

function validatorOf(schema: object): ValidateFunction {
  if (!known) {
    known = new Ajv2020({ strict: false, allErrors: true, logger: false })
    addFormats.default(known)
    known.addSchema({ $id: 'discord', components: SPECIFICATION.components })
  }
  const validator = validators.get(schema) ?? known.compile(absolute(schema))
  validators.set(schema, validator)
  return validator
}

/** References within the specification, from outside of it. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components')) as object

const OPERATIONS = SPECIFICATION.operations.map((operation) => ({
  ...operation,
  pattern: new RegExp(`^${operation.path.replaceAll(/\{[a-z_]+\}/g, '[^/]+')}$`),
}))

/** @returns the schema of a body; undefined if the specification, as it is kept here, has none */
function schemaOf(method: string, place: string, side: Side): object | undefined {
  const at = decodeURIComponent(place)
  return OPERATIONS.find((one) => one.method === method.toLowerCase() && one.pattern.test(at))?.[side]
}

export interface Judgement {
  /** Whether the specification has a schema for the body. */
  readonly isCovered: boolean
  /** What it says against the body. */
  readonly errors: readonly string[]
}

/** @param place path of the request after the API version @param side the body that a bot sends, or the one that Discord answers with */
export function checkBody(method: string, place: string, body: unknown, side: Side = 'request'): Judgement {
  const schema = body === undefined ? undefined : schemaOf(method, place, side)
  if (!schema) return { isCovered: false, errors: [] }
  const validate = validatorOf(schema)
  if (validate(body)) return { isCovered: true, errors: [] }
  const errors = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`
  })
  return { isCovered: true, errors: errors.filter((error) => !DEVIATIONS.some((known) => known.test(error))) }
}

/** Whether a text is a URI as the specification wants it: `format: uri`. */
export const isUri = (text: string): boolean => {
  const { uri } = fullFormats
  return typeof uri === 'function' && uri(text)
}
