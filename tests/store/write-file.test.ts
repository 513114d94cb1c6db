import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ownAnalysis } from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { makeFolder } from '../../src/store/write-file.ts'

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'write-file-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('a folder below a root', () => {
  it('is made with those above it, and may be there already', async () => {
    const root = newFolder()
    const folder = path.join(root, 'a', 'b', 'c')
    await makeFolder(root, folder)
    await makeFolder(root, folder)
    await makeFolder(root, root)
    expect(existsSync(folder)).toBe(true)
  })

  it('is not made if the root is gone, and neither is the root', async () => {
    const parent = newFolder()
    const root = path.join(parent, 'unmounted')
    await expect(makeFolder(root, path.join(root, 'a'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(existsSync(root)).toBe(false)
  })
})

describe('the snapshot of a corpus that is gone', () => {
  it('is not written, and does not make the corpus folder again', async () => {
    const corpus = path.join(newFolder(), 'unmounted')
    await expect(createPartFiles(ownAnalysis(corpus), 'snapshot', 'v').write(0, '{}')).rejects.toMatchObject({
      code: 'ENOENT',
    })
    expect(existsSync(corpus)).toBe(false)
  })
})
