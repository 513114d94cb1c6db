/**
 * `npm run fit -- [ranking|quotations] DIR [--dry]`: fits the weights of the models, prints what they reach on articles that
 * they were not fitted on, and writes the files of weights (not with `--dry`). If no model is named, it fits ranking, and
 * quotations if DIR or its folder `attribution-train` holds annotated ones.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { exitWithMessage } from '../../src/console/run-console.ts'
import { UserError } from '../../src/process/user-error.ts'
import { fitQuotations } from './fit-quotations.ts'
import { fitRankingModels } from './fit-ranking.ts'
import { exists } from './gold-questions.ts'

const USAGE = 'Usage: npm run fit -- [ranking|quotations] DIR [--dry]'

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { dry: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [model, directory] = positionals.length === 1 ? ['all', positionals[0]] : positionals
  if (directory === undefined || positionals.length > 2) throw new UserError(USAGE)
  if (model !== 'all' && model !== 'ranking' && model !== 'quotations') throw new UserError(USAGE)
  const annotated = await annotatedFolderIn(directory)
  if (model === 'quotations' && annotated === null) {
    throw new UserError(`There is no quotations.jsonl in "${directory}". Name a folder that holds one.`)
  }
  if (model !== 'quotations') await fitRankingModels(directory, values.dry)
  if (model !== 'ranking' && annotated !== null) await fitQuotations(annotated, values.dry)
}

/** The folder itself, or its `attribution-train`; `null`: neither has annotated quotations. */
async function annotatedFolderIn(directory: string): Promise<string | null> {
  for (const folder of [directory, path.join(directory, 'attribution-train')]) {
    if (await exists(path.join(folder, 'quotations.jsonl'))) return folder
  }
  return null
}

await exitWithMessage(run())
