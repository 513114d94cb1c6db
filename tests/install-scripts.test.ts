import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

it('npm asks nobody about an install script: package.json allows or denies each', () => {
  const { packages } = read('package-lock.json') as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>
  }
  const { allowScripts } = read('package.json') as { readonly allowScripts: Readonly<Record<string, boolean>> }
  const withScripts = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
    hasInstallScript ? [place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  )
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(withScripts)].sort())
})
