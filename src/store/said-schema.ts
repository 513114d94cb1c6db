/** Checks messages that the bot keeps in its own state, which anyone may have edited. */
import { z } from 'zod'
import type { MessageKey } from '../translations/messages.ts'
import { type Said, saidText } from '../translations/wording.ts'

const messageSchema: z.ZodType<Said> = z
  .object({
    key: z.string().transform((key) => key as MessageKey),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.lazy(() => messageSchema)])).optional(),
  })
  .refine(isKnown)

/** Whether there is such a message, and it names nothing else. */
function isKnown(said: Said): boolean {
  try {
    saidText(said)
    return true
  } catch {
    // Of a later version, or edited.
    return false
  }
}

/** A message with its values. Earlier versions kept English text, which is shown as it is. */
export const saidSchema = z.union([
  z.string().transform((text): Said => ({ key: 'report.as-written', values: { text } })),
  messageSchema,
])
