/** The files of the sentence encoder, as they are delivered with the project. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

interface ModelFile {
  readonly url: URL
  /** Of the whole file, in hexadecimal; models/e5-small-v2/README.md says where the file comes from. */
  readonly sha256: string
}

const MODEL: ModelFile = {
  url: new URL('../../models/e5-small-v2/model.onnx', import.meta.url),
  sha256: '7d9092cb25f2bd1c023b7e8d2aa459044a02030ac880e5a59fdaf27af69f1ded',
}
const TOKENIZER: ModelFile = {
  url: new URL('../../models/e5-small-v2/tokenizer.json', import.meta.url),
  sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
}

/** Changes with everything that the vectors of a text depend on. */
export const ENCODER_VERSION = `1 ${MODEL.sha256} ${TOKENIZER.sha256}`

export interface ModelFiles {
  /** The network, in ONNX format. */
  readonly model: Uint8Array
  /** The settings of the tokenizer, as its library reads them. */
  readonly tokenizer: object
}

/**
 * @param files the network, and the settings of the tokenizer
 * @throws Error if a file is missing or is not the one that the project was made with
 */
export async function readModelFiles(files: readonly [ModelFile, ModelFile] = [MODEL, TOKENIZER]): Promise<ModelFiles> {
  const [model, tokenizer] = await Promise.all(files.map(readChecked))
  return { model: model as Uint8Array, tokenizer: JSON.parse(Buffer.from(tokenizer as Uint8Array).toString('utf8')) }
}

async function readChecked({ url, sha256 }: ModelFile): Promise<Uint8Array> {
  const bytes = await readFile(url)
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256) throw new Error(`${url.pathname} is damaged: its SHA-256 is ${found} instead of ${sha256}`)
  return bytes
}
