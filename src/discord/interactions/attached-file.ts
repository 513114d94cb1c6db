/** A file that a member attaches to a command. */
import type { Attachment } from 'discord.js'
import type { GivenFile } from '../../../commands/command.ts'
import { UserError } from '../../process/user-error.ts'

/** The whole file has to arrive from Discord within this time. */
const TIMEOUT_MS = 20_000

/** @param attachment as Discord describes it; its link leads to Discord's own file server */
export const attachedFile = ({ name, size, url }: Attachment): GivenFile => ({
  name,
  async read(maxBytes) {
    if (size > maxBytes) {
      throw new UserError(
        `The file is too large: it has ${size} bytes, and the limit is ${maxBytes}. Attach a smaller one.`,
      )
    }
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null)
    if (!response?.ok) throw new UserError('Discord did not deliver the attached file. Attach it again.')
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.byteLength !== size) throw new UserError('The attached file arrived incomplete. Attach it again.')
    return bytes
  },
})
