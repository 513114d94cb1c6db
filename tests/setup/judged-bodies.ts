/** Counts, over all workers, the bodies that Discord's specification has judged in end-to-end tests. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TRANSPILED } from './transpiled.ts'

/** Beside the transpiled program, which all workers of one run share. */
const file = (): string => path.join(process.env[TRANSPILED] ?? '', 'judged-bodies')

export const addJudgedBodies = (count: number): void => appendFileSync(file(), `${count}\n`)

/** @returns how many there were in this run so far */
export const judgedBodies = (): number =>
  existsSync(file())
    ? readFileSync(file(), 'utf8')
        .split('\n')
        .reduce((sum, line) => sum + Number(line), 0)
    : 0
