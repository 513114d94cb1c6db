/** What the linter cannot say about tests: how long they are, that none is left out, and where they live. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { functionsIn, testFiles, testFunctions } from './builders/test-functions.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const MAX_LINES = 50
/** Rooms of the tests that mirror none: what is tested there is the tests' own, or a promise of the whole project. */
const OWN_ROOMS = ['discord-double', 'fuzz', 'gold']
const PROJECT_TESTS = ['arrows', 'conventions', 'deploy', 'install-scripts', 'regular-expressions']
/** Put together, so that this file does not hold it. */
const ONLY = ['.only', '('].join('')

/** The room that a test file is about is the folder of the same path in `src`, or at the top. */
function isMirror(file: string): boolean {
  const room = path.dirname(path.relative('tests', file)).replaceAll('\\', '/')
  if (room === '.') return PROJECT_TESTS.includes(path.basename(file, '.test.ts'))
  return OWN_ROOMS.includes(room) || existsSync(path.join(ROOT, 'src', room)) || existsSync(path.join(ROOT, room))
}

describe('a test file', () => {
  it('lives in a folder that is named after the room that it tests', () => {
    const tests = testFiles().filter((file) => file.endsWith('.test.ts'))
    expect(tests.length).toBeGreaterThan(100)
    expect(tests.filter((file) => !isMirror(file))).toEqual([])
    expect(isMirror('tests/nowhere/nothing.test.ts')).toBe(false)
  })

  it('leaves no test of its own out', () => {
    const isNarrowed = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').includes(ONLY)
    expect(testFiles().filter(isNarrowed)).toEqual([])
  })
})

describe('a function of the tests', () => {
  it('has at most fifty lines, unless it holds tests', () => {
    // The linter sees to the other files; it takes a whole `describe` for one function, so it leaves these out.
    const left = testFiles().filter((file) => /(?:\.test|-contract)\.ts$/.test(file))
    const long = left.flatMap((file) =>
      testFunctions(file).filter(({ lines, holdsTests }) => lines > MAX_LINES && !holdsTests),
    )
    expect(long.map(({ where, lines }) => `${where} has ${lines} lines`)).toEqual([])
  })

  it('is found with its length, wherever it is', () => {
    const source = [
      "describe.each([1])('all', () => {",
      "  it('one', () => {",
      '    const job = () => 1',
      '  })',
      '})',
      'function describeAll() {}',
      'class One { run() {} }',
    ].join('\n')
    expect(functionsIn(source, 'a.ts')).toEqual([
      { where: 'a.ts:1', lines: 5, holdsTests: true },
      { where: 'a.ts:2', lines: 3, holdsTests: false },
      { where: 'a.ts:3', lines: 1, holdsTests: false },
      { where: 'a.ts:6', lines: 1, holdsTests: true },
      { where: 'a.ts:7', lines: 1, holdsTests: false },
    ])
  })
})
