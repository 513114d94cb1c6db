/** A file that a member attaches to a command. */
import type { Attachment } from 'discord.js'
import type { GivenFile } from '../../../commands/command.ts'
import { ReaderError } from '../../translations/reader-error.ts'

/** The whole file has to arrive from Discord within this time. */
const TIMEOUT_MS = 20_000

/** @param attachment as Discord describes it; its link leads to Discord's own file server */
export const attachedFile = ({ name, size, url }: Attachment): GivenFile => ({
  name,
  async read(maxBytes) {
    if (size > maxBytes) throw new ReaderError('error.file-too-large', { size, limit: maxBytes })
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null)
    if (!response?.ok) throw new ReaderError('error.file-not-delivered')
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (bytes.byteLength !== size) throw new ReaderError('error.file-incomplete')
    return bytes
  },
})
