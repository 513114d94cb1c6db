/** `npm run pictures`: makes the pictures of the README from the preview, and of every reply if a folder is given. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { commands } from '../commands/index.ts'
import { type Program, runProgram } from '../src/main/program.ts'
import { openPreview, type Preview } from '../src/preview/open-preview.ts'
import { parseConfig } from '../src/process/config.ts'
import { createLog } from '../src/process/log.ts'
import { UserError } from '../src/process/user-error.ts'
import type { BriefingService } from '../src/serving/briefing-service.ts'
import { openLocalService } from '../src/serving/local-service.ts'
import { findChromium, launchChromium } from '../tests/preview/chromium.ts'
import { openPreviewPage, type PreviewPage } from '../tests/preview/preview-page.ts'

const QUESTION = 'when will trump and putin talk'
const CALL = { by: 'npm run pictures', onProgress: () => undefined }
const MEANING_EVERY_MS = 100

const WIDTHS = { desktop: 660, phone: 375 } as const
type Width = keyof typeof WIDTHS

interface Picture {
  readonly name: string
  readonly person?: 'moderator'
  /** Makes the newest message the one that is shown. */
  readonly make: (shown: PreviewPage, ids: Ids) => Promise<unknown>
}

/** For the commands that take one. */
interface Ids {
  readonly passage: string
}

const typed =
  (line: string): Picture['make'] =>
  (shown) =>
    shown.sends(line)

const ANSWER: Picture = { name: 'answer', make: typed(`/ask ${QUESTION}`) }
const QUOTATIONS: Picture = { name: 'quotations', make: typed('/quote Steve Witkoff') }
const CHECK: Picture = {
  name: 'check',
  make: typed('/verify He said: “I expect Trump and Putin to talk this month.”'),
}

const EVERY_REPLY: readonly Picture[] = [
  ANSWER,
  { name: 'miss', make: typed('/ask how do I make borscht') },
  QUOTATIONS,
  { name: 'which-speaker', make: typed('/quote Tarn') },
  CHECK,
  {
    name: 'check-clean',
    make: typed('/verify I expect Trump and Putin to speak this week.'),
  },
  { name: 'sources', make: typed('/sources ') },
  { name: 'briefing', make: typed('/briefing ') },
  { name: 'provenance', make: (shown, { passage }) => shown.sends(`/provenance ${passage}`) },
  { name: 'cite', make: (shown, { passage }) => shown.sends(`/cite ${passage}`) },
  { name: 'help', make: typed('/help ') },
  { name: 'error', make: typed('/provenance nothing') },
  { name: 'corpus-status', person: 'moderator', make: typed('/corpus status ') },
  { name: 'corpus-gaps', person: 'moderator', make: typed('/corpus gaps ') },
]

const PROGRAM = {
  command: 'npm run pictures',
  purpose:
    'Makes the pictures of the README, and one of every reply at both widths, from the preview of the shipped corpus.\n' +
    'Needs a Chromium on this machine, or one that CHROMIUM_PATH names.',
  options: {
    folder: { type: 'text', shown: 'FOLDER', default: 'docs/pictures', help: 'where the pictures go' },
  },
  examples: [
    { typed: 'npm run pictures', does: 'makes the pictures of the README again' },
    { typed: 'npm run pictures -- --folder before', does: 'makes them in another folder, to compare' },
  ],
} as const satisfies Program

/** The shipped corpus, when quotations and meaning are ready. */
async function openReady(): Promise<{ readonly preview: Preview; readonly service: BriefingService }> {
  let service: BriefingService | undefined
  const preview = await openPreview({
    config: parseConfig({ COOLDOWN: '0' }),
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

/** @param file where the picture goes */
async function take({ browser, origin, ids }: Studio, picture: Picture, width: Width, file: string): Promise<void> {
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
}

async function makePictures({ folder }: { readonly folder: string }): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) throw new UserError('There is no Chromium here. Install one, or name it in CHROMIUM_PATH.')
  await mkdir(path.join(folder, 'replies'), { recursive: true })
  const [browser, { preview, service }] = await Promise.all([launchChromium(chromium), openReady()])
  const studio = { browser, origin: preview.origin, ids: await idsIn(service) }
  const shots: readonly (readonly [Picture, Width, string])[] = [
    [ANSWER, 'desktop', 'answer'],
    [QUOTATIONS, 'desktop', 'quotations'],
    [CHECK, 'desktop', 'check'],
    [ANSWER, 'phone', 'phone'],
    ...EVERY_REPLY.flatMap((picture) =>
      (['desktop', 'phone'] as const).map((width) => [picture, width, `replies/${picture.name}-${width}`] as const),
    ),
  ]
  for (const [picture, width, name] of shots) {
    const file = path.join(folder, `${name}.png`)
    await take(studio, picture, width, file)
    process.stdout.write(`${file}\n`)
  }
  await browser.close()
  await preview.close()
}

await runProgram(PROGRAM, ({ options }) => makePictures(options))
