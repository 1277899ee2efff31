import { type Command, Option } from 'commander'
import { wholeNumber } from './whole-number.ts'

export interface ReadingOptions {
  readonly workers: number
}

/** Adds the options of commands that read texts. */
export const addReadingOptions = (command: Command): Command =>
  command.addOption(
    new Option('--workers <number>', 'how many documents are read at once').argParser(wholeNumber(1, 256)).default(1),
  )
