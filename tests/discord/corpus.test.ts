import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { articlePage, rssFeed } from '../builders/feed-pages.ts'
import { refused, type ShownMessage } from '../discord-double/index.ts'
import { AttachedFile } from '../discord-double/resolve-options.ts'
import { type Handler, html, type LoopbackServer, serve } from '../web/loopback-server.ts'
import { type ServedBot, type ServedBotOptions, serveBot } from './served-bot.ts'

const documentFixture = (name: string) => readFileSync(path.join(import.meta.dirname, '../documents/fixtures', name))

const CALL = {
  'desk/call.md':
    '---\ntitle: A call this week\noutlet: Morning Desk\n---\n\nThe envoy expects that the two presidents will talk this week, he told reporters in the capital on Sunday.\n',
}
const QUESTION = 'when will the two presidents talk'
const words = ({ embeds, content }: ShownMessage) =>
  [content, embeds[0]?.author?.name, embeds[0]?.title, embeds[0]?.description]
    .filter(Boolean)
    .join('\n')
    .replaceAll('\\', '')
/** The reply once it is no progress any more. */
const isDone = (message: ShownMessage) =>
  message.embeds.length > 0 || !/^(?:Reading|Fetching|Indexing)/.test(message.content)

interface Moderated extends ServedBot {
  readonly moderator: ReturnType<ReturnType<ServedBot['discord']['guild']>['member']>
  readonly web: LoopbackServer
}

/** A bot whose corpus moderators of the Newsroom keep, and a web server on loopback that it may fetch from. */
async function moderated(
  handler: Handler = (_, response) => response.writeHead(404).end(),
  options: ServedBotOptions = {},
) {
  const web = await serve(handler)
  onTestFinished(() => web.close())
  const served = await serveBot({
    files: CALL,
    moderated: 'Newsroom',
    ...options,
    environment: (discord) => ({
      FETCH_ALLOW_HOSTS: `${web.host}, silent.localhost`,
      FETCH_TIMEOUT: '60',
      ...(typeof options.environment === 'function' ? options.environment(discord) : options.environment),
    }),
  })
  const moderator = served.discord.guild('Newsroom').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
  return Object.assign(served, { moderator, web }) as Moderated
}

const ask = async ({ discord }: ServedBot, question = QUESTION) =>
  (await discord.guild('Newsroom').member('Ada').types('/ask', { question, private: true })).reply()

/** One feed that works but for two of its items, one that is broken, one that never answers, and one that has no link. */
async function withTroubledFeeds(): Promise<Moderated> {
  const fares = 'Ferry fares to the outer islands rise by nine crowns in spring, the harbour council said.'
  const handler: Handler = (request, response) => {
    const item = (title: string, page: string) => ({ title, link: `http://${request.headers.host}/${page}` })
    const noLink = '<item><title>No link at all</title></item>'
    const works = () => rssFeed([item('Ferry fares', 'ferry'), noLink, item('Gone', 'gone')])
    const answers: Readonly<Record<string, () => void>> = {
      '/works.xml': () => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(works()),
      '/ferry': () => html(response, articlePage('Ferry fares rise', fares)),
      '/broken.xml': () => response.writeHead(500).end(),
      '/silent.xml': () => undefined,
    }
    const answer = answers[request.url ?? ''] ?? (() => response.writeHead(404).end())
    answer()
  }
  const served = await moderated(handler, { environment: { FETCH_TIMEOUT: '3' } })
  const { corpus, web } = served
  writeFileSync(path.join(corpus, 'bad.md'), '---\ntitle: fine\npublished: yesterday\n---\nText.')
  const feeds = ['works', 'broken', 'silent'].map(
    (name) => `- url: ${web.origin}/${name}.xml\n  outlet: The ${name} outlet\n`,
  )
  writeFileSync(path.join(corpus, 'feeds.yaml'), `${feeds.join('')}- outlet: nothing but a name\n`)
  return served
}

/** Between a member's questions: a refresh waits for seconds, which need not be filled with work. */
const PAUSE_MS = 50

/** Refreshes, while a member asks one question after the other. @returns the report */
async function refreshedWhileAsking(served: Moderated): Promise<ShownMessage> {
  const refresh = await served.moderator.types('/corpus refresh')
  await refresh.acknowledged()
  let isRunning = true
  const asking = (async () => {
    let answered = 0
    while (isRunning) {
      expect(words(await ask(served))).toContain('the two presidents will talk this week')
      answered++
      await pause(PAUSE_MS)
    }
    return answered
  })()
  expect((await refresh.reply()).content).toMatch(/^Reading feeds: [12] of 3$/)
  const report = await refresh.reply(isDone).finally(() => {
    isRunning = false
  })
  expect(await asking).toBeGreaterThan(0)
  return report
}

describe('/corpus refresh', () => {
  it('takes in what feeds bring, says what failed and why, and answers all the while', async () => {
    const served = await withTroubledFeeds()
    const { origin } = served.web
    const report = await refreshedWhileAsking(served)
    expect(report.ephemeral).toBe(true)
    const text = words(report)
    expect(text).toContain('The corpus is refreshed')
    expect(text).toContain('2 added, 0 changed, 0 removed, 1 unchanged, 5 rejected. 3 feeds polled.')
    expect(text).toMatch(/The version was [0-9a-f]{8} and is now [0-9a-f]{8}\. Run by mona, /)
    expect(text).toContain('bad.md, line 3: is served without “published”, which must be a day')
    expect(text).toContain('feeds.yaml, line 7: feed 4: url is missing')
    expect(text).toContain(`- ${origin}/broken.xml answered 500.`)
    expect(text).toContain(`- ${origin}/silent.xml did not answer in time.`)
    expect(text).toContain(`${origin}/works.xml: item 2 has no link`)
    expect(text).toContain(`- ${origin}/gone answered 404.`)
    expect(text).toContain('the-works-outlet/2026-11-20-ferry-fares-rise.md')

    const answer = words(await ask(served, 'how much do ferry fares to the islands rise'))
    expect(answer).toContain('rise by nine crowns')
    expect(answer).toContain('The works outlet · Nora Quist · 20 Nov 2026')

    const short = await (await served.moderator.types('/corpus status')).reply()
    expect(words(short)).toMatch(/Refreshed <t:\d+:f> by mona\./)
    expect(words(short)).toContain('3 feeds, 2 failing:')
    const status = words(await (await served.moderator.presses(short, 'Show all')).update())
    expect(status).toContain('3 articles')
    expect(status).toContain('Run by mona')
    expect(status).toMatch(/The works outlet, \S+: last read <t:\d+:f>/)
    expect(status).toMatch(/The silent outlet, \S+: never read yet; failed .+ did not answer in time/)
    expect(status).toContain('bad.md, line 3')
    expect(status).toContain('feeds.yaml, line 7: feed 4: url is missing')
  })

  it('pages a long report, even after a restart, and says when a later one has taken its place', async () => {
    const served = await moderated()
    for (let i = 0; i < 40; i++) writeFileSync(path.join(served.corpus, `bad-${i}.md`), '---\ntitle: never closed\n')
    const report = await (await served.moderator.types('/corpus refresh')).reply(isDone)
    expect(words(report)).toContain('page 1 of')
    await served.restart()
    const next = await (await served.moderator.presses(report, 'Next')).update()
    expect(words(next)).toContain('page 2 of')
    await (await served.moderator.types('/corpus refresh')).reply(isDone)
    const late = await (await served.moderator.presses(next, 'Next')).settled()
    expect(words(late)).toContain('A later refresh has replaced this report')
  })

  it('tells a second moderator who is at it, and who that is', async () => {
    let release = (): void => undefined
    const served = await moderated((_, response) => {
      release = () => void response.writeHead(404).end()
    })
    writeFileSync(path.join(served.corpus, 'feeds.yaml'), `- url: ${served.web.origin}/slow.xml\n  outlet: Slow\n`)
    const first = await served.moderator.types('/corpus refresh')
    await expect.poll(() => served.web.requests.length).toBe(1)
    const otto = served.discord.guild('Newsroom').member('Otto', { permissions: [PermissionFlagsBits.ManageGuild] })
    const second = await (await otto.types('/corpus refresh')).reply()
    expect(second.ephemeral).toBe(true)
    expect(words(second)).toMatch(/^One change at a time: a refresh by mona is under way, started \d+ s ago\./)
    release()
    expect(words(await first.reply(isDone))).toContain('The corpus is refreshed')
    expect(words(await ask(served))).toContain('the two presidents will talk')
  })

  it('ends with what it has when the bot is stopped, and tells the moderator', async () => {
    const served = await moderated(() => undefined, { environment: { FETCH_TIMEOUT: '300' } })
    writeFileSync(path.join(served.corpus, 'feeds.yaml'), `- url: ${served.web.origin}/mute.xml\n  outlet: Mute\n`)
    const refresh = await served.moderator.types('/corpus refresh')
    await expect.poll(() => served.web.requests.length).toBe(1)
    await served.restart()
    const report = words(await refresh.reply(isDone))
    expect(report).toContain(`${served.web.origin}/mute.xml was not fetched: the run was stopped.`)
    expect(words(await (await served.moderator.types('/corpus status')).reply())).toContain('by mona.')
  })

  it('that outlasts the interaction says so in time, goes on, and leaves its report in the status', async () => {
    const slow: (() => void)[] = []
    const served = await moderated(
      (request, response) => {
        if (request.url === '/slow.xml') slow.push(() => void response.end(rssFeed([])))
      },
      { longestReplyMs: 300, environment: { FETCH_TIMEOUT: '60' } },
    )
    writeFileSync(path.join(served.corpus, 'feeds.yaml'), `- url: ${served.web.origin}/slow.xml\n  outlet: Slow\n`)
    const refresh = await served.moderator.types('/corpus refresh')
    const late = await refresh.reply()
    expect(late.content).toContain('but it continues. `/corpus status` will show its report')
    await expect.poll(() => slow.length).toBe(1)
    for (const release of slow) release()
    await expect
      .poll(async () => words(await (await served.moderator.types('/corpus status')).reply()))
      .toMatch(/Refreshed <t:\d+:f> by mona\./)
    expect(refresh.refusals).toEqual([])
    const status = await (await served.moderator.types('/corpus status')).reply()
    const report = await (await served.moderator.presses(status, 'Last report')).update()
    expect(words(report)).toContain('The corpus is refreshed')
  })
})

describe('/corpus add', () => {
  it('takes in a link, with what the moderator says before what the page says, and answers from it', async () => {
    const served = await moderated((_, response) =>
      html(response, articlePage('Ferry fares rise', 'Ferry fares to the outer islands rise by nine crowns.')),
    )
    const { moderator, web, corpus } = served
    const add = () => moderator.types('/corpus add', { link: `${web.origin}/ferry`, outlet: 'Island Desk' })
    const added = words(await (await add()).reply(isDone))
    expect(added).toContain('Article added')
    expect(added).toContain('island-desk/2026-11-20-ferry-fares-rise.md')
    expect(readFileSync(path.join(corpus, 'island-desk/2026-11-20-ferry-fares-rise.md'), 'utf8')).toMatch(
      /^---\ntitle: Ferry fares rise\noutlet: Island Desk\nauthor: Nora Quist\npublished: 2026-11-20\nurl: http/,
    )
    expect(words(await ask(served, 'how much do ferry fares to the islands rise'))).toContain('Island Desk')
    expect(words(await (await add()).reply(isDone))).toContain('This article is already in the corpus')
  })

  it('updates the article of a link whose text has changed', async () => {
    let fare = 'nine'
    const served = await moderated((_, response) =>
      html(response, articlePage('Ferry fares rise', `Ferry fares to the outer islands rise by ${fare} crowns.`)),
    )
    const add = async () =>
      words(await (await served.moderator.types('/corpus add', { link: served.web.origin })).reply(isDone))
    expect(await add()).toContain('Article added')
    fare = 'eleven'
    expect(await add()).toContain('Article updated: its text has changed')
    expect(words(await ask(served, 'how much do ferry fares to the islands rise'))).toContain('eleven crowns')
  })

  it('takes in an attached file, and refuses what is none, with the reason', async () => {
    const { moderator, corpus } = await moderated()
    const attach = async (name: string, content: string | Buffer) =>
      words(await (await moderator.types('/corpus add', { file: new AttachedFile(name, content) })).reply(isDone))
    expect(await attach('note.md', '---\ntitle: Quay closed\n---\nThe quay is closed for a week.')).toContain(
      'Article added',
    )
    expect(readdirSync(path.join(corpus, 'articles'))).toEqual(['quay-closed.md'])
    expect(await attach('saved.html', articlePage('Saved page', 'The lighthouse gets a new lamp.'))).toContain(
      'Article added',
    )
    expect(await attach('letter.docx', documentFixture('letter.docx'))).toContain('Article added')
    expect(await attach('Printed.PDF', documentFixture('printed.pdf'))).toContain('Article added')
    expect(await attach('scan.pdf', documentFixture('scan.pdf'))).toContain('run text recognition (OCR)')
    expect(await attach('photo.jpg', 'x')).toContain(
      'The file photo.jpg is not an article: use a .md, .txt, .html, .pdf or .docx file.',
    )
    expect(await attach('bad.txt', Buffer.from([0xff, 0xfe, 0x41]))).toContain('is UTF-16 that was cut')
    expect(await attach('empty.md', '---\ntitle: x\n---\n')).toContain('has no text below its front matter')
    expect(await attach('wall.html', '<p>Subscribe to continue reading.</p>')).toMatch(
      /The file wall.html is behind a paywall|has too little text/,
    )
  })

  it.each([
    ['http://127.0.0.1:1/', 'not on the public internet'],
    ['http://[::ffff:10.0.0.1]/', 'not on the public internet'],
    ['http://2130706433/', 'not on the public internet'],
    ['http://169.254.169.254/latest/meta-data/', 'not on the public internet'],
    ['file:///etc/passwd', 'does not start with http'],
    ['what?', 'is not a link'],
  ])('refuses the link %s in words', async (link, reason) => {
    const { moderator } = await moderated()
    expect(words(await (await moderator.types('/corpus add', { link })).reply(isDone))).toContain(reason)
  })

  it('never leaves the folder and never overwrites, whatever the titles and outlets are', async () => {
    const served = await moderated()
    const titles = ['../../etc/passwd', 'con', 'x'.repeat(300), 'One title', 'One title', 'README', 'a/b\\c\0d']
    const speechless = ['🦑🦑', '..']
    const add = async (text: string, said: Readonly<Record<string, string>> = {}) => {
      const file = new AttachedFile('a.md', text)
      return words(await (await served.moderator.types('/corpus add', { file, ...said })).reply(isDone))
    }
    for (const [i, title] of titles.entries()) {
      const text = `Text number ${i} of this test, with words of its own.`
      expect(await add(text, { title, outlet: title }), title).toContain('Article added')
    }
    for (const title of speechless) {
      expect(await add('Text.', { title })).toBe('title must hold a letter or digit.')
      const text = `---\ntitle: '${title}'\noutlet: '${title}'\n---\nText under ${title}, with words of its own.`
      expect(await add(text), title).toContain('Article added')
    }
    const written = readdirSync(served.corpus, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('.state'))
      .map((entry) => path.join(entry.parentPath, entry.name))
    expect(written).toHaveLength(titles.length + speechless.length + 1)
    for (const name of written) expect(path.basename(name)).toMatch(/^[a-z0-9-]{1,77}\.md$/)
    expect(existsSync(path.join(served.corpus, '../etc'))).toBe(false)
  })
})

describe('/corpus remove', () => {
  it('completes articles, moves one out, and brings it back with a button', async () => {
    const served = await moderated()
    const { moderator, corpus } = served
    const choices = await moderator.completes('/corpus remove', { article: 'call' }, 'article')
    expect(choices.map(({ value }) => value)).toEqual(['desk/call'])
    const removed = await (await moderator.types('/corpus remove', { article: 'desk/call' })).reply(isDone)
    expect(words(removed)).toContain('Article removed')
    expect(existsSync(path.join(corpus, 'desk/call.md'))).toBe(false)
    expect(words(await ask(served))).toContain('The briefing is empty')
    await served.restart()
    const undone = await (await moderator.presses(removed, 'Undo')).update()
    expect(words(undone)).toContain('The article of desk/call.md is in the briefing again')
    expect(readFileSync(path.join(corpus, 'desk/call.md'), 'utf8')).toBe(CALL['desk/call.md'])
    expect(words(await ask(served))).toContain('the two presidents will talk')
  })

  it('says so if there is no such article', async () => {
    const { moderator } = await moderated()
    const reply = words(await (await moderator.types('/corpus remove', { article: '../../etc/passwd' })).reply(isDone))
    expect(reply).toContain('There is no article "../../etc/passwd" in the corpus')
  })
})

describe('who may use /corpus', () => {
  it('is not offered to members, nor in other guilds, nor in direct messages', async () => {
    const { discord, moderator } = await moderated(undefined, {
      double: { guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }] },
    })
    const owner = discord.guild('Classroom').member('Olga', { permissions: [PermissionFlagsBits.ManageGuild] })
    expect(moderator.offeredCommands).toContain('corpus')
    expect(discord.guild('Newsroom').member('Ada').offeredCommands).not.toContain('corpus')
    expect(owner.offeredCommands).not.toContain('corpus')
    expect(discord.user('Mona').directMessage().offeredCommands).not.toContain('corpus')
  })

  it('is not a member to whom an admin has opened it: refused, ephemeral, logged, and nothing completes', async () => {
    const { discord, logged, corpus } = await moderated()
    const newsroom = discord.guild('Newsroom')
    const ada = newsroom.member('Ada')
    newsroom.overrideCommand('corpus', 'everyone', true)
    const reply = await (await ada.types('/corpus remove', { article: 'desk/call' })).reply(isDone)
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('is for moderators')
    expect(existsSync(path.join(corpus, 'desk/call.md'))).toBe(true)
    expect(await ada.completes('/corpus remove', { article: 'call' }, 'article')).toEqual([])
    expect(logged).toContainEqual(
      expect.objectContaining({ command: 'corpus remove', userId: ada.id, msg: 'not a moderator: refused' }),
    )
  })

  it('is not the presser of a button that was left by somebody else', async () => {
    const { discord, corpus, moderator } = await moderated()
    const removed = await (await moderator.types('/corpus remove', { article: 'desk/call' })).reply(isDone)
    const components = removed.raw.components as readonly object[]
    const newsroom = discord.guild('Newsroom')
    const planted = newsroom.plantMessage({ content: 'Press me', components, askedBy: newsroom.member('Ada') })
    const pressed = await (await newsroom.member('Ada').presses(planted, 'Undo')).settled()
    expect(pressed.text).toContain('is for moderators')
    expect(existsSync(path.join(corpus, 'desk/call.md'))).toBe(false)
  })

  it('is anyone with a role that the host has named', async () => {
    const { discord } = await moderated(undefined, {
      environment: (discord) => ({ MODERATOR_ROLE_IDS: discord.guild('Newsroom').role('Editors').id }),
    })
    const newsroom = discord.guild('Newsroom')
    newsroom.overrideCommand('corpus', newsroom.role('Editors'), true)
    const eve = newsroom.member('Eve', { roles: ['Editors'] })
    expect(words(await (await eve.types('/corpus status')).reply())).toContain('1 article, version')
  })
})

describe('the audit channel', () => {
  it('says who did what', async () => {
    const served = await moderated(undefined, {
      environment: (discord) => ({ AUDIT_CHANNEL_ID: discord.guild('Newsroom').channel('audit').id }),
    })
    const channel = served.discord.guild('Newsroom').channel('audit').id
    await (await served.moderator.types('/corpus remove', { article: 'desk/call' })).reply(isDone)
    await expect
      .poll(() => served.discord.messagesIn(channel).map(({ content }) => content))
      .toEqual(['mona removed desk/call.md.'])
  })

  it('that cannot be written to stops nothing, and is logged', async () => {
    const served = await moderated(undefined, { environment: { AUDIT_CHANNEL_ID: '123456789012345678' } })
    const reply = await (await served.moderator.types('/corpus remove', { article: 'desk/call' })).reply(isDone)
    expect(words(reply)).toContain('Article removed')
    await expect
      .poll(() => served.logged.map(({ msg }) => msg))
      .toContainEqual(expect.stringContaining('could not write to the audit channel'))
  })

  it.each([
    ['in the language of its server', false, 'mona a retiré desk/call.md.'],
    ['in English if Discord does not tell that language', true, 'mona removed desk/call.md.'],
  ])('is told %s', async (_, isUntold, entry) => {
    const served = await moderated(undefined, {
      double: { guilds: [{ name: 'Newsroom', locale: 'fr' }] },
      environment: (discord) => ({ AUDIT_CHANNEL_ID: discord.guild('Newsroom').channel('audit').id }),
    })
    const channel = served.discord.guild('Newsroom').channel('audit').id
    if (isUntold)
      served.discord.failNext({ method: 'GET', path: new RegExp(`/channels/${channel}$`) }, refused(403, 50_001))
    await (await served.moderator.types('/corpus remove', { article: 'desk/call' })).reply(isDone)
    await expect.poll(() => served.discord.messagesIn(channel).map(({ content }) => content)).toEqual([entry])
  })
})

describe('a moderator whose Discord is German', () => {
  it('is told of changes in German, and of why a file was not taken', async () => {
    const { discord, corpus } = await moderated()
    const permissions = [PermissionFlagsBits.ManageGuild]
    const dora = discord.guild('Newsroom').member('Dora', { permissions, locale: 'de' })
    writeFileSync(path.join(corpus, 'ferry.md'), 'The night ferry to Harrow sails at eleven from Friday on.\n')
    const done = await (await dora.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
    expect(words(done)).toMatch(/^Der Bestand ist aktualisiert\n1 hinzugefügt, 0 geändert, 0 entfernt, 1 unverändert/)
    expect(words(done)).toContain('**Hinzugefügt**\n- ferry.md')
    const status = await (await dora.types('/corpus status')).reply()
    expect(words(status)).toMatch(/^Der Bestand\n2 Artikel, Version \S+\.\nAktualisiert: <t:\d+:f> \(Dora\)\.$/i)
    expect(status.buttons.map(({ label }) => label)).toEqual(['Letzter Bericht', 'Alles zeigen', 'Teilen'])
    const shared = await (await dora.presses(status, 'Teilen')).reply(({ ephemeral }) => !ephemeral)
    expect(words(shared)).toMatch(/^The corpus\n2 articles/)
    writeFileSync(path.join(corpus, 'empty.md'), '')
    const partly = await (await dora.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
    expect(words(partly)).toMatch(
      /^Der Bestand ist aktualisiert\n.*\*\*Abgelehnt\*\*\n- empty\.md: ist leer: Füge Text ein/s,
    )
    expect(words(await (await dora.types('/corpus remove', { article: 'ferry' })).reply(isDone))).toContain(
      'Artikel entfernt',
    )
  })
})
