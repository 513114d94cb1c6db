/** `npm run fit`: fits the weights of the models, prints what they reach, and writes the files of weights. */
import path from 'node:path'
import { type Given, type Program, runProgram, usageLine } from '../../src/main/program.ts'
import { UserError } from '../../src/process/user-error.ts'
import { fitQuotations } from './fit-quotations.ts'
import { fitRankingModels } from './fit-ranking.ts'
import { exists } from './gold-questions.ts'

const PROGRAM = {
  command: 'npm run fit',
  purpose:
    'Fits the weights of the models, prints what they reach on articles that they were not fitted on, and writes\n' +
    'the files of weights. Without a model, it fits ranking, and quotations if DIR or its folder attribution-train\n' +
    'holds annotated quotations.',
  words: { shown: '[ranking|quotations] DIR', help: 'the model, and the folder with its data', min: 1, max: 2 },
  options: {
    dry: { type: 'flag', help: 'write no file' },
    ablation: { type: 'flag', help: 'also print what each feature of the ranking brings: takes many minutes' },
    vectors: { type: 'text', shown: 'FOLDER', help: 'keep the vectors of passages there, for the next fit' },
  },
  examples: [
    { typed: 'npm run fit -- ../shared/gold --dry', does: 'only prints what a fit of all models reaches' },
    { typed: 'npm run fit -- ranking ../shared/gold', does: 'fits ranking, and writes its weights' },
  ],
} as const satisfies Program

async function run({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const [model, directory = ''] = words.length === 1 ? ['all', words[0]] : words
  if (model !== 'all' && model !== 'ranking' && model !== 'quotations') {
    throw new UserError(`'${model}' is not a model. Name ranking or quotations.\n${usageLine(PROGRAM)}`)
  }
  const annotated = await annotatedFolderIn(directory)
  if (model === 'quotations' && annotated === null) {
    throw new UserError(`There is no quotations.jsonl in "${directory}". Name a folder that holds one.`)
  }
  if (model !== 'quotations')
    await fitRankingModels(directory, {
      dry: options.dry,
      ablation: options.ablation,
      vectors: options.vectors ?? null,
    })
  if (model !== 'ranking' && annotated !== null) await fitQuotations(annotated, options.dry)
}

/** The folder itself, or its `attribution-train`; `null` if neither has annotated quotations. */
async function annotatedFolderIn(directory: string): Promise<string | null> {
  for (const folder of [directory, path.join(directory, 'attribution-train')]) {
    if (await exists(path.join(folder, 'quotations.jsonl'))) return folder
  }
  return null
}

await runProgram(PROGRAM, run)
