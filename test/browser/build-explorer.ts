import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Builds the explorer as `npm run build` does, but moves each file into its place when it is whole: test files run at the same time, and
 * each of them builds.
 */
export const buildExplorer = async (): Promise<void> => {
  await import('../../scripts/explorer/queries.ts')
  const place = at('../../dist/explorer/')
  await mkdir(join(place, 'assets'), { recursive: true })
  const made = mkdtempSync(at('../../dist/explorer-'))
  await build({ configFile: at('../../.vite.config.ts'), logLevel: 'error', build: { outDir: made } })
  const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  // The page last: it names the others.
  const paths = files.map((file) => relative(made, join(file.parentPath, file.name))).sort()
  for (const path of paths) renameSync(join(made, path), join(place, path))
  rmSync(made, { recursive: true })
}
