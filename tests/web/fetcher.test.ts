/** Fetching against real servers on loopback. */
import type { LookupFunction } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Agent, buildConnector } from 'undici'
import { afterEach, describe, expect, it } from 'vitest'
import { saidText } from '../../src/translations/wording.ts'
import { parseAllowedHosts } from '../../src/web/allowed-hosts.ts'
import { FetchFailure } from '../../src/web/fetch-failure.ts'
import { createFetcher, type Fetched, type Fetcher, type FetcherOptions } from '../../src/web/fetcher.ts'
import { publicConnector } from '../../src/web/public-connector.ts'
import { userAgentOf } from '../../src/web/user-agent.ts'
import { type Handler, html, type LoopbackServer, serve } from './loopback-server.ts'

const HTML = { types: ['text/html'] }
const open: { close: () => Promise<void> }[] = []

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function started(handler: Handler, robots?: string | number): Promise<LoopbackServer> {
  const server = await serve(handler, robots)
  open.push(server)
  return server
}

/** Waits are noted, not waited. */
function fetcherFor(hosts: string, options: Partial<FetcherOptions> = {}): Fetcher & { readonly waits: number[] } {
  const waits: number[] = []
  const fetcher = createFetcher({
    userAgent: userAgentOf('briefing-bot', '1.2.3', 'https://example.org/bot'),
    allowed: parseAllowedHosts(hosts),
    sleep: async (ms) => void waits.push(ms),
    random: () => 0,
    ...options,
  })
  open.push(fetcher)
  return { ...fetcher, waits }
}

async function failureOf(fetched: Promise<Fetched>): Promise<FetchFailure> {
  const error = await fetched.then(
    () => new Error('it was fetched'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof FetchFailure)) throw error
  return error
}

const textOf = (fetched: Fetched): string => (fetched.kind === 'fetched' ? fetched.text : fetched.kind)

describe('a plain request', () => {
  it('gives the text, the link and the validators, and introduces the bot', async () => {
    const server = await started((_, response) =>
      html(response, '<p>å</p>', { etag: '"v1"', 'last-modified': 'Sun, 16 Mar 2025 10:00:00 GMT' }),
    )
    const fetched = await fetcherFor(server.host).get(`${server.origin}/a#part`, HTML)
    expect(fetched).toEqual({
      kind: 'fetched',
      link: `${server.origin}/a`,
      text: '<p>å</p>',
      validators: { etag: '"v1"', lastModified: 'Sun, 16 Mar 2025 10:00:00 GMT' },
    })
    expect(server.requests[0]?.headers['user-agent']).toBe('briefing-bot/1.2.3 (+https://example.org/bot)')
  })

  it('sends the validators and reports a page that has not changed', async () => {
    const server = await started((request, response) => {
      response
        .writeHead(request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] ? 304 : 200)
        .end()
    })
    const validators = { etag: '"v1"', lastModified: 'Sun, 16 Mar 2025 10:00:00 GMT' }
    const fetched = await fetcherFor(server.host).get(server.origin, { ...HTML, validators })
    expect(fetched.kind).toBe('not-modified')
  })

  it('reads windows-1252 as the header or the page declares it', async () => {
    const bytes = Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])
    const server = await started((request, response) => {
      if (request.url === '/header')
        response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' }).end(bytes)
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(Buffer.concat([Buffer.from('<meta charset="windows-1252">'), bytes]))
    })
    const fetcher = fetcherFor(server.host)
    expect(textOf(await fetcher.get(`${server.origin}/header`, HTML))).toBe('“café”')
    expect(textOf(await fetcher.get(`${server.origin}/meta`, HTML))).toBe('<meta charset="windows-1252">“café”')
  })

  it('reads gzip and brotli', async () => {
    const server = await started((request, response) => {
      const isGzip = request.url === '/gzip'
      const body = isGzip ? gzipSync('<p>packed</p>') : brotliCompressSync('<p>packed</p>')
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': isGzip ? 'gzip' : 'br' }).end(body)
    })
    const fetcher = fetcherFor(server.host)
    expect(textOf(await fetcher.get(`${server.origin}/gzip`, HTML))).toBe('<p>packed</p>')
    expect(textOf(await fetcher.get(`${server.origin}/brotli`, HTML))).toBe('<p>packed</p>')
  })

  it('refuses a media type that is not asked for, and reads an answer without one', async () => {
    const server = await started((request, response) => {
      response.writeHead(200, request.url === '/pdf' ? { 'content-type': 'application/pdf' } : {}).end('x')
    })
    const fetcher = fetcherFor(server.host)
    expect((await failureOf(fetcher.get(`${server.origin}/pdf`, HTML))).reason).toBe('content-type')
    expect(textOf(await fetcher.get(`${server.origin}/bare`, HTML))).toBe('x')
  })
})

describe('addresses', () => {
  const refused = [
    ['loopback', 'http://127.0.0.1/'],
    ['loopback, another of its addresses', 'http://127.8.9.10/'],
    ['loopback in decimal', 'http://2130706433/'],
    ['loopback in octal', 'http://0177.0.0.1/'],
    ['loopback in hexadecimal', 'http://0x7f000001/'],
    ['loopback in mixed parts', 'http://0x7f.1/'],
    ['loopback shortened', 'http://127.1/'],
    ['loopback with a dot at its end', 'http://127.0.0.1./'],
    ['loopback in wide digits', 'http://１２７.０.０.１/'],
    ['loopback percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['loopback with a port', 'http://127.0.0.1:8080/'],
    ['loopback in IPv6', 'http://[::1]/'],
    ['loopback in IPv6, written out', 'http://[0:0:0:0:0:0:0:1]/'],
    ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
    ['IPv4 mapped into IPv6, in hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['IPv4 compatible IPv6', 'http://[::127.0.0.1]/'],
    ['IPv4 behind NAT64', 'http://[64:ff9b::7f00:1]/'],
    ['IPv4 in 6to4', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:7f00:1::]/'],
    ['no address', 'http://0.0.0.0/'],
    ['no address, shortened', 'http://0/'],
    ['no address in IPv6', 'http://[::]/'],
    ['private, class A', 'http://10.1.2.3/'],
    ['private, class B', 'http://172.16.0.1/'],
    ['private, class C', 'http://192.168.1.1/'],
    ['shared (carrier-grade NAT)', 'http://100.64.0.1/'],
    ['link-local', 'http://169.254.1.1/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['metadata mapped into IPv6', 'http://[::ffff:a9fe:a9fe]/'],
    ['metadata in IPv6', 'http://[fd00:ec2::254]/'],
    ['metadata on a public address', 'http://168.63.129.16/'],
    ['link-local in IPv6', 'http://[fe80::1]/'],
    ['site-local in IPv6', 'http://[fec0::1]/'],
    ['unique-local in IPv6', 'http://[fd12:3456::1]/'],
    ['documentation', 'http://192.0.2.1/'],
    ['documentation in IPv6', 'http://[2001:db8::1]/'],
    ['benchmarking', 'http://198.18.0.1/'],
    ['multicast', 'http://224.0.0.1/'],
    ['multicast in IPv6', 'http://[ff02::1]/'],
    ['broadcast', 'http://255.255.255.255/'],
    ['reserved', 'http://240.0.0.1/'],
  ] as const

  it.each(refused)('refuses %s: %s', async (_, link) => {
    const failure = await failureOf(fetcherFor('').get(link, HTML))
    expect(failure.reason).toBe('refused-address')
    expect(saidText(failure.why)).toContain('FETCH_ALLOW_HOSTS')
  })

  it.each([
    ['file:///etc/passwd'],
    ['ftp://example.org/a'],
    ['data:text/html,x'],
    ['javascript:alert(1)'],
    ['example.org/a'],
    [''],
    ['http://'],
    ['http://user:secret@example.org/'],
  ])('does not take %s for a link', async (link) => {
    const failure = await failureOf(fetcherFor('').get(link, HTML))
    expect(failure.reason).toBe('bad-link')
    expect(saidText(failure.why)).not.toContain('secret')
  })

  it('does not take 3,000 characters for a link', async () => {
    const link = `https://example.org/${'a'.repeat(3_000)}`
    expect((await failureOf(fetcherFor('').get(link, HTML))).reason).toBe('bad-link')
  })

  const named = (...addresses: string[]): LookupFunction =>
    ((_host, options, callback) => {
      const answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      if (options.all) callback(null, answers)
      else callback(null, answers[0]?.address ?? '', answers[0]?.family ?? 4)
    }) as LookupFunction

  it.each([['10.1.2.3'], ['127.0.0.1'], ['169.254.169.254'], ['::1'], ['::ffff:192.168.0.1'], ['fd00::1']])(
    'refuses a name that resolves to %s',
    async (address) => {
      const connect = publicConnector({ allowed: parseAllowedHosts(''), timeoutMs: 1_000, lookup: named(address) })
      const fetcher = fetcherFor('', { dispatcher: new Agent({ connect }) })
      expect((await failureOf(fetcher.get('http://localhost/', HTML))).reason).toBe('refused-address')
    },
  )

  it('refuses a name as soon as one of its addresses is private', async () => {
    const connect = publicConnector({
      allowed: parseAllowedHosts(''),
      timeoutMs: 1_000,
      lookup: named('93.184.216.34', '127.0.0.1'),
    })
    const fetcher = fetcherFor('', { dispatcher: new Agent({ connect }) })
    expect((await failureOf(fetcher.get('http://localhost/', HTML))).reason).toBe('refused-address')
  })

  it('resolves a name once for each connection and connects to one of the addresses it got', async () => {
    const server = await started((_, response) => html(response, 'here'))
    let asked = 0
    const lookup = ((host, options, callback) => {
      asked++
      named('127.0.0.1')(host, options, callback)
    }) as LookupFunction
    const port = server.host.split(':')[1]
    const connect = publicConnector({ allowed: parseAllowedHosts('localhost'), timeoutMs: 1_000, lookup })
    const fetcher = fetcherFor('localhost', { dispatcher: new Agent({ connect }) })
    expect(textOf(await fetcher.get(`http://localhost:${port}/`, HTML))).toBe('here')
    expect(server.connections()).toBeGreaterThan(0)
    expect(asked).toBe(server.connections())
  })

  it('closes a socket that reports a private address, whatever the name resolved to', async () => {
    const server = await started((_, response) => html(response, 'secret'))
    const [hostname = '', port = ''] = server.host.split(':')
    const lying = () => {
      const toServer = buildConnector({ timeout: 1_000 })
      return ((target, callback) => toServer({ ...target, hostname, port }, callback)) as buildConnector.connector
    }
    const connect = publicConnector({ allowed: parseAllowedHosts(''), timeoutMs: 1_000, build: lying })
    const fetcher = fetcherFor('', { dispatcher: new Agent({ connect }) })
    expect((await failureOf(fetcher.get('http://news.example.org/', HTML))).reason).toBe('refused-address')
    expect(server.requests).toHaveLength(0)
    expect(server.robotsRequests()).toBe(0)
  })

  it('checks the address in a link again when it connects', async () => {
    const connect = publicConnector({ allowed: parseAllowedHosts(''), timeoutMs: 1_000 })
    const error = await new Promise((resolve) => {
      connect({ hostname: '[::1]', protocol: 'http:', port: '80' }, (...[failure]) => resolve(failure))
    })
    expect(error).toMatchObject({ reason: 'refused-address' })
  })

  it('fetches from an allowed host and port only', async () => {
    const server = await started((_, response) => html(response, 'own'))
    expect(textOf(await fetcherFor('127.0.0.1').get(server.origin, HTML))).toBe('own')
    expect(textOf(await fetcherFor(`feeds.lan, ${server.host}`).get(server.origin, HTML))).toBe('own')
    expect((await failureOf(fetcherFor('127.0.0.1:1').get(server.origin, HTML))).reason).toBe('refused-address')
  })
})

describe('redirects', () => {
  it('follows five and resolves relative ones', async () => {
    const server = await started((request, response) => {
      const hop = Number(request.url?.slice(1))
      if (hop < 5) response.writeHead([301, 302, 303, 307, 308][hop] ?? 302, { location: `./${hop + 1}` }).end()
      else html(response, 'arrived')
    })
    const fetched = await fetcherFor(server.host).get(`${server.origin}/0`, HTML)
    expect(fetched).toMatchObject({ kind: 'fetched', text: 'arrived', link: `${server.origin}/5` })
  })

  it('stops at the sixth', async () => {
    const server = await started((_, response) => response.writeHead(302, { location: '/again' }).end())
    expect((await failureOf(fetcherFor(server.host).get(server.origin, HTML))).reason).toBe('too-many-redirects')
    expect(server.requests).toHaveLength(6)
  })

  it.each([
    ['http://10.0.0.1/', 'refused-address'],
    ['http://[::ffff:10.0.0.1]/', 'refused-address'],
    ['//169.254.169.254/latest', 'refused-address'],
    ['http://0x7f.1/', 'refused-address'],
    ['file:///etc/passwd', 'bad-link'],
    ['http://', 'bad-link'],
  ])('refuses one to %s', async (location, reason) => {
    const server = await started((_, response) => response.writeHead(302, { location }).end())
    expect((await failureOf(fetcherFor(server.host).get(server.origin, HTML))).reason).toBe(reason)
  })

  it('refuses one to another port of an allowed host', async () => {
    const other = await started((_, response) => html(response, 'inside'))
    const server = await started((_, response) => response.writeHead(302, { location: other.origin }).end())
    expect((await failureOf(fetcherFor(server.host).get(server.origin, HTML))).reason).toBe('refused-address')
    expect(other.requests).toHaveLength(0)
  })

  it('refuses one that says no place', async () => {
    const server = await started((_, response) => response.writeHead(302).end())
    expect((await failureOf(fetcherFor(server.host).get(server.origin, HTML))).reason).toBe('bad-redirect')
  })
})

describe('limits', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('stops a %s bomb by what comes out of it', async (coding, compress) => {
    const bomb = compress(Buffer.alloc(10_000_000))
    const server = await started((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(bomb)
    })
    expect(bomb.byteLength).toBeLessThan(100_000)
    const fetcher = fetcherFor(server.host, { limits: { bytes: 100_000 } })
    expect((await failureOf(fetcher.get(server.origin, HTML))).reason).toBe('too-large')
  })

  it('stops a body that never ends', async () => {
    const server = await started((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (response.write('x'.repeat(10_000)));
      }
      response.on('drain', more)
      more()
    })
    const fetcher = fetcherFor(server.host, { limits: { bytes: 500_000 } })
    expect((await failureOf(fetcher.get(server.origin, HTML))).reason).toBe('too-large')
  })

  it.each<[string, Handler]>([
    ['never answers', () => {}],
    [
      'stops after its headers',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).flushHeaders(),
    ],
    [
      'sends a byte now and then',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const timer = setInterval(() => response.write('x'), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ])('gives up on a server that %s', async (_, handler) => {
    const server = await started(handler)
    const fetcher = fetcherFor(server.host, { limits: { timeMs: 300 } })
    expect((await failureOf(fetcher.get(server.origin, HTML))).reason).toBe('time-limit')
  })

  it('has one time limit for all redirects together', async () => {
    const server = await started((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/next' }).end(), 120)
    })
    const fetcher = fetcherFor(server.host, { limits: { timeMs: 300 } })
    expect((await failureOf(fetcher.get(server.origin, HTML))).reason).toBe('time-limit')
  })

  it('ends when the run is stopped', async () => {
    const server = await started(() => stop.abort())
    const stop = new AbortController()
    const fetcher = fetcherFor(server.host, { signal: stop.signal })
    expect((await failureOf(fetcher.get(server.origin, HTML))).reason).toBe('stopped')
  })

  it('reports a connection that breaks off and one that is refused', async () => {
    const server = await started((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' }).write('x')
      setTimeout(() => response.destroy(), 20)
    })
    const fetcher = fetcherFor('127.0.0.1')
    expect((await failureOf(fetcher.get(server.origin, HTML))).reason).toBe('connection')
    await server.close()
    expect((await failureOf(fetcherFor('127.0.0.1').get(server.origin, HTML))).reason).toBe('connection')
  })
})

describe('busy servers', () => {
  it('waits as long as a 429 asks, then has the page', async () => {
    const server = await started((_, response) => {
      if (server.requests.length === 1) response.writeHead(429, { 'retry-after': '7' }).end()
      else html(response, 'later')
    })
    const fetcher = fetcherFor(server.host, { now: () => 0 })
    expect(textOf(await fetcher.get(server.origin, HTML))).toBe('later')
    expect(fetcher.waits).toEqual([7_000])
  })

  it('reads a Retry-After that is a date', async () => {
    const now = Date.parse('2025-03-16T10:00:00Z')
    const server = await started((_, response) => {
      if (server.requests.length === 1)
        response.writeHead(503, { 'retry-after': 'Sun, 16 Mar 2025 10:00:12 GMT' }).end()
      else html(response, 'later')
    })
    const fetcher = fetcherFor(server.host, { now: () => now })
    expect(textOf(await fetcher.get(server.origin, HTML))).toBe('later')
    expect(fetcher.waits).toEqual([12_000])
  })

  it('does not wait longer than it may, and does not ask again sooner than it was told', async () => {
    const server = await started((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const fetcher = fetcherFor(server.host)
    const failure = await failureOf(fetcher.get(server.origin, HTML))
    expect(failure).toMatchObject({ reason: 'rate-limited', status: 429, retryAfterMs: 3_600_000 })
    expect(fetcher.waits).toEqual([])
    expect(server.requests).toHaveLength(1)
  })

  it('doubles its waits on server errors of a page and gives the page up after three attempts', async () => {
    const server = await started((_, response) => response.writeHead(500).end())
    const fetcher = fetcherFor(server.host, { now: () => 0 })
    expect(await failureOf(fetcher.get(server.origin, HTML))).toMatchObject({ reason: 'status', status: 500 })
    expect(fetcher.waits).toEqual([500, 1_000])
    expect(server.requests).toHaveLength(3)
  })

  it('gives a host up after two failures in a row, and asks it nothing more', async () => {
    const server = await started((_, response) => response.writeHead(502).end())
    const fetcher = fetcherFor(server.host)
    expect(await failureOf(fetcher.get(server.origin, HTML))).toMatchObject({ reason: 'status', status: 502 })
    const later = await failureOf(fetcher.get(`${server.origin}/later`, HTML))
    expect(later.reason).toBe('host-given-up')
    expect(saidText(later.why)).toBe(`${server.host} was given up for now: two requests in a row failed.`)
    expect(fetcher.waits).toHaveLength(1)
    expect(server.requests).toHaveLength(2)
  })

  it('gives up a host whose links fail one after the other, and pauses as long as it asks in between', async () => {
    const server = await started((_, response) => response.writeHead(503, { 'retry-after': '29' }).end())
    const other = await started((_, response) => html(response, 'here'))
    const fetcher = fetcherFor('127.0.0.1', { now: () => 0 })
    const links = Array.from({ length: 20 }, (_, i) => `${server.origin}/${i}`)
    const failures = await Promise.all(links.map((link) => failureOf(fetcher.get(link, HTML))))
    expect(failures.filter(({ status }) => status === 503)).toHaveLength(2)
    expect(failures.filter(({ reason }) => reason === 'host-given-up')).toHaveLength(18)
    expect(server.requests).toHaveLength(2)
    expect(fetcher.waits).toEqual([29_000])
    expect(textOf(await fetcher.get(other.origin, HTML))).toBe('here')
  })

  it('asks for a page that failed again after the other pages of its host', async () => {
    const server = await started((request, response) => {
      if (request.url === '/broken') response.writeHead(500).end()
      else html(response, 'whole')
    })
    const fetcher = fetcherFor(server.host)
    const [broken, ...others] = ['broken', 'a', 'b', 'c'].map((name) => fetcher.get(`${server.origin}/${name}`, HTML))
    expect((await Promise.all(others)).map(textOf)).toEqual(['whole', 'whole', 'whole'])
    if (broken) expect((await failureOf(broken)).status).toBe(500)
    expect(server.requests.map(({ url }) => url)).toEqual(['/broken', '/a', '/b', '/c', '/broken', '/broken'])
  })

  it('gives a host up when its pages have taken too long together', async () => {
    let time = 0
    const server = await started((_, response) => {
      time += 40_000
      html(response, 'slow')
    })
    const fetcher = fetcherFor(server.host, { now: () => time, limits: { timeMs: 60_000, hostMs: 100_000 } })
    const links = Array.from({ length: 5 }, (_, i) => `${server.origin}/${i}`)
    const results = await Promise.allSettled(links.map((link) => fetcher.get(link, HTML)))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect(await failureOf(fetcher.get(server.origin, HTML))).toMatchObject({
      reason: 'host-given-up',
      why: { key: 'link.given-up', values: { why: { key: 'host.slow', values: { seconds: 100 } } } },
    })
  })

  it('makes no pause that would outlast the time for the host', async () => {
    const server = await started((_, response) => response.writeHead(503, { 'retry-after': '29' }).end())
    const fetcher = fetcherFor(server.host, { limits: { hostMs: 20_000 } })
    expect(await failureOf(fetcher.get(server.origin, HTML))).toMatchObject({ status: 503 })
    expect(fetcher.waits).toEqual([])
    expect(server.requests).toHaveLength(1)
  })

  it.each([404, 410, 403, 501, 204])('does not ask again after %d', async (status) => {
    const server = await started((_, response) => response.writeHead(status).end())
    const failure = await failureOf(fetcherFor(server.host).get(server.origin, HTML))
    expect(failure).toMatchObject({ reason: 'status', status })
    expect(server.requests).toHaveLength(1)
  })
})

describe('manners', () => {
  it('has one request at a time at one host, and does not make other hosts wait', async () => {
    let running = 0
    let most = 0
    const slow = await started((_, response) => {
      most = Math.max(most, ++running)
      setTimeout(() => {
        running--
        html(response, 'slow')
      }, 15)
    })
    const held: (() => void)[] = []
    const stuck = await started((_, response) => void held.push(() => html(response, 'stuck')))
    const fetcher = fetcherFor('127.0.0.1')
    const waiting = fetcher.get(stuck.origin, HTML)
    const links = Array.from({ length: 6 }, (_, i) => `${slow.origin}/${i}`)
    const fetched = await Promise.all(links.map((link) => fetcher.get(link, HTML)))
    expect(fetched.map(textOf)).toEqual(links.map(() => 'slow'))
    expect(most).toBe(1)
    await expect.poll(() => held.length).toBe(1)
    held[0]?.()
    expect(textOf(await waiting)).toBe('stuck')
  })

  it('asks for robots.txt once and obeys it, even after a redirect', async () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: briefing-bot\nDisallow: /private\nAllow: /private/open'
    const server = await started((request, response) => {
      if (request.url === '/lured') response.writeHead(302, { location: '/private/b' }).end()
      else html(response, 'ok')
    }, robots)
    const fetcher = fetcherFor(server.host)
    expect(textOf(await fetcher.get(`${server.origin}/a`, HTML))).toBe('ok')
    expect(textOf(await fetcher.get(`${server.origin}/private/open/a`, HTML))).toBe('ok')
    expect((await failureOf(fetcher.get(`${server.origin}/private/a`, HTML))).reason).toBe('robots')
    expect((await failureOf(fetcher.get(`${server.origin}/lured`, HTML))).reason).toBe('robots')
    expect(server.robotsRequests()).toBe(1)
    expect(server.requests.map(({ url }) => url)).toEqual(['/a', '/private/open/a', '/lured'])
  })

  it('fetches nothing from a host whose robots.txt cannot be read', async () => {
    const server = await started((_, response) => html(response, 'page'), 503)
    const failure = await failureOf(fetcherFor(server.host).get(`${server.origin}/page`, HTML))
    expect(saidText(failure.why)).toContain('/robots.txt')
    expect(failure.status).toBe(503)
    expect(server.requests).toHaveLength(0)
  })
})
