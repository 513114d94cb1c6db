/** One briefing for everyone: what a bot serves without `briefings.yaml`. */
import type { ModeratorRules } from '../briefings/choose-briefing.ts'
import type { BriefingService } from './briefing-service.ts'
import type { Briefings } from './briefings.ts'

/** @param moderators who may change it, wherever they are */
export function oneBriefing(service: BriefingService, moderators: ModeratorRules): Briefings {
  const { run, complete, show } = service
  const used = { run, complete, show, moderators }
  return {
    ...service,
    at: (_place, isMeant) => (isMeant ? null : used),
    anyNamed: () => null,
    namesAt: () => [],
    leaveIdle: async () => undefined,
    async runOnAll(command, call, onResult) {
      onResult(
        await run(command, {}, call)
          .then((result) => ({ result }))
          .catch((error: unknown) => ({ error })),
      )
    },
  }
}
