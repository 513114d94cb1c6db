/** What is one article, what is another, and what people have changed by hand. */
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articlePage } from '../builders/feed-pages.ts'
import { inEnglish } from '../builders/in-english.ts'
import { html } from '../web/loopback-server.ts'
import { keepCorpus, page, type World } from './kept-corpus.ts'

const ONE = 'harbour-desk/2026-11-20-title-of-one.md'
const withLink = (text: string, href: string) => text.replace('<head>', `<head><link rel="canonical" href="${href}">`)
/** No paragraph of it is on another page. */
const pageOfItsOwn = (name: string) =>
  articlePage(`Title of ${name}`, `Of ${name} there is much to say. `.repeat(10)).replace(/<p>The council.*<\/p>/s, '')
const singlePage = (world: World): World => ({ feed: '  kind: page\n', path: 'live', ...world })

describe('pages of a site that gives them all one link', () => {
  it.each(['/', '/news/today'])('%s are articles of their own, under the links where they were found', async (link) => {
    const kept = await keepCorpus({
      items: ['one', 'two'],
      answer: (name, response) => html(response, withLink(pageOfItsOwn(name), link)),
    })
    expect((await kept.updater.refresh('Ada')).added).toHaveLength(2)
    const added = await kept.updater.add({ link: `${kept.web.origin}/three` }, {}, 'Ada')
    expect(added).toMatchObject({ outcome: 'added' })
    const links = kept.current().articles.map(({ url }) => url)
    expect(new Set(links).size).toBe(3)
    expect(links).toContain(`${kept.web.origin}/three`)
  })
})

describe('an article that is there', () => {
  it('is updated under its declared link, even if its title and some of its text differ', async () => {
    let text = 'At first nine crowns were asked for.'
    const kept = await keepCorpus({
      answer: (_, response) => html(response, withLink(articlePage(text, text), '/fares')),
    })
    const first = await kept.updater.add({ link: `${kept.web.origin}/fares?from=feed` }, {}, 'Ada')
    text = 'Now eleven crowns are asked for.'
    const second = await kept.updater.add({ link: `${kept.web.origin}/amp/fares` }, {}, 'Ada')
    expect(second).toMatchObject({ outcome: 'updated', hasNewText: true, file: first.file })
    expect(kept.read(first.file)).toContain('eleven crowns')
  })

  it('is known by a link that somebody wrote with campaign parameters', async () => {
    const kept = await keepCorpus({})
    kept.write('mine.md', `---\nurl: ${kept.web.origin}/one?utm_source=x#top\n---\nMy own cut of it.`)
    const added = await kept.updater.add({ link: `${kept.web.origin}/one` }, {}, 'Ada')
    expect(added).toMatchObject({ outcome: 'updated', file: 'mine.md' })
  })

  it('stays as it is if a feed names it again', async () => {
    const world: World = { items: ['one'] }
    const kept = await keepCorpus(world)
    await kept.updater.refresh('Ada')
    kept.write(ONE, kept.read(ONE).replace('nobody else’s', 'mended').replace('its own', 'mended by hand'))
    world.items = ['one?utm_source=feed']
    expect((await kept.updater.refresh('Ada')).changed).toEqual([ONE])
    expect(kept.read(ONE)).toContain('mended by hand')
  })

  it('gets new fields if they are given, and the report does not mention its text', async () => {
    const kept = await keepCorpus({})
    const add = (chosen: object, name = 'a.txt') =>
      kept.updater.add({ name, bytes: Buffer.from('The quay is closed for a week.') }, chosen, 'Ada')
    const { file } = await add({ title: 'Quay' })
    const updated = { outcome: 'updated', hasNewText: false, file, title: 'Quay closed' }
    expect(await add({ title: 'Quay closed\u200b ', outlet: 'Island Desk' })).toMatchObject(updated)
    expect(await add({ title: 'Quay closed\u200b ' })).toMatchObject({ outcome: 'already-there', file })
    expect(await add({ published: '2026-11-20T23:30:00-05:00' })).toMatchObject({ published: '2026-11-20' })
    expect(await add({ published: '2026-11-20T23:30:00-05:00' })).toMatchObject({ outcome: 'already-there' })
    expect(kept.told).toMatchObject([{ isNew: true }, { isNew: true }, { isNew: true }])
  })

  it('that says no title gets none in its file, only in its name', async () => {
    const kept = await keepCorpus({})
    const added = await kept.updater.add({ name: 'a.txt', bytes: Buffer.from('The quay is closed.\n') }, {}, 'Ada')
    expect(added.file).toBe('articles/the-quay-is-closed.md')
    expect(kept.read(added.file)).toBe('---\n---\n\nThe quay is closed.\n')
  })

  it('is not fetched if a given field is invalid', async () => {
    const kept = await keepCorpus({})
    const add = (chosen: object) => kept.updater.add({ link: `${kept.web.origin}/one` }, chosen, 'Ada')
    await expect(add({ published: '16 March' })).rejects.toThrow('published must be a day such as 2025-03-16')
    await expect(add({ title: 'x'.repeat(501) })).rejects.toThrow('title must not be longer than 500 characters')
    await expect(add({ outlet: '…' })).rejects.toThrow('outlet must hold a letter or digit')
    expect(kept.asked()).toEqual([])
  })

  it('is not served twice: the report of what came back says why it is not', async () => {
    const kept = await keepCorpus({ files: { 'b.md': 'The quay is closed for a week.' } })
    const { undo } = await kept.updater.remove('b', 'Ada')
    await kept.updater.add({ name: 'c.txt', bytes: Buffer.from('The quay is closed for a week.') }, {}, 'Ada')
    const back = await kept.updater.restore(undo, 'Ada')
    expect(back).toMatchObject({
      file: 'b.md',
      notServed: { key: 'file.same-text', values: { other: expect.stringMatching(/^articles\//) } },
    })
    await expect(kept.updater.restore(undo, 'Ada')).rejects.toThrow('not among the removed ones any more')
  })
})

describe('an article that was changed by hand', () => {
  it('stays so while its page says what it said, and is not overwritten when the page says something else', async () => {
    let version = 'one'
    const kept = await keepCorpus(singlePage({ answer: (_, response) => html(response, page(version)) }))
    await kept.updater.refresh('Ada')
    const mended = kept.read(ONE).replace('its own', 'mended by hand')
    kept.write(ONE, mended)
    expect(await kept.updater.refresh('Ada')).toMatchObject({ changed: [ONE], rejected: [] })
    expect(await kept.updater.refresh('Ada')).toMatchObject({ changed: [], rejected: [] })
    version = 'two'
    for (let i = 0; i < 2; i++) {
      const { rejected } = await kept.updater.refresh('Ada')
      expect(inEnglish(rejected)).toMatchObject([
        { reason: expect.stringContaining(`${ONE} was edited by hand and stays as it is`) },
      ])
    }
    expect(kept.read(ONE)).toBe(mended)
    expect(await kept.updater.add({ link: `${kept.web.origin}/live` }, {}, 'Ada')).toMatchObject({ outcome: 'updated' })
    expect(kept.read(ONE)).toContain('What two says')
    expect((await kept.updater.refresh('Ada')).rejected).toEqual([])
    version = 'three'
    expect(await kept.updater.refresh('Ada')).toMatchObject({ changed: [ONE], rejected: [] })
  })

  it('while its link is fetched is not overwritten, and the corrected fields stay', async () => {
    let edit = (): void => undefined
    const kept = await keepCorpus({
      answer(name, response) {
        edit()
        html(response, page(name))
      },
    })
    const { file } = await kept.updater.add({ link: `${kept.web.origin}/one` }, {}, 'Ada')
    const add = () => kept.updater.add({ link: `${kept.web.origin}/one` }, { outlet: 'Island Desk' }, 'Ada')
    edit = () => kept.write(file, kept.read(file).replace('its own', 'mended by hand'))
    await expect(add()).rejects.toThrow(`is there already as ${file}, which was changed in the meantime: try again`)
    expect(kept.read(file)).toContain('mended by hand')
    edit = () => kept.write(file, kept.read(file).replace('Nora Quist', 'Otto Brandt'))
    await add()
    expect(kept.read(file)).toMatch(/outlet: Island Desk\nauthor: Otto Brandt/)
  })

  it('to be another article’s place is not overwritten by one that comes back', async () => {
    const kept = await keepCorpus({ files: { 'a.md': 'First text.' } })
    const { undo } = await kept.updater.remove('a', 'Ada')
    kept.write('a.md', 'Second text.')
    await expect(kept.updater.restore(undo, 'Ada')).rejects.toThrow('There is another article at a.md now')
    const again = await kept.updater.remove('a', 'Ada').catch((error: unknown) => error)
    expect(again).toMatchObject({ file: 'a.md' })
    expect(await kept.updater.restore(undo, 'Ada')).toMatchObject({ file: 'a.md' })
    expect(kept.read('a.md')).toBe('First text.')
  })
})

describe('a single page whose article was removed and brought back', () => {
  it('goes on being updated', async () => {
    let version = 'one'
    const kept = await keepCorpus(singlePage({ answer: (_, response) => html(response, page(version)) }))
    await kept.updater.refresh('Ada')
    const { undo } = await kept.updater.remove(ONE, 'Ada')
    expect((await kept.updater.refresh('Ada')).added).toEqual([])
    expect(existsSync(kept.corpus) && kept.list('harbour-desk')).toEqual([])
    await kept.updater.restore(undo, 'Ada')
    version = 'two'
    expect((await kept.updater.refresh('Ada')).changed).toEqual([ONE])
  })
})
