import { describe, expect, it } from 'vitest'
import { cacheFolder, stateFolder } from '../../src/process/platform-folders.ts'

const place = (platform: NodeJS.Platform, env: Record<string, string> = {}) => ({
  state: stateFolder({ platform, env }, '/users/ada'),
  cache: cacheFolder({ platform, env }, '/users/ada'),
})

describe("the platform's folders", () => {
  it('are those that each platform asks for', () => {
    expect(place('linux')).toEqual({
      state: '/users/ada/.local/state/briefing-bot',
      cache: '/users/ada/.cache/briefing-bot',
    })
    expect(place('linux', { XDG_STATE_HOME: '/state', XDG_CACHE_HOME: '/cache' })).toEqual({
      state: '/state/briefing-bot',
      cache: '/cache/briefing-bot',
    })
    expect(place('darwin')).toEqual({
      state: '/users/ada/Library/Application Support/briefing-bot',
      cache: '/users/ada/Library/Caches/briefing-bot',
    })
    expect(place('win32', { LOCALAPPDATA: 'C:\\Ada\\Local' })).toEqual({
      state: 'C:\\Ada\\Local\\briefing-bot',
      cache: 'C:\\Ada\\Local\\briefing-bot\\cache',
    })
  })

  it('ignore relative paths in the environment, as the XDG specification asks', () => {
    expect(place('linux', { XDG_STATE_HOME: 'state', XDG_CACHE_HOME: './cache' })).toEqual(place('linux'))
  })
})
