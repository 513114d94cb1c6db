/** Which passages were served when the watches were last compared with the briefing. */
import { z } from 'zod'

/** All ids in one string: there may be a million. */
export const seenSchema = z.object({ version: z.literal(1), passages: z.string() })

const ID_LENGTH = 7

/** @param ids of passages, each of seven characters */
export const packed = (ids: Iterable<string>): z.output<typeof seenSchema> => ({
  version: 1,
  passages: [...ids].join(''),
})

export function unpacked({ passages }: z.output<typeof seenSchema>): ReadonlySet<string> {
  const ids = new Set<string>()
  for (let i = 0; i < passages.length; i += ID_LENGTH) ids.add(passages.slice(i, i + ID_LENGTH))
  return ids
}
