/**
 * Property tests draw the same cases at every `npm test`, so that a failure is of the change and can be seen again. `npm run
 * test:all` draws others each time; what it finds becomes a case of its own.
 */
import fc from 'fast-check'
import { TEST_ALL } from './test-all.ts'

const SEED = 20_261_129

if (!TEST_ALL) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })
