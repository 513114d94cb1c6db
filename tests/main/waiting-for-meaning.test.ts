import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { recordsOf, runConsole } from '../builders/run-console.ts'
import { TEST_ALL } from '../setup/test-all.ts'

/** Enough passages that encoding them takes longer than the first progress line. */
const ARTICLES = 60
const PARAGRAPHS = 8
const bodyOf = (article: number) =>
  Array.from(
    { length: PARAGRAPHS },
    (_, i) =>
      `On day ${i} the harbour office of quay ${article} counted ${article * i} barges, and the clerk wrote all of them down in the book.`,
  ).join('\n\n')

const QUESTION = '/ask how numerous were the vessels at the jetty\n'

describe('a script that asks', () => {
  const corpus = corpusFolder(
    Object.fromEntries(
      Array.from({ length: TEST_ALL ? ARTICLES : 0 }, (_, i) => [`quay-${i}.md`, `# Quay ${i}\n\n${bodyOf(i)}`]),
    ),
  )
  const ask = (...options: string[]) =>
    runConsole(['--corpus', corpus, '--json', ...options], { input: QUESTION, environment: { MEANING: 'on' } })

  it.skipIf(!TEST_ALL)(
    'waits until the passages are encoded, with progress on standard error, unless it does not want to',
    async () => {
      const hurried = await ask('--no-wait')
      expect(hurried.stderr).toBe('')
      const patient = await ask()
      expect(patient.stderr).toMatch(/^(?:Loading the sentence encoder …|Encoding passages: \d+ of 480)\n/)
      const [byWords, byMeaning] = [hurried, patient].map((run) => recordsOf(run)[0])
      expect([byWords, byMeaning]).toMatchObject([{ command: 'ask' }, { command: 'ask' }])
      expect(byMeaning?.confidence).not.toBe(byWords?.confidence)
    },
  )
})
