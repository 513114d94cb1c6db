/** Several briefings: each place has its own, knows those that it may choose, and never hears of the others. */
import { BRIEFING_OPTION } from '../../commands/briefing-option.ts'
import { type Call, MAX_COMPLETIONS } from '../../commands/command.ts'
import type { BriefingSettings } from '../briefings/briefing-settings.ts'
import {
  briefingsAt,
  defaultBriefing,
  isForServer,
  type ModeratorRules,
  moderatorRules,
  ownBriefing,
  type Place,
} from '../briefings/choose-briefing.ts'
import type { Deliver, DeliveryResult } from '../deliveries/delivery.ts'
import type { Reply } from '../reply/reply.ts'
import type { BriefingService } from './briefing-service.ts'
import type { Briefings, UsedBriefing } from './briefings.ts'
import { createLazyService, type LazyService } from './lazy-service.ts'

/** A briefing that is not open is opened this often, for its watches and digests. */
const LOOK_EVERY_MS = 3_600_000

interface SeveralBriefingsOptions {
  readonly settings: readonly BriefingSettings[]
  /** The moderators of the configuration. */
  readonly moderators: ModeratorRules
  readonly open: (settings: BriefingSettings) => Promise<BriefingService>
  /** Ends what the briefings share, when all are closed. */
  readonly closeShared: () => Promise<void>
  /** A briefing that nobody has used for so long is left. Milliseconds. */
  readonly idleMs: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onTrouble: (briefing: BriefingSettings, what: string, error: unknown) => void
}

/** Opens none but the default, in the background: its readers are the most likely. */
export function severalBriefings(options: SeveralBriefingsOptions): Briefings {
  const { settings, open, closeShared, idleMs, now, onTrouble } = options
  const services = new Map(
    settings.map((one) => [
      one,
      createLazyService({
        open: () => open(one),
        now,
        onTrouble: (what, error) => onTrouble(one, what, error),
      }),
    ]),
  )
  const all = [...services.values()]
  const each = async (job: (service: LazyService) => Promise<unknown>) => void (await Promise.all(all.map(job)))
  const eachOpen = (job: (service: BriefingService) => Promise<unknown>) =>
    each(async (lazy) => lazy.opened() && lazy.inPassing(job))
  const openNow = () => all.flatMap((lazy) => lazy.opened() ?? [])
  const first = defaultBriefing(settings)
  if (first)
    void services
      .get(first)
      ?.inPassing(async () => undefined)
      .catch(() => undefined)
  return {
    ...choiceOf(services, options),
    namesAt: (place) => namesOf(settings, place),
    isServing: () => true,
    holdings: () => ({
      articles: sum(openNow().map((service) => service.holdings().articles)),
      passages: sum(openNow().map((service) => service.holdings().passages)),
      isReachable: openNow().every((service) => service.holdings().isReachable !== false),
    }),
    servedSince: () => Math.min(now(), ...openNow().map((service) => service.servedSince())),
    deliver: deliveries(settings, services, now),
    watchedServers: async () => (await Promise.all(openNow().map((service) => service.watchedServers()))).flat(),
    forgetServer: (guildId) => each((lazy) => lazy.inPassing((service) => service.forgetServer(guildId))),
    follow: () => eachOpen((service) => service.follow()),
    reread: () => eachOpen((service) => service.reread()),
    quotationsReady: () => eachOpen((service) => service.quotationsReady()),
    endChanges: () => eachOpen((service) => service.endChanges()),
    leaveIdle: () => each((lazy) => lazy.leaveIfIdle(idleMs)),
    async runOnAll(command, call, onResult) {
      for (const lazy of all) {
        const running = lazy.inPassing((service) => service.run(command, {}, call))
        onResult(await running.then((result) => ({ result })).catch((error: unknown) => ({ error })))
        await lazy.leaveIfIdle(idleMs)
      }
    },
    async close() {
      await each((lazy) => lazy.close())
      await closeShared()
    },
  }
}

/** Which briefing a reader uses. */
function choiceOf(
  services: ReadonlyMap<BriefingSettings, LazyService>,
  options: Pick<SeveralBriefingsOptions, 'settings' | 'moderators'>,
): Pick<Briefings, 'at' | 'anyNamed'> {
  const { settings } = options
  const used = (meant: BriefingSettings | undefined, place: Place) => {
    const service = meant && services.get(meant)
    if (!service) return null
    return usedBriefing(service, { ...options, meant, own: ownBriefing(settings, place), place })
  }
  return {
    at(place, isMeant) {
      const known = briefingsAt(settings, place)
      return used(isMeant ? known.find(({ name }) => isMeant(name)) : ownBriefing(settings, place), place)
    },
    anyNamed(isMeant, place) {
      const meant = settings.find(({ name }) => isMeant(name))
      return used(meant, place)
    },
  }
}

const NOT_FOR_PLACE: DeliveryResult = { kind: 'refused', reason: 'other-briefing' }

/** Sends what is due of all briefings, where they are for; the messages name theirs. */
function deliveries(
  settings: readonly BriefingSettings[],
  services: ReadonlyMap<BriefingSettings, LazyService>,
  now: () => number,
): BriefingService['deliver'] {
  const lookedAt = new Map<LazyService, number>()
  return async (deliver) => {
    const results = [...services].map(async ([meant, lazy]) => {
      if (!lazy.opened() && now() - (lookedAt.get(lazy) ?? 0) < LOOK_EVERY_MS) return true
      lookedAt.set(lazy, now())
      const named: Deliver = async (one) =>
        briefingsAt(settings, one.place).includes(meant)
          ? deliver({ ...one, reply: { ...one.reply, briefing: meant.name } })
          : NOT_FOR_PLACE
      return lazy.inPassing((service) => service.deliver(named))
    })
    return (await Promise.all(results)).every((isDone) => isDone)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const namesOf = (settings: readonly BriefingSettings[], place: Place): readonly string[] =>
  briefingsAt(settings, place).map(({ name }) => name)

interface Use extends Pick<SeveralBriefingsOptions, 'settings' | 'moderators'> {
  readonly meant: BriefingSettings
  /** That of the place. */
  readonly own: BriefingSettings | undefined
  readonly place: Place
}

/** Its replies name the briefing: in their buttons, and in their heading if it is not that of the place. */
function usedBriefing(service: LazyService, { settings, moderators, meant, own, place }: Use): UsedBriefing {
  const { name } = meant
  const choices = namesOf(settings, place)
  const onlyIn = isForServer(meant, place) || !meant.private ? undefined : [...meant.channels, ...place.channelIds]
  const known = (call: Call): Call => ({
    ...call,
    briefing: { name, choices, ...(onlyIn && { onlyIn }) },
    ...(call.member && { member: { ...call.member, channelIds: place.channelIds } }),
  })
  const named = (reply: Reply): Reply => ({
    ...reply,
    briefing: name,
    ...(meant !== own && { heading: `${reply.heading} · ${name}` }),
  })
  return {
    moderators: moderatorRules(meant, place, moderators),
    language: own?.language,
    async run(command, { [BRIEFING_OPTION]: _, ...values }, call, patience) {
      const result = await service.run(command, values, known(call), patience)
      return { ...result, reply: named(result.reply) }
    },
    async show(command, view, call, patience) {
      const reply = await service.show(command, view, known(call), patience)
      return reply && named(reply)
    },
    complete: async (command, option, typed, patience) =>
      option === BRIEFING_OPTION ? fitting(choices, typed) : service.complete(command, option, typed, patience),
  }
}

const fitting = (names: readonly string[], typed: string): readonly string[] =>
  names.filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase())).slice(0, MAX_COMPLETIONS)
