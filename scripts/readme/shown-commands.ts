import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { WriteStream } from 'node:tty'
import { runCommandLine } from '../../src/cli/program.ts'

/** The widest a line of the README gets. */
const WIDTH = 118

/** A line as several of that width, each as far in as the first. */
const wrapped = (line: string): readonly string[] => {
  const indent = /^ */.exec(line)?.[0] ?? ''
  const lines: string[] = []
  let last = ''
  for (const word of line.trim().split(' ')) {
    const longer = last === '' ? `${indent}${word}` : `${last} ${word}`
    if (longer.length > WIDTH && last !== '') {
      lines.push(last)
      last = `${indent}${word}`
    } else last = longer
  }
  return [...lines, last]
}

/** A command as it is typed, and what it prints of the graph in `store`, both as a block of Markdown. */
export const shownCommand = async (store: string, args: readonly string[]): Promise<string> => {
  const [stdin, stdout] = [Object.assign(new PassThrough(), { isTTY: false }), new PassThrough()]
  stdin.end()
  const streams = { stdin, stdout: stdout as unknown as WriteStream, stderr: process.stderr }
  const said = text(stdout)
  const status = await runCommandLine(['--store', store, ...args], {
    ...streams,
    env: {},
    now: () => performance.now(),
  })
  stdout.end()
  if (status !== 0) throw new Error(`storygraph ${args.join(' ')} ended with status ${status}`)
  const lines = [`$ npx storygraph ${args.join(' ')}`, ...(await said).trimEnd().split('\n').flatMap(wrapped)]
  return `\n${lines.map((line) => `    ${line}`.trimEnd()).join('\n')}\n`
}
