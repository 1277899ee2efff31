import { spawnSync } from 'node:child_process'

/** The memory that a process holds now, in megabytes. */
export const residentMegabytes = (pid: number): number =>
  Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024
