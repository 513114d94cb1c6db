import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MAX_HISTORY_LINES, MAX_LINE_LENGTH } from '../../src/console/line-history.ts'
import { MAX_REMEMBERED } from '../../src/discord/interactions/share-once.ts'
import { filledPolicy } from '../../src/policies/filled-policy.ts'
import { parseConfig } from '../../src/process/config.ts'
import { stateFolder } from '../../src/process/platform-folders.ts'
import { MAX_HISTORY_BYTES } from '../../src/updates/article-history.ts'
import { MAX_KEPT_DAYS, MIN_QUESTIONS, SAME_QUESTION_MS } from '../../src/updates/gap-counts.ts'

const PRIVACY = readFileSync('docs/privacy.md', 'utf8')
const TERMS = readFileSync('docs/terms.md', 'utf8')
const HOST = { hostedBy: 'The Harbour Gazette', contact: 'https://gazette.example/contact', day: '2026-11-29' }
const ALL = { ...HOST, holds: { gaps: true, audit: true } }
const NUMBERS: Readonly<Record<number, string>> = { 3: 'three', 10: 'ten' }

describe('a notice that a host publishes', () => {
  it.each([PRIVACY, TERMS])(
    'names host, contact and day, has no blank or mark left, and nothing for hosts alone',
    (template) => {
      const notice = filledPolicy(template, ALL)
      expect(notice).toContain('**Who runs this bot:** The Harbour Gazette, https://gazette.example/contact\n')
      expect(notice).toContain('**As of:** 2026-11-29\n')
      expect(notice).not.toMatch(/<!--|-->|\bNAME\b|\bCONTACT\b|\bDAY\b|If you host the bot|npm run|\n{3}/)
    },
  )

  it('says of the terminal nothing, which concerns the host alone', () => {
    expect(PRIVACY).toContain('## The terminal')
    expect(filledPolicy(PRIVACY, ALL)).not.toContain('XDG_STATE_HOME')
  })

  it('leaves out what the host has switched off, and keeps the table whole', () => {
    const notice = filledPolicy(PRIVACY, { ...HOST, holds: { gaps: false, audit: false } })
    expect(notice).not.toMatch(/rare (?:single )?word|salted hash|audit channel/i)
    const rows = notice.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(6)
    for (const row of rows) expect(row.split('|')).toHaveLength(5)
  })

  it('takes the words of the host as they are, whatever they hold', () => {
    const hostedBy = 'CONTACT $& <!-- only gaps -->'
    expect(filledPolicy('NAME / CONTACT', { ...ALL, hostedBy, contact: '$1' })).toBe(`${hostedBy} / $1`)
  })
})

describe('what the privacy notice says is kept', () => {
  const { COOLDOWN, COUNT_GAPS } = parseConfig({})

  it.each([
    [`earlier versions up to ${MAX_HISTORY_BYTES / 1_000_000} MB`],
    [`${MAX_KEPT_DAYS} days after the last question that held the word`],
    [`a salted hash until ${NUMBERS[MIN_QUESTIONS]} questions have held it`],
    [`${NUMBERS[SAME_QUESTION_MS / 60_000]} minutes, the last ones until the next such question`],
    [`the length of the cooldown, ${COOLDOWN.seconds} seconds unless the host has chosen another`],
    [`the last ${MAX_REMEMBERED.toLocaleString('en')} private replies that were shared`],
    [`It keeps the last ${MAX_HISTORY_LINES.toLocaleString('en')} lines`],
    [`no line of more than ${MAX_LINE_LENGTH.toLocaleString('en')} characters`],
    [`\`${stateFolder({ platform: 'linux', env: {} }, '~')}/history\``],
    [`\`${stateFolder({ platform: 'darwin', env: {} }, '~')}/history\``],
    [`\`${stateFolder({ platform: 'win32', env: { LOCALAPPDATA: '%LOCALAPPDATA%' } })}\\history\``],
  ])('is as the code keeps it: %s', (statement) => {
    expect(PRIVACY).toContain(statement)
  })

  it('counts gaps unless the host says otherwise, as the notice has it', () => {
    expect(COUNT_GAPS).toBe('on')
  })
})
