/** The page of the preview as files: its script and its style with all that they import, so that nothing comes from elsewhere. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, type BuildResult, build } from 'esbuild'
import { UserError } from '../process/user-error.ts'

export interface PageFile {
  readonly type: string
  readonly body: Uint8Array | string
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** The script is named without its ending, which esbuild finds. */
const ENTRIES = ['./page/page', './page/page.css'].map((file) => fileURLToPath(new URL(file, import.meta.url)))

const HTML = `<!doctype html>
<html lang="en-US">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Briefing bot: preview</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script>
  </head>
  <body></body>
</html>
`

type Bundle = (options: BuildOptions & { readonly write: false }) => Promise<BuildResult<{ write: false }>>

/**
 * @param bundle esbuild, or what takes its place
 * @returns the files by their paths: `/`, `/page.js`, …
 * @throws UserError if a part of the page is missing or broken
 */
export async function buildPageFiles(bundle: Bundle = build): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await bundle({
    entryPoints: [...ENTRIES],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    loader: { '.woff2': 'file', '.woff': 'empty' },
    assetNames: '[name]',
    logLevel: 'silent',
  }).catch((error: unknown) => {
    throw new UserError(`The page of the preview cannot be built: ${reasonOf(error)}. Run npm ci, and try again.`)
  })
  const files = outputFiles.map(({ path: file, contents }): [string, PageFile] => [
    `/${path.basename(file)}`,
    { type: TYPES[path.extname(file)] ?? 'application/octet-stream', body: contents },
  ])
  return new Map([['/', { type: 'text/html; charset=utf-8', body: HTML }], ...files])
}

/** The first of esbuild's errors on one line, or what else went wrong. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n')
  const first = lines.find((line) => / ERROR: /.test(line)) ?? lines[0] ?? ''
  return first.replace(/^.* ERROR: /, '').trim()
}
