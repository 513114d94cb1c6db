import { commands } from '../../commands/index.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { describeService } from './briefing-service-contract.ts'

describeService('this thread', (config, reports) => openLocalService({ config, commands, reports, now: Date.now }))
