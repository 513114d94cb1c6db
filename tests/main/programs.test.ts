import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { runConsole } from '../builders/run-console.ts'

describe.concurrent('a program as a process', () => {
  it('shows its help with a token and without a corpus, since it opens neither', async () => {
    const environment = { DISCORD_TOKEN: 'a.token.of-nobody', CORPUS_DIR: '/nowhere/at/all' }
    const run = await runConsole(['--help'], { environment })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(run.stdout).toMatch(/^Usage: npm start -- .*Options:.*--corpus DIR.*Examples:/s)
  })

  it('exports a table that a spreadsheet runs nothing of, and names what it left out', async () => {
    const corpus = corpusFolder({
      'a.md': '---\ntitle: \'=HYPERLINK("http://x.example","read")\'\n---\nShips leave Varnhem.\n',
      'b\u001B[2J.md': '---\npublished: soon\n',
      'c.md': '---\npublished: soon\n---\nText.',
    })
    const args = ['articles', '--corpus', corpus, '--format', 'csv', '--spreadsheet']
    const run = await runConsole(args, { program: 'src/main/export.ts' })
    expect(run.status).toBe(0)
    expect(run.stdout).toContain(`"'=HYPERLINK(""http://x.example"",""read"")"`)
    expect(run.stderr).toMatch(
      /^Not taken: b\\u001b\[2J\.md, line 1: .*\nNote: c\.md, line 2: is served without “published”/,
    )
  })

  it('says why JSON lines have nothing to escape', async () => {
    const run = await runConsole(['articles', '--spreadsheet'], { program: 'src/main/export.ts' })
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toMatch(/^--spreadsheet works only with --format csv: .*\nUsage: npm run export/)
  })

  it('is a doctor, which ends with status 1 and one JSON object if there is something to mend', async () => {
    const environment = { CORPUS_DIR: '/nowhere/at/all' }
    const run = await runConsole(['--json'], { program: 'src/main/doctor.ts', environment })
    expect(run).toMatchObject({ status: 1, stderr: '' })
    const record = JSON.parse(run.stdout)
    expect(record).toMatchObject({ command: 'doctor', outcome: 'mend' })
    expect(record.findings).toContainEqual({
      about: 'corpus',
      verdict: 'mend',
      text: expect.stringContaining('There is no corpus folder at "/nowhere/at/all"'),
    })
  })

  it('writes the notices of a host into a folder of its own, or says what has to be set', async () => {
    const folder = corpusFolder({})
    const environment = { HOSTED_BY: 'The Harbour Gazette', HOST_CONTACT: 'mail@gazette.example' }
    const options = { program: 'src/main/policies.ts', environment } as const
    const run = await runConsole(['--out', path.join(folder, 'site')], options)
    expect(run).toMatchObject({ status: 0, stderr: '' })
    for (const notice of ['privacy.md', 'terms.md']) {
      expect(readFileSync(path.join(folder, 'site', notice), 'utf8')).toContain(
        'The Harbour Gazette, mail@gazette.example',
      )
    }
    const unnamed = await runConsole([], { ...options, environment: { HOSTED_BY: 'The Harbour Gazette' } })
    expect(unnamed).toMatchObject({ status: 1, stderr: expect.stringContaining('HOST_CONTACT') })
  })
})
