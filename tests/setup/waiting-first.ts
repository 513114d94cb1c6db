/** The order of the test files: first those that wait for processes and threads, so that what only computes fills the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const WAITING_ROOMS = ['console', 'discord', 'health', 'main', 'pages', 'preview', 'serving', 'snapshot', 'updates']
const WAITING = new RegExp(`/tests/(?:${WAITING_ROOMS.join('|')})/`)

export default class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waits = ({ moduleId }: TestSpecification) => WAITING.test(moduleId)
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))]
  }
}
