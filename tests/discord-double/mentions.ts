/** Who a message would ping: the mentions in its text, less what its `allowed_mentions` holds back. */
import type { Form, Json, Path } from './form.ts'

const MENTION_TYPES = ['roles', 'users', 'everyone'] as const
type MentionType = (typeof MENTION_TYPES)[number]

/** A checked `allowed_mentions`, or `null` if the body has none. */
export type AllowedMentions = {
  readonly parse: readonly MentionType[]
  readonly users: readonly string[]
  readonly roles: readonly string[]
  /** Whether a reply pings the author of the message that it replies to. */
  readonly repliedUser: boolean
} | null

/** `users` and `roles` are ids. Mentions inside code and after a backslash count: only `allowed_mentions` protects. */
export type Pings = { readonly everyone: boolean; readonly users: readonly string[]; readonly roles: readonly string[] }

/** Checks `allowed_mentions` (resources/message: allowed mentions object). */
export function readAllowedMentions(form: Form, path: Path, value: unknown): AllowedMentions {
  if (value === undefined || value === null) return null
  const body: Json = form.record(path, value) ?? {}
  const parse = (form.list([...path, 'parse'], body.parse) ?? [])
    .map((type, index) => form.choice([...path, 'parse', index], type as string, MENTION_TYPES))
    .filter((type): type is MentionType => type !== undefined)
  const ids = (key: 'users' | 'roles'): string[] =>
    (form.list([...path, key], body[key], { max: 100 }) ?? []).map(String)
  const repliedUser = form.boolean([...path, 'replied_user'], body.replied_user) ?? false
  const allowed = { parse, users: ids('users'), roles: ids('roles'), repliedUser }
  for (const key of ['users', 'roles'] as const) {
    if (parse.includes(key) && allowed[key].length > 0) {
      form.refuse(
        path,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      )
    }
  }
  return allowed
}

/**
 * @param texts what can ping: the content and version 2 text displays; embeds never ping
 * @param byDefault what is parsed without `allowed_mentions`: only users in replies to interactions
 * @param author who may ping everyone, and whom the message replies to
 */
export function pingsOf(
  texts: readonly string[],
  allowed: AllowedMentions,
  byDefault: readonly MentionType[],
  { mayPingEveryone, repliedTo }: { readonly mayPingEveryone: boolean; readonly repliedTo: string | null },
): Pings {
  const text = texts.join('\n')
  const {
    parse,
    users,
    roles,
  }: Pick<NonNullable<AllowedMentions>, 'parse' | 'users' | 'roles'> = allowed ?? {
    parse: byDefault,
    users: [],
    roles: [],
  }
  const found = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))]
  const replied = repliedTo !== null && (allowed?.repliedUser ?? true) ? [repliedTo] : []
  const named = found(/<@!?(\d+)>/g).filter((id) => parse.includes('users') || users.includes(id))
  return {
    everyone: mayPingEveryone && parse.includes('everyone') && /@(everyone|here)/.test(text),
    users: [...new Set([...replied, ...named])],
    roles: found(/<@&(\d+)>/g).filter((id) => parse.includes('roles') || roles.includes(id)),
  }
}
