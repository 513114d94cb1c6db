/** Every command has its name, description and options in each language of the interface, and nothing else has. */
import { describe, expect, it } from 'vitest'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import { GROUPS } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { commandPayloads, registrationChanges } from '../../src/discord/registration/command-payloads.ts'
import { TRANSLATED_LANGUAGES } from '../../src/translations/translated-languages.ts'

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u
const LANGUAGES = TRANSLATED_LANGUAGES.map(({ locales, commands: texts }) => [locales[0] ?? '', texts] as const)

const groupOf = (name: string) => (name.includes(' ') ? name.slice(0, name.indexOf(' ')) : '')

describe.each(LANGUAGES)('in %s', (_, texts) => {
  it('every command, group and option has its texts, and none is for something that is not there', () => {
    const shape = (name: string, options: object, onMessages: unknown) => [
      name,
      Object.keys(options).sort(),
      onMessages !== undefined,
    ]
    expect(
      Object.entries(texts.commands)
        .map(([name, { options, onMessages }]) => shape(name, options, onMessages))
        .sort(),
    ).toEqual(commands.map(({ name, options, onMessages }) => shape(name, options, onMessages)).sort())
    expect(Object.keys(texts.groups).sort()).toEqual(Object.keys(GROUPS).sort())
  })

  it('every text is one that Discord takes', () => {
    const all = [
      ...Object.values(texts.commands).flatMap((command) => [command, ...Object.values(command.options)]),
      ...Object.values(texts.groups),
      texts.briefingOption,
    ]
    for (const { name, description } of all) {
      expect(name).toMatch(NAME)
      expect(name).toBe(name.toLowerCase())
      expect(description.length, description).toBeLessThanOrEqual(100)
    }
  })

  it('no two things that are chosen from one list have one name', () => {
    const namesOf = (group: string) =>
      Object.entries(texts.commands).flatMap(([name, text]) => (groupOf(name) === group ? [text.name] : []))
    const lists = [
      [...namesOf(''), ...Object.values(texts.groups).map(({ name }) => name)],
      ...Object.keys(texts.groups).map(namesOf),
      ...Object.values(texts.commands).map(({ options }) => [
        ...Object.values(options).map(({ name }) => name),
        texts.briefingOption.name,
      ]),
    ]
    for (const list of lists) expect(new Set(list).size, list.join(' ')).toBe(list.length)
  })
})

it('what is registered has all of it, for each locale of Discord', () => {
  const payloads = commandPayloads(withBriefingOption(commands), 'global')
  const locales = TRANSLATED_LANGUAGES.flatMap((language) => language.locales)
  const ask = payloads.find(({ name }) => name === 'ask')
  expect(ask).toMatchObject({
    name_localizations: { de: 'fragen', fr: 'demander', 'es-ES': 'preguntar', 'es-419': 'preguntar' },
  })
  interface Part {
    readonly name_localizations?: object | null
    readonly options?: readonly Part[]
  }
  const partsOf = (part: Part): readonly Part[] => [part, ...(part.options ?? []).flatMap(partsOf)]
  for (const part of (payloads as readonly Part[]).flatMap(partsOf))
    expect(Object.keys(part.name_localizations ?? {})).toEqual(locales)
})

it('another translation is a change that registering would make', () => {
  const wanted = commandPayloads(commands, 'global')
  const registered = structuredClone(wanted).map((payload, i) =>
    i === 0 ? { ...payload, name_localizations: { de: 'erkundigen' } } : payload,
  )
  expect(registrationChanges(wanted as never, wanted).changed).toEqual([])
  expect(registrationChanges(registered as never, wanted).changed).toEqual(['/ask'])
})
