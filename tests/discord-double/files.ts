/** The double's content delivery network: files of messages and attachment options behind links that expire. */
import { createHash } from 'node:crypto'
import type { Clock } from './clock.ts'
import type { Json } from './form.ts'
import type { UploadedFile } from './validate-message.ts'

/** Discord's links carry an expiry (`ex`) of about a day (reference: signed attachment CDN URLs). */
const LINK_LIFE_MS = 24 * 60 * 60 * 1000

export type StoredFile = UploadedFile & {
  readonly id: string
  readonly channelId: string
  readonly description: string | undefined
}

export class FileStore {
  readonly #byPath = new Map<string, StoredFile>()
  readonly #clock: Clock
  readonly #nextId: () => string
  #baseUrl = ''

  constructor(clock: Clock, nextId: () => string) {
    this.#clock = clock
    this.#nextId = nextId
  }

  /** Where the server listens; known only once it does. */
  serveFrom(baseUrl: string): void {
    this.#baseUrl = baseUrl
  }

  add(channelId: string, file: UploadedFile, description?: string): StoredFile {
    const stored = { ...file, id: this.#nextId(), channelId, description }
    this.#byPath.set(pathOf(stored), stored)
    return stored
  }

  json(file: StoredFile): Json {
    const url = this.#signedUrl(file)
    return {
      id: file.id,
      filename: file.name,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(file.description !== undefined && { description: file.description }),
    }
  }

  /** The file behind a link, or `undefined` if the link is unknown, forged or expired. */
  read(url: URL): StoredFile | undefined {
    const file = this.#byPath.get(decodeURIComponent(url.pathname))
    const expires = url.searchParams.get('ex') ?? ''
    if (!file || url.searchParams.get('hm') !== signature(file, expires)) return undefined
    return Number.parseInt(expires, 16) * 1000 > this.#clock.now() ? file : undefined
  }

  #signedUrl(file: StoredFile): string {
    const expires = Math.floor((this.#clock.now() + LINK_LIFE_MS) / 1000).toString(16)
    const issued = Math.floor(this.#clock.now() / 1000).toString(16)
    const path = pathOf(file).split('/').map(encodeURIComponent).join('/')
    return `${this.#baseUrl}${path}?ex=${expires}&is=${issued}&hm=${signature(file, expires)}`
  }
}

const pathOf = (file: StoredFile): string => `/attachments/${file.channelId}/${file.id}/${file.name}`
const signature = (file: StoredFile, expires: string): string =>
  createHash('sha256')
    .update(`${pathOf(file)} ${expires}`)
    .digest('hex')
