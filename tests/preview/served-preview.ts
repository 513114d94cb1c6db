/** A preview of the shipped corpus for tests, and what a person does with it, without a browser. */
import http from 'node:http'
import { commands } from '../../commands/index.ts'
import type { BriefingSettings } from '../../src/briefings/briefing-settings.ts'
import { openPreview, type Preview } from '../../src/preview/open-preview.ts'
import type { Act, FirstResponse, Person, PreviewLocale, Seen } from '../../src/preview/page/page-contract.ts'
import { parseConfig } from '../../src/process/config.ts'
import { createLog } from '../../src/process/log.ts'
import { openLocalService } from '../../src/serving/local-service.ts'

/** No test depends on how busy the machine is. */
const PATIENT_MS = 100_000

/** @param several briefings instead of the one of the corpus */
export const startPreview = (
  corpus = 'corpus',
  several?: readonly BriefingSettings[],
  more: Pick<Parameters<typeof openPreview>[0], 'setAlarm'> = {},
): Promise<Preview> =>
  openPreview({
    ...more,
    config: parseConfig({ CORPUS_DIR: corpus, MEANING: 'off', COOLDOWN: '0', ANSWER_MENTIONS: 'on' }),
    commands,
    several,
    log: createLog('silent', []),
    now: Date.now,
    port: 0,
    firstResponseMs: PATIENT_MS,
    openService: openLocalService,
  })

export interface Answered {
  readonly status: number
  readonly text: string
}

/** One request as any program could send it: `fetch` would not let a test name the host. */
export function request(
  origin: string,
  path: string,
  { method = 'GET', body, ...headers }: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = http.request(`${origin}${path}`, { method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** @returns what the server answers, which is an error text if it refuses */
export async function act(origin: string, deed: Act): Promise<FirstResponse | { readonly error: string }> {
  const headers = { 'content-type': 'application/json' }
  const { text } = await request(origin, '/acts', { method: 'POST', body: JSON.stringify(deed), ...headers })
  return JSON.parse(text)
}

/** What a person sees now. */
export async function seen(origin: string, person: Person, locale: PreviewLocale = 'en-US'): Promise<Seen> {
  const response = await fetch(`${origin}/events?person=${person}&locale=${locale}`)
  const reader = response.body?.getReader()
  let text = ''
  while (reader && !text.includes('\n\n')) text += new TextDecoder().decode((await reader.read()).value)
  await reader?.cancel()
  return JSON.parse(text.slice('data: '.length, text.indexOf('\n\n')))
}
