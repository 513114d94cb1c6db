/** A file that a member attaches to a command. */
import type { Attachment } from 'discord.js'
import type { GivenFile } from '../../../commands/command.ts'
import { UserError } from '../../process/user-error.ts'

/** For the whole file to arrive from Discord. Milliseconds. */
const TIME_LIMIT = 20_000

/** @param attachment as Discord describes it; its link leads to Discord's own file server */
export const attachedFile = ({ name, size, url }: Attachment): GivenFile => ({
  name,
  async read(maxBytes) {
    if (size > maxBytes) throw new UserError(`The file has ${size} bytes, more than the ${maxBytes} that are taken.`)
    const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT) }).catch(() => null)
    if (!response?.ok) throw new UserError('Discord did not hand over the attached file. Attach it again.')
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.byteLength !== size) throw new UserError('The attached file did not arrive whole. Attach it again.')
    return bytes
  },
})
