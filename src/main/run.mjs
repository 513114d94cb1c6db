/**
 * Starts a program of this folder: `node src/main/run.mjs start …`. It runs from a bundle of plain JavaScript, which is made at the
 * first start, and again when the sources have changed. A program starts sooner in this way than with tsx, and takes less memory.
 * Where no bundle can be written, tsx runs the sources. Without a program's name, only the bundle is made.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const BUNDLES = path.join(PROJECT, '.bundles')
/** What a bundle is made of. */
const SOURCES = ['src', 'commands', 'package.json', 'package-lock.json']
/** A bot loads parts of its bundle long after its start: the bundles of the last versions stay. */
const KEPT_BUNDLES = 5

const [, , name] = process.argv
const program = path.join(import.meta.dirname, `${name}.ts`)
if (name === undefined) bundleOfSources()
else if (existsSync(program)) await start()
else {
  process.stderr.write(`There is no program '${name}'.\n`)
  process.exitCode = 1
}

/** The program sees its own name and arguments, as if Node had started it. */
async function start() {
  const bundle = bundleOfSources()
  const started = bundle ? path.join(bundle, `${name}.js`) : program
  process.argv.splice(1, 2, started)
  if (!bundle) (await import('tsx/esm/api')).register()
  await import(pathToFileURL(started).href)
}

/** @returns the folder of a bundle, which is made if it is not there; null if it cannot be made */
function bundleOfSources() {
  const folder = path.join(BUNDLES, versionOfSources())
  if (existsSync(folder)) return folder
  try {
    makeBundle(folder)
  } catch {
    // The folder may not be written. Or another process was first: its bundle is the same.
  }
  return existsSync(folder) ? folder : null
}

function makeBundle(folder) {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  try {
    const command = ['--import', 'tsx', 'src/bundle/write-bundle.ts', unfinished]
    const { status } = spawnSync(process.execPath, command, { cwd: PROJECT, stdio: 'ignore' })
    if (status === 0) renameSync(unfinished, folder)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  removeOldBundles()
}

function removeOldBundles() {
  const ages = readdirSync(BUNDLES).map((entry) => ({ entry, madeAt: statSync(path.join(BUNDLES, entry)).mtimeMs }))
  const old = ages.sort((a, b) => b.madeAt - a.madeAt).slice(KEPT_BUNDLES)
  for (const { entry } of old) rmSync(path.join(BUNDLES, entry), { recursive: true, force: true })
}

/** @returns hexadecimal digits that are the same for the same sources and packages */
function versionOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(source)) hash.update(file).update(readFileSync(path.join(PROJECT, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** @returns a file itself, or all files below a folder, in an order that does not change */
function filesOf(source) {
  const place = path.join(PROJECT, source)
  if (!statSync(place).isDirectory()) return [source]
  const entries = readdirSync(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)))
    .sort()
}
