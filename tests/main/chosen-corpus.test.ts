import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { chosenCorpus } from '../../src/main/chosen-corpus.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

/** A folder with two briefings, and `briefings.yaml` in it. */
function several(...lines: readonly string[]) {
  const folder = corpusFolder({ 'city/a.md': 'The ferry sails.', 'desk/b.md': 'The ferry rests.' })
  const file = path.join(folder, 'briefings.yaml')
  writeFileSync(file, lines.join('\n'))
  return { folder, environment: { BRIEFINGS_FILE: file, MEANING: 'off' } }
}

const DESK = ['- name: Desk', '  folder: desk', '  servers: 112233445566778899']
const CITY = ['- name: City', '  folder: city']
const NOTHING = { corpus: undefined, briefing: undefined }

describe('the corpus of a program', () => {
  it('is that of the configuration without briefings.yaml', () => {
    expect(chosenCorpus({}, NOTHING)).toEqual({ config: expect.objectContaining({ CORPUS_DIR: 'corpus' }) })
    expect(chosenCorpus({}, { ...NOTHING, corpus: 'articles' }).config.CORPUS_DIR).toBe('articles')
  })

  it('is the default of several, or the one that is named, private ones too', () => {
    const { folder, environment } = several(...DESK, ...CITY)
    const chosen = chosenCorpus(environment, NOTHING)
    expect(chosen.briefing).toEqual({ name: 'City', choices: ['Desk', 'City'] })
    expect(path.basename(chosen.config.CORPUS_DIR)).toBe('city')
    const named = chosenCorpus(environment, { ...NOTHING, briefing: 'desk' })
    expect(named.briefing?.name).toBe('Desk')
    expect(named.several?.map(({ name }) => name)).toEqual(['Desk', 'City'])
    const other = chosenCorpus(environment, { ...NOTHING, corpus: folder })
    expect(other).toEqual({ config: expect.objectContaining({ CORPUS_DIR: folder }) })
  })

  it('cannot be chosen from what is not there, and the message says what is', () => {
    const { environment } = several(...DESK)
    expect(() => chosenCorpus(environment, { ...NOTHING, briefing: 'City' })).toThrow('“City”. You can choose: Desk.')
    expect(() => chosenCorpus(environment, NOTHING)).toThrow(
      'All briefings are private. Choose one with --briefing: Desk.',
    )
    expect(() => chosenCorpus(environment, { corpus: 'x', briefing: 'Desk' })).toThrow('not both')
    expect(() => chosenCorpus({}, { ...NOTHING, briefing: 'Desk' })).toThrow('there is no briefings.yaml')
  })

  it('is not found if the file has mistakes or is missing, and the message says where', () => {
    const { environment } = several('- name: Desk', '  folder: nowhere')
    expect(() => chosenCorpus(environment, NOTHING)).toThrow(/line 2: briefing 1: there is no folder nowhere: make it/)
    expect(() => chosenCorpus({ BRIEFINGS_FILE: '/nowhere.yaml' }, NOTHING)).toThrow(
      '/nowhere.yaml cannot be read (ENOENT)',
    )
  })
})
