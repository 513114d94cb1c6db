/** What a schema found wrong with the value of a field -> the kind of it. */
import type { z } from 'zod'
import type { FieldReason } from '../reasons/field-reasons.ts'

/** What schemas give as their messages. */
const PLAIN_KINDS = [
  'field.day',
  'field.days',
  'field.invisible',
  'field.kind',
  'field.language',
  'field.link',
  'field.text',
  'field.texts',
  'field.whole',
] as const satisfies readonly FieldReason['key'][]

export type PlainFieldKind = (typeof PLAIN_KINDS)[number]

/** @param issue of a schema whose messages are plain kinds, except for sizes */
export function fieldReason(issue: z.core.$ZodIssue | undefined): FieldReason {
  if (issue?.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum))
  if (issue?.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum))
  return { key: PLAIN_KINDS.find((key) => key === issue?.message) ?? 'field.misfit' }
}

const tooBig = (origin: string, most: number): FieldReason => ({
  key: origin === 'string' ? 'field.long' : 'field.most',
  values: { most },
})

const tooSmall = (origin: string, least: number): FieldReason =>
  origin === 'string' ? { key: 'field.empty' } : { key: 'field.least', values: { least } }
