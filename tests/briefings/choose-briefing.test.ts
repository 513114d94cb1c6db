import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BriefingSettings } from '../../src/briefings/briefing-settings.ts'
import { briefingsAt, moderatedServers, moderatorRules, ownBriefing } from '../../src/briefings/choose-briefing.ts'

const settings = (name: string, more: Partial<BriefingSettings> = {}): BriefingSettings => ({
  name,
  folder: `/${name}`,
  servers: [],
  channels: [],
  moderators: [],
  private: (more.servers ?? more.channels) !== undefined,
  ...more,
})

const CITY = settings('City')
const DESK = settings('Desk', { servers: ['newsroom'], moderators: ['editors'] })
const STAFF = settings('Staff', { channels: ['staff'] })
const SCHOOL = settings('School', { servers: ['classroom'], private: false })
const ALL = [DESK, STAFF, SCHOOL, CITY]
const HOST = { guildIds: ['newsroom'], roleIds: ['mods'] }
const at = (serverId: string | null, ...channelIds: readonly string[]) => ({ serverId, channelIds })
const names = (found: readonly BriefingSettings[]) => found.map(({ name }) => name)

describe('the briefing of a place', () => {
  it.each([
    ['its channel’s', at('newsroom', 'staff'), 'Staff'],
    ['that of the channel of its thread', at('newsroom', 'thread', 'staff'), 'Staff'],
    ['else its server’s', at('newsroom', 'general'), 'Desk'],
    ['else the first that is not private', at('elsewhere', 'general'), 'School'],
    ['the same in direct messages', at(null, 'direct'), 'School'],
  ])('is %s', (_, place, name) => {
    expect(ownBriefing(ALL, place)?.name).toBe(name)
  })

  it('is missing if all are private and none is for the place', () => {
    expect(ownBriefing([DESK, STAFF], at(null, 'direct'))).toBeUndefined()
  })
})

describe('the briefings that a reader may choose', () => {
  it('are those that are for the place and those that are not private', () => {
    expect(names(briefingsAt(ALL, at('newsroom', 'staff')))).toEqual(['Desk', 'Staff', 'School', 'City'])
    expect(names(briefingsAt(ALL, at('newsroom', 'general')))).toEqual(['Desk', 'School', 'City'])
    expect(names(briefingsAt(ALL, at(null)))).toEqual(['School', 'City'])
  })

  it('hold the place’s own, and no private one of another place, wherever a reader is', () => {
    const id = fc.constantFrom('a', 'b', 'c')
    const one = fc
      .record({ name: fc.string(), servers: fc.uniqueArray(id), channels: fc.uniqueArray(id), private: fc.boolean() })
      .map(({ name, ...more }) => settings(name, more))
    const place = fc.record({ serverId: fc.option(id), channelIds: fc.uniqueArray(id, { maxLength: 2 }) })
    fc.assert(
      fc.property(fc.array(one), place, (all, where) => {
        const seen = briefingsAt(all, where)
        const own = ownBriefing(all, where)
        if (own) expect(seen).toContain(own)
        else expect(seen).toEqual([])
        for (const { private: isPrivate, servers, channels } of seen) {
          const isFor = servers.includes(where.serverId ?? '') || where.channelIds.some((c) => channels.includes(c))
          expect(!isPrivate || isFor).toBe(true)
        }
      }),
    )
  })
})

describe('the moderators of a briefing', () => {
  it('are those of the servers that it is for, and nobody’s elsewhere, even if the host lists that server', () => {
    expect(moderatorRules(SCHOOL, at('classroom'), HOST)).toEqual({ guildIds: ['classroom'], roleIds: ['mods'] })
    expect(moderatorRules(SCHOOL, at('newsroom'), HOST)).toEqual({ guildIds: [], roleIds: [] })
  })

  it('have the roles of the briefing, else those of the configuration', () => {
    expect(moderatorRules(DESK, at('newsroom'), HOST).roleIds).toEqual(['editors'])
  })

  it('of a briefing for everyone or for a channel are in the servers that the host lists', () => {
    expect(moderatorRules(CITY, at('classroom'), HOST).guildIds).toEqual(['newsroom'])
    expect(moderatorRules(STAFF, at('newsroom', 'staff'), HOST).guildIds).toEqual(['newsroom'])
    expect(moderatorRules(STAFF, at('newsroom', 'general'), HOST).guildIds).toEqual([])
  })

  it('get their commands in the servers that the host or a briefing names', () => {
    expect(moderatedServers(ALL, ['newsroom', 'hall'])).toEqual(['newsroom', 'hall', 'classroom'])
  })
})
