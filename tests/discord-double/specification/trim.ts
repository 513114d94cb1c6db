/**
 * Trims Discord's OpenAPI specification to what the bot uses, and writes it into `fixtures`:
 * `node --import tsx tests/discord-double/specification/trim.ts openapi.json COMMIT`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the bot sends, and what the double answers; descriptions and everything else of the specification are left out. */
const OPERATIONS = [
  ['/interactions/{interaction_id}/{interaction_token}/callback', 'post'],
  ['/webhooks/{webhook_id}/{webhook_token}', 'post'],
  ['/webhooks/{webhook_id}/{webhook_token}/messages/@original', 'get'],
  ['/webhooks/{webhook_id}/{webhook_token}/messages/@original', 'patch'],
  ['/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}', 'patch'],
  ['/applications/{application_id}/commands', 'get'],
  ['/applications/{application_id}/commands', 'put'],
  ['/applications/{application_id}/guilds/{guild_id}/commands', 'get'],
  ['/applications/{application_id}/guilds/{guild_id}/commands', 'put'],
  ['/channels/{channel_id}/messages', 'post'],
  ['/oauth2/applications/@me', 'get'],
  ['/users/@me/guilds', 'get'],
  ['/gateway/bot', 'get'],
] as const

interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema: unknown } }
}
interface Operation {
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}
interface Specification {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

const schemaOf = (content: Content | undefined): unknown => content?.content?.['application/json']?.schema

/** The body of the request, and of the answer if all goes well. */
function operationOf(specification: Specification, place: string, method: string) {
  const operation = specification.paths[place]?.[method]
  if (!operation) throw new Error(`the specification has no ${method} ${place}`)
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1]
  return { path: place, method, request: schemaOf(operation.requestBody), answer: schemaOf(answer) }
}

/** Names of all schemas that a value refers to. */
function referredTo(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner.split('/').at(-1) ?? ''] : referredTo(inner),
  )
}

function schemasFor(specification: Specification, operations: unknown): Readonly<Record<string, unknown>> {
  const { schemas } = specification.components
  const needed = new Set<string>()
  const open = [...referredTo(operations)]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue
    needed.add(name)
    open.push(...referredTo(schemas[name]))
  }
  return Object.fromEntries([...needed].sort().map((name) => [name, schemas[name]]))
}

/** Without what only people read. */
const withoutProse = (key: string, value: unknown): unknown =>
  (key === 'description' || key === 'title') && typeof value === 'string' ? undefined : value

const [source = 'openapi.json', commit = ''] = process.argv.slice(2)
const specification = JSON.parse(readFileSync(source, 'utf8')) as Specification
const operations = OPERATIONS.map(([place, method]) => operationOf(specification, place, method))
const trimmed = {
  source: {
    repository: 'discord/discord-api-spec',
    file: 'specs/openapi.json',
    commit,
    licence: 'MIT, Copyright 2023 Discord',
  },
  operations,
  components: { schemas: schemasFor(specification, operations) },
}
writeFileSync(path.join(import.meta.dirname, 'fixtures/discord-api.json'), `${JSON.stringify(trimmed, withoutProse)}\n`)
