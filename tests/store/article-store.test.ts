import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticleStore } from '../../src/store/article-store.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { asWritten } from '../builders/in-english.ts'

const storeOf = (files: Parameters<typeof corpusFolder>[0] = {}) => {
  const folder = corpusFolder(files)
  return { folder, store: createArticleStore(folder, () => 0) }
}

describe('the store of articles', () => {
  it('never overwrites: it asks for another name if one is taken in any case or with any extension', async () => {
    const { folder, store } = storeOf({ 'desk/Story.TXT': 'old' })
    const asked: string[] = []
    const file = await store.change(asWritten('a test'), (change) =>
      change.create(
        'desk',
        (isTaken) => ['story.md', 'story-2.md'].find((name) => !asked.push(name) || !isTaken(name)) ?? '',
        'new',
      ),
    )
    expect(file).toBe('desk/story-2.md')
    expect(readFileSync(path.join(folder, 'desk/Story.TXT'), 'utf8')).toBe('old')
  })

  it('writes nothing through a folder that is a link out of the corpus', async () => {
    const outside = corpusFolder({ 'inside.md': 'not mine' })
    const { store } = storeOf({ desk: { link: outside } })
    await store.change(asWritten('a test'), async (change) => {
      await expect(change.create('desk', () => 'a.md', 'new')).rejects.toThrow('a link that leaves the corpus folder')
      await expect(change.replace('desk/inside.md', 'new')).rejects.toThrow('leaves the corpus folder')
      await expect(change.remove('desk/inside.md', 'moderator')).rejects.toThrow('leaves the corpus folder')
      await expect(change.create('../desk', () => 'a.md', 'new')).rejects.toThrow('leaves the corpus folder')
    })
    expect(readdirSync(outside)).toEqual(['inside.md'])
    expect(readFileSync(path.join(outside, 'inside.md'), 'utf8')).toBe('not mine')
  })

  it('brings back what was removed, unless its place is taken', async () => {
    const { folder, store } = storeOf({ 'a/b/c.md': 'first' })
    const undo = await store.change(asWritten('a test'), (change) => change.remove('a/b/c.md', 'moderator'))
    writeFileSync(path.join(folder, 'a/b/c.md'), 'second')
    await store.change(asWritten('a test'), async (change) => {
      await expect(change.restore(undo)).rejects.toThrow('There is another article at a/b/c.md now')
      await expect(change.remove('a/b/c.md', 'moderator')).rejects.toThrow('is taken')
    })
    expect(readFileSync(path.join(folder, '.removed/19700101T000000000Z/a/b/c.md'), 'utf8')).toBe('first')
  })

  it('ends a move that a crash left half done: the file under both names', async () => {
    const { folder, store } = storeOf({ 'c.md': 'text' })
    const undo = await store.change(asWritten('a test'), (change) => change.remove('c.md', 'moderator'))
    linkSync(path.join(folder, '.removed/19700101T000000000Z/c.md'), path.join(folder, 'c.md'))
    expect(await store.change(asWritten('a test'), (change) => change.restore(undo))).toBe('c.md')
    expect(existsSync(path.join(folder, '.removed/19700101T000000000Z/c.md'))).toBe(false)
    expect(readFileSync(path.join(folder, 'c.md'), 'utf8')).toBe('text')
  })

  it('finishes a removal that a crash left half done, and keeps files that only look like one', async () => {
    const { folder, store } = storeOf({ 'desk/c.md': 'text' })
    const [first, other] = ['20260101T000000000Z', '20260102T000000000Z'].map((stamp) =>
      path.join(folder, '.removed', stamp, 'desk/c.md'),
    ) as [string, string]
    for (const file of [first, other]) mkdirSync(path.dirname(file), { recursive: true })
    linkSync(path.join(folder, 'desk/c.md'), first)
    writeFileSync(other, 'text')
    const undo = await store.change(asWritten('a test'), (change) => change.remove('desk/c.md', 'moderator'))
    expect(readdirSync(path.join(folder, '.removed')).sort()).toEqual(['20260101T000000000Z', '20260102T000000000Z'])
    expect([first, other].map((file) => readFileSync(file, 'utf8'))).toEqual(['text', 'text'])
    expect(existsSync(path.join(folder, 'desk/c.md'))).toBe(false)
    expect(await store.change(asWritten('a test'), (change) => change.restore(undo))).toBe('desk/c.md')
    expect([existsSync(first), existsSync(other)]).toEqual([false, true])
  })

  it('sweeps up what unfinished writing left', async () => {
    const { folder, store } = storeOf()
    mkdirSync(path.join(folder, '.state/temporary'), { recursive: true })
    writeFileSync(path.join(folder, '.state/temporary/half'), 'hal')
    await store.change(asWritten('a test'), async () => undefined)
    expect(readdirSync(path.join(folder, '.state/temporary'))).toEqual([])
  })
})
