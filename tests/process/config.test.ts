import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { configSchema, parseConfig } from '../../src/process/config.ts'
import { UserError } from '../../src/process/user-error.ts'

const example = readFileSync(path.resolve(import.meta.dirname, '../../.env.example'), 'utf8')
const exampleValues = parse(example)

describe('the configuration', () => {
  it('reads which shards run here, and says what does not go together', () => {
    const idsOf = (SHARD_IDS: string, SHARDS = '16') => parseConfig({ SHARDS, SHARD_IDS }).SHARD_IDS
    expect(idsOf('0-3')).toEqual([0, 1, 2, 3])
    expect(idsOf('7, 2,0-1')).toEqual([0, 1, 2, 7])
    expect(idsOf('')).toBeUndefined()
    expect(idsOf(' 0 - 2 ')).toEqual([0, 1, 2])
    for (const wrong of ['3-0', 'all', '1-', '1;2', '-1', '1.5', '0–3', '0-3-5', '1e1', '9999'])
      expect(() => idsOf(`0,${wrong}`)).toThrow(
        `  SHARD_IDS must be numbers of shards, such as 0-3 or 0,2,5, not '${wrong}'`,
      )
    expect(() => idsOf('0-3,')).toThrow("not ''")
    expect(() => idsOf('12-16')).toThrow('\n  SHARD_IDS must be below SHARDS: 0 to 15')
    for (const shards of ['', 'auto']) expect(() => idsOf('0', shards)).toThrow('SHARDS must be a number')
  })

  it('reads the addresses of a search engine, and what its names begin with', () => {
    const SEARCH_URL = 'https://one:9200, http://127.0.0.1:9201'
    expect(parseConfig({ SEARCH_URL })).toMatchObject({ SEARCH_URL: SEARCH_URL.split(', '), SEARCH_INDEX: 'briefing' })
    for (const wrong of ['one:9200', 'https://one:9200, ftp://two', 'http://', ',']) {
      expect(() => parseConfig({ SEARCH_URL: wrong })).toThrow('SEARCH_URL must be addresses with http:// or https://')
    }
    for (const wrong of ['Briefing', '-a', '_a', 'a b', 'a*']) {
      expect(() => parseConfig({ SEARCH_INDEX: wrong })).toThrow('SEARCH_INDEX must be small letters')
    }
  })

  it('has a default for everything that it needs', () => {
    expect(parseConfig({})).toMatchObject({ CORPUS_DIR: 'corpus', MAX_ARTICLE_BYTES: 1_000_000 })
  })

  it('counts an empty variable as not set', () => {
    const empty = Object.fromEntries(Object.keys(configSchema.shape).map((name) => [name, '']))
    expect(parseConfig(empty)).toEqual(parseConfig({}))
  })

  it('takes what the environment sets, and leaves alone what is none of its own', () => {
    const config = parseConfig({ CORPUS_DIR: 'articles', MAX_ARTICLE_BYTES: '5000', PATH: '/bin' })
    expect(config).toMatchObject({ CORPUS_DIR: 'articles', MAX_ARTICLE_BYTES: 5_000 })
    expect(config).not.toHaveProperty('PATH')
  })

  it('says in words all that is wrong at once, each with the name of its variable', () => {
    const wrong = () => parseConfig({ MAX_ARTICLE_BYTES: 'many', HOSTED_BY: 'x'.repeat(201), CORPUS_DIR: 'articles' })
    expect(wrong).toThrow(UserError)
    expect(wrong).toThrow(
      /MAX_ARTICLE_BYTES must be a whole number from 1 to 100000000\n {2}HOSTED_BY must not be longer than 200/,
    )
    expect(wrong).not.toThrow(/CORPUS_DIR/)
  })

  it('reads lists of ids and times with their unit', () => {
    const config = parseConfig({ MODERATOR_GUILD_IDS: '12345678901234567, 12345678901234568', REFRESH_EVERY: '6h' })
    expect(config.MODERATOR_GUILD_IDS).toEqual(['12345678901234567', '12345678901234568'])
    expect(config.REFRESH_EVERY).toBe(21_600_000)
  })

  it.each([
    ['MODERATOR_GUILD_IDS', 'Newsroom', 'must be ids'],
    ['AUDIT_CHANNEL_ID', '#audit', 'must be one id'],
    ['REFRESH_EVERY', '1m', 'must be between 5m and 24d'],
    ['REFRESH_EVERY', 'daily', 'must be a time such as 30m'],
    ['FETCH_TIMEOUT', '0', 'must be at least 1'],
  ])('takes no %s of %j', (name, value, reason) => {
    expect(() => parseConfig({ [name]: value })).toThrow(`${name} ${reason}`)
  })

  it('takes interactions over HTTP only with the key that checks them, and without shards', () => {
    const wrong = () => parseConfig({ INTERACTIONS_PORT: '8080', SHARDS: '2' })
    expect(wrong).toThrow('DISCORD_PUBLIC_KEY must be set too')
    expect(wrong).toThrow('SHARDS must not be set')
    const key = 'ab'.repeat(32)
    expect(parseConfig({ INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: key })).toMatchObject({
      INTERACTIONS_PORT: 8080,
    })
    expect(() => parseConfig({ DISCORD_PUBLIC_KEY: `${key}0` })).toThrow('64 hexadecimal digits')
  })

  it.each(['0', '-1', '1.5', '1e12', 'NaN', ' '])('takes no size of %j bytes', (size) => {
    expect(() => parseConfig({ MAX_ARTICLE_BYTES: size })).toThrow(/MAX_ARTICLE_BYTES must be/)
  })
})

describe('.env.example', () => {
  it('names every variable and no other', () => {
    expect(Object.keys(exampleValues).sort()).toEqual(Object.keys(configSchema.shape).sort())
  })

  it('gives each its default, or nothing if there is none', () => {
    expect(parseConfig(exampleValues)).toEqual(parseConfig({}))
    for (const [name, value] of Object.entries(exampleValues)) {
      const hasDefault = parseConfig({})[name as keyof typeof configSchema.shape] !== undefined
      expect(value === '', name).toBe(!hasDefault)
    }
  })

  it('explains each in a comment right above it', () => {
    const lines = example.split('\n')
    for (const name of Object.keys(exampleValues)) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`))
      expect(lines[at - 1], name).toMatch(/^# .{20,}\.$/)
    }
  })
})
