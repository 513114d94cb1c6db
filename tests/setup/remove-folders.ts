/** Removes the corpus folders of a test file when its tests have ended. */
import { afterAll } from 'vitest'
import { removeCorpusFolders } from '../builders/corpus-folder.ts'

afterAll(removeCorpusFolders)
