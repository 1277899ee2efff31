import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import type { CliCommand } from './cli-command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT, type ExitStatus, statusOf } from './exit-status.ts'
import { failureText } from './failure.ts'
import { addGlobalOptions, type GlobalOptions } from './global-options.ts'
import { createShell, type Surroundings } from './shell.ts'

const ABOUT = `Reads what news and testimonies tell about people's lives, and builds a graph in which every edge shows its sentence.`

const AFTER = `
Examples:
  storygraph ingest stories/            read a folder and keep what it says
  storygraph timeline Arseny            one life in order
  storygraph export --format facts      the graph as JSON lines

Data goes to standard output, words and progress to standard error. Exit status: 0 done, 1 some input was refused (each says
why), 2 wrong usage, 3 the store cannot be reached.`

const version = (): string => {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { readonly version: string }).version
}

const examplesOf = ({ examples }: CliCommand): string => {
  const longest = Math.max(...examples.map(([line]) => line.length))
  return `\nExamples:\n${examples.map(([line, does]) => `  ${line.padEnd(longest)}  ${does}`).join('\n')}`
}

/** Runs one command line and gives its exit status; never throws. `args` are without program and script. */
export const runCommandLine = async (args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> => {
  let status: ExitStatus = EXIT.done
  const program = addGlobalOptions(new Command('storygraph'))
    .description(ABOUT)
    .version(version(), '--version', 'the version')
    .helpOption('--help', 'how it is called')
    .helpCommand(false)
    .addHelpText('after', AFTER)
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
    })
    .exitOverride()
  for (const one of COMMANDS) {
    const command = program
      .command(one.name)
      .configureHelp({ showGlobalOptions: true })
      .showHelpAfterError(`(storygraph ${one.name} --help tells how it is called)`)
      .allowExcessArguments(false)
    one.define(command)
    command.addHelpText('after', examplesOf(one)).action(async () => {
      const options = command.optsWithGlobals<GlobalOptions>()
      const shell = createShell(surroundings, options)
      try {
        status = await one.run(shell, command.args, options)
      } catch (error) {
        shell.words.always(failureText(error, options.debug))
        status = statusOf(error)
      } finally {
        shell.words.clear()
      }
    })
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.done : EXIT.usage
  }
}
