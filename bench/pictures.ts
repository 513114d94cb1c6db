/** `npm run pictures`: makes the pictures of the README from the preview, and of every reply if a folder is given. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { commands } from '../commands/index.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { openPreview, type Preview } from '../src/preview/open-preview.ts'
import { parseConfig } from '../src/process/config.ts'
import { createLog } from '../src/process/log.ts'
import { UserError } from '../src/process/user-error.ts'
import type { BriefingService } from '../src/serving/briefing-service.ts'
import { openLocalService } from '../src/serving/local-service.ts'
import { phoneLines } from '../tests/builders/phone-lines.ts'
import { findChromium, launchChromium } from '../tests/preview/chromium.ts'
import { openPreviewPage } from '../tests/preview/preview-page.ts'
import { seen } from '../tests/preview/served-preview.ts'
import { ANSWER, CHECK, EVERY_REPLY, type Ids, type MadeReply, QUESTION, QUOTATIONS } from './made/every-reply.ts'

const CALL = { by: 'npm run pictures', onProgress: () => undefined }
const MEANING_EVERY_MS = 100

const WIDTHS = { desktop: 660, phone: 375 } as const
type Width = keyof typeof WIDTHS

const PROGRAM = {
  command: 'npm run pictures',
  purpose:
    'Makes the pictures of the README, and one of every reply at both widths, from the preview of a copy of the\n' +
    'shipped corpus, and says how many lines of 38 characters each takes.\n' +
    'Needs a Chromium on this machine, or one that CHROMIUM_PATH names.',
  options: {
    folder: { type: 'text', shown: 'FOLDER', default: 'docs/pictures', help: 'where the pictures go' },
    only: { type: 'text', shown: 'NAME', help: 'make only the pictures of replies whose names begin so' },
  },
  examples: [
    { typed: 'npm run pictures', does: 'makes the pictures of the README again' },
    { typed: 'npm run pictures -- --folder before', does: 'makes them in another folder, to compare' },
  ],
} as const satisfies Program

/** A copy of the shipped corpus, when quotations and meaning are ready: some of the replies change it. */
async function openReady(folder: string): Promise<{ readonly preview: Preview; readonly service: BriefingService }> {
  await cp('corpus', folder, { recursive: true, filter: (name) => path.basename(name) !== '.state' })
  let service: BriefingService | undefined
  const preview = await openPreview({
    config: parseConfig({ CORPUS_DIR: folder, COOLDOWN: '0' }),
    commands,
    log: createLog('error', []),
    now: Date.now,
    port: 0,
    async openService(options) {
      service = await openLocalService(options)
      return service
    },
  })
  await preview.quotationsReady()
  if (!service) throw new Error('the preview has opened no briefing')
  while ((await service.run('briefing', {}, CALL)).record.meaning === 'encoding') {
    await new Promise((resolve) => setTimeout(resolve, MEANING_EVERY_MS))
  }
  return { preview, service }
}

async function idsIn(service: BriefingService): Promise<Ids> {
  const { record } = await service.run('ask', { question: QUESTION }, CALL)
  const [first] = record.evidence as readonly { readonly passage: { readonly id: string } }[]
  return { passage: first?.passage.id ?? '' }
}

interface Studio {
  readonly browser: Browser
  readonly origin: string
  readonly ids: Ids
}

/** @param file where the picture goes @returns how many lines of 38 characters the message has */
async function take({ browser, origin, ids }: Studio, picture: MadeReply, width: Width, file: string): Promise<number> {
  const shown = await openPreviewPage(browser, origin, { width: WIDTHS[width], height: 1_600 })
  if (picture.person) await shown.becomes(picture.person)
  await picture.make(shown, ids)
  // What belongs to the preview and not to Discord is left out: the focus of its bar, and its way to message commands.
  await shown.page.evaluate(async () => {
    await document.fonts.ready
    for (const button of document.querySelectorAll('.apps')) button.remove()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await shown.last.screenshot({ path: file, animations: 'disabled' })
  await shown.page.close()
  const message = (await seen(origin, picture.person ?? 'member')).messages.at(-1)
  return message ? phoneLines({ embeds: message.embeds, components: message.components ?? [] }) : 0
}

async function makePictures({ folder, only }: Given<typeof PROGRAM.options>['options']): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) throw new UserError('There is no Chromium here. Install one, or name it in CHROMIUM_PATH.')
  await mkdir(path.join(folder, 'replies'), { recursive: true })
  const corpus = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  const [browser, { preview, service }] = await Promise.all([launchChromium(chromium), openReady(corpus)])
  const studio = { browser, origin: preview.origin, ids: await idsIn(service) }
  const shots: readonly (readonly [MadeReply, Width, string])[] = [
    [ANSWER, 'desktop', 'answer'],
    [QUOTATIONS, 'desktop', 'quotations'],
    [CHECK, 'desktop', 'check'],
    [ANSWER, 'phone', 'phone'],
    ...EVERY_REPLY.flatMap((picture) =>
      (['desktop', 'phone'] as const).map((width) => [picture, width, `replies/${picture.name}-${width}`] as const),
    ),
  ]
  const isWanted = (name: string) => only === undefined || name.startsWith(`replies/${only}`)
  for (const [picture, width, name] of shots.filter(([, , name]) => isWanted(name))) {
    const file = path.join(folder, `${name}.png`)
    const lines = await take(studio, picture, width, file)
    process.stdout.write(`${file}: ${lines} lines on a phone\n`)
  }
  await browser.close()
  await preview.close()
  await rm(corpus, { recursive: true })
}

await runProgram(PROGRAM, ({ options }) => makePictures(options))
