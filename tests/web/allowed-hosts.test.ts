/** FETCH_ALLOW_HOSTS. */
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/process/user-error.ts'
import { parseAllowedHosts } from '../../src/web/allowed-hosts.ts'

describe('allowed hosts', () => {
  it('are hosts with all their ports, or with one', () => {
    const allowed = parseAllowedHosts('Feeds.LAN, localhost:8080  [::1]:9000\n192.168.0.7')
    expect(allowed('feeds.lan', '443')).toBe(true)
    expect(allowed('localhost', '8080')).toBe(true)
    expect(allowed('localhost', '80')).toBe(false)
    expect(allowed('[::1]', '9000')).toBe(true)
    expect(allowed('192.168.0.7', '1')).toBe(true)
    expect(allowed('lan', '443')).toBe(false)
    expect(allowed('evil.feeds.lan', '443')).toBe(false)
  })

  it('are none by default', () => {
    expect(parseAllowedHosts(' ')('localhost', '80')).toBe(false)
  })

  it.each(['*', '*.lan', 'http://a', 'a/b', 'a:', 'a:0', 'a:99999', 'user@a', '[::1', '10.0.0.0/8'])(
    'refuse %s',
    (entry) => {
      expect(() => parseAllowedHosts(`localhost, ${entry}`)).toThrow(UserError)
      expect(() => parseAllowedHosts(entry)).toThrow(/FETCH_ALLOW_HOSTS: ".*" is neither/)
    },
  )
})
