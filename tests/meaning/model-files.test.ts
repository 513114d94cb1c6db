import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readModelFiles } from '../../src/meaning/model-files.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

/** A file with the checksum that its text has, or with another one. */
const onDisk = (text: string, sha256 = createHash('sha256').update(text).digest('hex')) => ({
  url: pathToFileURL(path.join(corpusFolder({ 'model.onnx': text }), 'model.onnx')),
  sha256,
})

describe('the files of the encoder', () => {
  it('are read if each is the one that the project was made with', async () => {
    const { model, tokenizer } = await readModelFiles([onDisk('network'), onDisk('{"vocabulary":[]}')])
    expect(Buffer.from(model).toString()).toBe('network')
    expect(tokenizer).toEqual({ vocabulary: [] })
  })

  it('are refused, with the name of the file, if a checksum is another one', async () => {
    const damaged = readModelFiles([onDisk('network', '0'.repeat(64)), onDisk('{}')])
    await expect(damaged).rejects.toThrow(/is damaged: its SHA-256 is [\da-f]{64} instead of 0{64}/)
  })
})
