/** The inputs that strangers control. Each target says how its cases are made and what must be true of the result. */
import picocolors from 'picocolors'
import type { Command, CommandContext, OptionValue } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { parseLine } from '../../src/console/parse-line.ts'
import { renderReply } from '../../src/console/render-text.ts'
import type { Article } from '../../src/corpus/article.ts'
import { decodeFile } from '../../src/corpus/decode-file.ts'
import { splitFrontMatter } from '../../src/corpus/front-matter.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { writeArticleText } from '../../src/corpus/write-article-text.ts'
import { decodeCustomId, encodeCustomId } from '../../src/discord/messages/custom-id.ts'
import { escapeMarkdown } from '../../src/discord/messages/escape-markdown.ts'
import { LIMITS } from '../../src/discord/messages/limits.ts'
import { linkedText } from '../../src/discord/messages/linked-text.ts'
import { renderMessage } from '../../src/discord/messages/render-message.ts'
import { declaredDay } from '../../src/pages/declared-day.ts'
import { extractArticle } from '../../src/pages/extract-article.ts'
import { ExtractionFailure } from '../../src/pages/extraction-failure.ts'
import { parseFeedsConfig } from '../../src/pages/feeds/feeds-config.ts'
import { readFeed } from '../../src/pages/feeds/read-feed.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { UserError } from '../../src/process/user-error.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import type { Action, Reply } from '../../src/reply/reply.ts'
import { parseDayRange } from '../../src/sources/day-range.ts'
import { visibleText } from '../../src/text/visible-text.ts'
import { parseAllowedHosts } from '../../src/web/allowed-hosts.ts'
import { checkedLink } from '../../src/web/checked-link.ts'
import { decodeBody } from '../../src/web/decode-body.ts'
import { FetchFailure } from '../../src/web/fetch-failure.ts'
import { parseRobots } from '../../src/web/robots-rules.ts'
import { articlePage, rssFeed } from '../builders/feed-pages.ts'
import { checkMessage } from './check-message.ts'
import { mutated, mutatedBytes } from './mutate.ts'
import type { Random } from './random.ts'

export interface FuzzTarget {
  readonly name: string
  /** The share of this target in all cases of a run, in [0, 1]. All shares add up to about 1. */
  readonly share: number
  /** Makes one case and checks it. @throws whatever must not happen */
  run(random: Random): void | Promise<void>
}

const ARTICLES = [
  '---\ntitle: A call this week\noutlet: Morning Desk\nauthor: Imre Falk\npublished: 2025-03-17\nurl: https://example.org/a/call?x=1#top\ntags: [talks, "a, b"]\n---\n\nWASHINGTON (AP) — "I expect Trump and Putin to speak this week," Mr. Witkoff said on Sunday.\n\nHe told CNN: “We will hold new meetings.”\n\n- one\n- two\n\nShare this article\n',
  'TALKS: notes\r\n\r\nWALLACE: What did he say?\r\nROE: Nothing. "Not a word," I said.\r\n\r\nPage 1 of 3\r\n',
  '---\noutlet: Evening Desk\n---\n# A heading\n\n> “Peace,” the envoy’s spokeswoman, Ada Byron, said, “is near.”\n\nThe minister, 61, denied it — twice. *Later* he “walked back” the so-called plan.\n',
]
const QUESTIONS = [
  'when will trump and putin talk',
  'what did Mr. Witkoff say about the call?',
  'who is “the envoy”',
  '"this week"',
  'talks in Morning Desk since 2025-03',
]
const DAYS = [
  '2025-03-16',
  '2025-03',
  '2025',
  'Sun, 16 Mar 2025 10:00:00 GMT',
  'March 16th, 2025',
  '16 March 2025',
  'last week',
  '3 days ago',
  '2025-03-16T23:59:59+02:00',
]
const LINKS = [
  'https://example.org/a/b?c=d#e',
  'http://user:pass@example.org:8080/',
  '//example.org/x',
  '/relative',
  'https://[2001:db8::1]/',
  'https://xn--e1afmkfd.example/ä',
]
const NAMES = ['Steve Witkoff', 'Mr. Witkoff', 'the envoy', 'Clinton', 'Morning Desk']
const FEEDS_YAML = [
  '- url: https://example.org/rss.xml\n  outlet: Morning Desk\n  limit: 20\n  filter: [ceasefire, envoy]\n  expireAfterDays: 90\n- url: https://example.org/live\n  outlet: Evening Desk\n  kind: page\n',
]
const FEEDS = [
  rssFeed([
    { title: 'One &amp; two', link: 'https://example.org/1' },
    { title: 'Three', link: '/3' },
  ]),
  '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title type="html">A &lt;b&gt;</title><entry><title>E</title><link href="e"/><updated>2025-03-16T10:00:00Z</updated></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://example.org/j","title":"T","date_published":"2025-03-16T10:00:00Z"}]}',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel><item><title>T</title><link>https://example.org/r</link></item></rdf:RDF>',
]
const PAGES = [
  articlePage(
    'Ferry fares rise',
    'Ferry fares to the outer islands rise by nine crowns in spring, "as planned," the harbour council said.',
  ),
  '<html><head><base href="/x/"><script type="application/ld+json">{"@type":"NewsArticle","headline":"H","author":[{"name":"A"}],"datePublished":"2025-03-16"}</script><link rel="canonical" href="https://example.org/c"></head><body><nav><a href="/">Home</a></nav><article><h1>H</h1><p>One long sentence of an article that goes on for some time, and then ends.</p><ul><li>x</li></ul><table><tr><td>y</td></tr></table><figure><figcaption>z</figcaption></figure></article></body></html>',
]
const ROBOTS = [
  'User-agent: *\nDisallow: /private/*\nAllow: /private/open$\n\nUser-agent: briefing-bot\nDisallow: /x\nCrawl-delay: 1\n',
]
const CUSTOM_IDS = [
  '1:ask:next:s00abcdefg0',
  `1:ask:+context:l15${'abcdefg3'.repeat(10)}`,
  '1:quote:page:0a1b2c301Morning Desk/the call',
  '1:quote:share:0a1b2c300/',
  '1:corpus refresh:page:0a1b2c3d.1',
  '1:corpus remove:+undo:0123456789abcdef0123',
  '0:ask:next:x',
  'other-bot-button',
]
const LINES = [
  '/ask when do they talk outlet: Morning Desk since: 2025-03 private: true',
  '/quote Witkoff about: the call',
  '/help',
  '/corpus add link: https://example.org title: x',
]

/** Errors whose message is shown to readers or moderators. */
const SHOWN_ERRORS = [UserError, RejectedFile, ExtractionFailure, FetchFailure]

/** @returns what the job returns, or `null` if it throws an error that is shown to people */
function attempt<T>(job: () => T): T | null {
  try {
    return job()
  } catch (error) {
    if (SHOWN_ERRORS.some((kind) => error instanceof kind)) return null
    throw error
  }
}

function ensure(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

const isWeb = (link: string | undefined): boolean => link === undefined || /^https?:$/.test(new URL(link).protocol)

const hostileArticle = (random: Random, place = 0): Article | null =>
  attempt(() => parseArticle(mutated(random, ARTICLES), `desk/${place}.md`))

/** How many cases use a briefing of hostile articles before a new one is made. */
const CASES_PER_BRIEFING = 60

function briefings(): (random: Random) => CommandContext {
  let briefing: Briefing | null = null
  let served = 0
  return (random) => {
    if (!briefing || ++served % CASES_PER_BRIEFING === 0) {
      const articles = [0, 1, 2, 3].flatMap((place) => hostileArticle(random, place) ?? [])
      const whole = parseArticle(ARTICLES[0] ?? '', 'desk/whole.md')
      briefing = createBriefing({ articles: [...articles, whole], rejected: [] })
    }
    return { briefing, commands, now: () => Date.parse('2026-11-05') }
  }
}

const pressed = briefings()
const used = briefings()
const completed = briefings()

/** Commands that change the corpus are tested elsewhere; their custom_ids and texts are tested here, too. */
const asked = commands.filter(({ moderators, slow }) => moderators !== true && slow !== true)

const SAMPLES: Readonly<Record<string, readonly string[]>> = { speaker: NAMES, outlet: NAMES, since: DAYS, until: DAYS }

function valuesFor({ options }: Command, random: Random): Readonly<Record<string, OptionValue>> {
  const values: Record<string, OptionValue> = {}
  for (const [name, { type, required }] of Object.entries(options)) {
    if (!required && random.chance(0.6)) continue
    if (type === 'flag') values[name] = random.chance(0.5)
    // Discord refuses empty and blank values, and more than 6,000 characters.
    if (type === 'text')
      values[name] = mutated(random, SAMPLES[name] ?? [...QUESTIONS, ...ARTICLES]).slice(0, 6_000) || 'x'
  }
  return values
}

async function refusedInWords<T>(job: () => T | Promise<T>): Promise<T | null> {
  try {
    return await job()
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

function checkReply(reply: Reply, { name }: Command, random: Random): void {
  const message = renderMessage(reply, name, random.chance(0.5) ? 'shareable' : 'public')
  checkMessage(message)
  for (const { custom_id: id } of customIdsOf(message)) {
    const pressed = decodeCustomId(id)
    ensure(pressed !== null && encodeCustomId(pressed) === id, `a button that leads nowhere: ${id}`)
  }
  const text = renderReply(reply, { colors: picocolors.createColors(false), width: 80 })
  ensure(visibleText(text) === text, 'an unseen character in the terminal')
}

const customIdsOf = ({ components }: ReturnType<typeof renderMessage>): readonly { readonly custom_id: string }[] =>
  components
    .flatMap((row) => row.toJSON().components as readonly { readonly custom_id?: string }[])
    .flatMap(({ custom_id: id }) => (id === undefined ? [] : [{ custom_id: id }]))

const viewsOf = ({ actions }: Reply): readonly string[] =>
  actions.flatMap((action: Action) => {
    if (action.kind === 'choice') return action.choices.map(({ view }) => view)
    return action.kind === 'view' ? [action.view] : []
  })

export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  {
    name: 'custom_ids, as text',
    share: 0.25,
    run(random) {
      const id = mutated(random, CUSTOM_IDS)
      const pressed = decodeCustomId(id)
      if (!pressed) return
      ensure(id.length <= LIMITS.customId, 'a custom_id that Discord never sends')
      ensure(encodeCustomId(pressed) === id, 'a custom_id that changes when it is read and written')
    },
  },
  {
    name: 'custom_ids, pressed',
    share: 0.02,
    async run(random) {
      const press = decodeCustomId(mutated(random, CUSTOM_IDS))
      const command = asked.find(({ name }) => name === press?.command)
      if (!press || !command?.show) return
      const reply = await refusedInWords(() => command.show?.(pressed(random), press.view) ?? null)
      if (reply) checkReply(reply, command, random)
    },
  },
  {
    name: 'options of commands, and the buttons of their replies',
    share: 0.025,
    async run(random) {
      const command = random.pick(asked)
      const context = used(random)
      const values = valuesFor(command, random)
      const result = await refusedInWords(() => command.run(context, values))
      if (!result) return
      checkReply(result.reply, command, random)
      JSON.stringify(result.record)
      const views = viewsOf(result.reply)
      if (views.length === 0 || !command.show) return
      const view = random.chance(0.5) ? random.pick(views) : mutated(random, views)
      const next = await refusedInWords(() => command.show?.(context, view) ?? null)
      if (next) checkReply(next, command, random)
    },
  },
  {
    name: 'what is typed for completion',
    share: 0.05,
    run(random) {
      const command = random.pick(asked.filter(({ complete }) => complete))
      const [option = ''] = Object.entries(command.options).find(([, { completes }]) => completes) ?? []
      for (const choice of command.complete?.(completed(random), option, mutated(random, NAMES)) ?? []) {
        ensure(choice.length > 0, 'an empty completion')
      }
    },
  },
  {
    name: 'lines of the terminal',
    share: 0.1,
    run: (random) => void attempt(() => parseLine(mutated(random, LINES), commands)),
  },
  {
    name: 'days in options',
    share: 0.08,
    run: (random) =>
      void attempt(() => parseDayRange({ since: mutated(random, DAYS), until: mutated(random, DAYS) }, '2026-11-05')),
  },
  {
    name: 'dates on pages and in feeds',
    share: 0.08,
    run(random) {
      const day = declaredDay(mutated(random, DAYS))
      ensure(day === undefined || /^\d{4}-\d\d-\d\d$/.test(day), `no day: ${day}`)
    },
  },
  {
    name: 'links',
    share: 0.08,
    run(random) {
      const link = mutated(random, LINKS)
      const url = attempt(() => checkedLink(link, parseAllowedHosts('')))
      ensure(url === null || isWeb(url.href), 'a link that is not a web link')
      const linked = linkedText('words', url?.href)
      ensure(
        linked === 'words' || /^\[words\]\(https?:\/\/[^\s()<>\\]+\)$/.test(linked),
        `a link that breaks out: ${linked}`,
      )
    },
  },
  {
    name: 'Markdown in texts',
    share: 0.04,
    run(random) {
      const text = mutated(random, [...ARTICLES, ...QUESTIONS]).slice(0, 2_000)
      checkMessage({ embeds: [{ description: `.${escapeMarkdown(text)}` }], components: [], files: [] })
    },
  },
  {
    name: 'front matter',
    share: 0.04,
    run(random) {
      const found = attempt(() => splitFrontMatter(mutated(random, ARTICLES)))
      ensure(isWeb(found?.fields.url), 'a link that is not a web link')
    },
  },
  {
    name: 'articles: bytes to passages',
    share: 0.06,
    run(random) {
      const article = attempt(() => parseArticle(decodeFile(mutatedBytes(random, ARTICLES)).text, 'desk/a.md'))
      if (!article) return
      for (const { start, end } of passagesOf(article)) {
        ensure(
          0 <= start && start < end && end <= article.body.length,
          `a passage outside its article: ${start}, ${end}`,
        )
      }
    },
  },
  {
    name: 'articles: quotations',
    share: 0.004,
    run(random) {
      const article = hostileArticle(random)
      if (!article) return
      for (const { start, end, text, mention, cue } of quotationsOf(article).quotations) {
        ensure(article.body.slice(start, end) === text, 'a quotation that is not in the article')
        for (const span of [mention, cue]) {
          ensure(
            span === null || article.body.slice(span.start, span.end) === span.text,
            'a mention that is not in the article',
          )
        }
      }
    },
  },
  { name: 'feeds.yaml', share: 0.03, run: (random) => void parseFeedsConfig(mutated(random, FEEDS_YAML)) },
  {
    name: 'feeds',
    share: 0.03,
    run(random) {
      const feed = attempt(() => readFeed(mutated(random, FEEDS), { link: 'https://example.org/feed' }))
      for (const { link } of feed?.items ?? []) ensure(isWeb(link), 'a link that is not a web link')
    },
  },
  {
    name: 'bytes of pages',
    share: 0.06,
    run: (random) =>
      void decodeBody(
        mutatedBytes(random, PAGES),
        random.pick(['text/html; charset=utf-8', mutated(random, ['text/html; charset="x"']), null]),
      ),
  },
  {
    name: 'saved and fetched pages',
    share: 0.005,
    run(random) {
      const article = attempt(() => extractArticle(mutated(random, PAGES), 'https://example.org/page'))
      if (!article) return
      ensure(isWeb(article.url), 'a link that is not a web link')
      const { text, ...fields } = article
      const written = attempt(() => parseArticle(writeArticleText(fields, text), 'desk/a.md'))
      ensure(written === null || isWeb(written.url), 'a link that is not a web link')
    },
  },
  {
    name: 'robots.txt',
    share: 0.05,
    run: (random) =>
      void parseRobots(mutated(random, ROBOTS), 'briefing-bot')(mutated(random, ['/private/open', '/x?y'])),
  },
]
