import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { HAS_PSEUDO_TERMINAL, onPseudoTerminal } from '../builders/pseudo-terminal.ts'
import { UNSET } from '../builders/run-console.ts'

const CTRL_C = '\u0003'

describe('npm start at a real terminal', () => {
  it.skipIf(!HAS_PSEUDO_TERMINAL)(
    'says at once what it does, edits lines, keeps them, and is left by Ctrl-C',
    async () => {
      const corpus = corpusFolder({
        'a.md': 'Dock workers in Varnhem will strike from Friday on, after a long vote.\n',
      })
      const state = corpusFolder({})
      const program = `"${process.execPath}" src/main/run.mjs start --corpus "${corpus}"`
      const terminal = onPseudoTerminal(program, { ...UNSET, XDG_STATE_HOME: state })
      await terminal.shows(`Reading the articles in ${corpus}/ …`)
      await terminal.shows('Briefing bot')
      await terminal.shows('> ')
      terminal.types('half a line')
      await terminal.shows('half a line')
      terminal.types(`${CTRL_C}when will the dock workers strike\r`)
      await terminal.shows('│')
      await terminal.shows('> ')
      terminal.types(CTRL_C)
      await terminal.shows('Press Ctrl-C again to leave.')
      terminal.types(CTRL_C)
      expect(await terminal.ended()).toBe(0)
      expect(terminal.screen().startsWith('\r\u001B[KReading the articles')).toBe(true)
      const history = path.join(state, 'briefing-bot', 'history')
      expect(readFileSync(history, 'utf8')).toBe('when will the dock workers strike\n')
    },
  )
})
