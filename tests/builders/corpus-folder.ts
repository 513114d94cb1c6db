/** Corpus folders of real files that live as long as the test file that asks for them. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const made: string[] = []

/** Called after each test file. */
export function removeCorpusFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** @param files contents by path below the folder; `{ link }` is a symbolic link to a path relative to its own folder */
export function corpusFolder(files: Readonly<Record<string, string | Uint8Array | { readonly link: string }>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'))
  made.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, file)
    else writeFileSync(file, content)
  }
  return folder
}
