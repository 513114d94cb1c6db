import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownAnalysis } from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const TEXT = '{"words": ["ältere", "Reiher"]}'

async function writtenPart() {
  const corpus = corpusFolder({})
  const files = createPartFiles(ownAnalysis(corpus), 'snapshot', 'v1')
  await files.write(7, TEXT)
  const folder = path.join(corpus, '.state/snapshot')
  const [name = ''] = readdirSync(folder).filter((other) => other.endsWith('.part'))
  const place = path.join(folder, name)
  return { corpus, files, place, whole: readFileSync(place) }
}

describe('the files of a snapshot', () => {
  it('give back what was written, and null for a part that was not', async () => {
    const { files } = await writtenPart()
    expect(await files.read(7)).toEqual({ content: Buffer.from(TEXT) })
    expect(await files.read(8)).toBeNull()
  })

  it('are not believed if they are cut short at any byte', async () => {
    const { files, place, whole } = await writtenPart()
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(place, whole.subarray(0, length))
      expect(await files.read(7), `cut to ${length} bytes`).toEqual({ problem: 'is damaged' })
    }
  })

  it('are not believed if any byte is damaged', async () => {
    const { files, place, whole } = await writtenPart()
    for (const at of whole.keys()) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      writeFileSync(place, flipped)
      expect(await files.read(7), `damaged at ${at}`).toHaveProperty('problem')
    }
  })

  it('are written again after their folder was deleted, and that it was is told', async () => {
    const { corpus, files } = await writtenPart()
    rmSync(path.join(corpus, '.state'), { recursive: true })
    expect(await files.write(7, TEXT)).toBe('deleted meanwhile')
    expect(await files.write(7, TEXT)).toBe('written')
    expect(await files.read(7)).toEqual({ content: Buffer.from(TEXT) })
  })

  it('are not believed if another version wrote them', async () => {
    const { corpus } = await writtenPart()
    expect(await createPartFiles(ownAnalysis(corpus), 'snapshot', 'v2').read(7)).toEqual({
      problem: 'is of another version',
    })
  })
})
