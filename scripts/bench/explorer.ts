import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { root } from './measure.ts'

/** The explorer in a real browser: sizes, first view, selections and frames, by the browser's own trace. */
export const benchExplorer = ({ full }: { readonly full: boolean }): void => {
  const program = resolve(root, 'scripts/bench/explorer/run.ts')
  const done = spawnSync(process.execPath, ['--import', 'tsx', program, ...(full ? ['--full'] : [])], {
    cwd: root,
    stdio: 'inherit',
  })
  if (done.status !== 0) throw new Error(`The bench of the explorer ended with status ${done.status}.`)
}
