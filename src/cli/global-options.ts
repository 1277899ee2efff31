import { type Command, Option } from 'commander'

/** Options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly store: string
  readonly rules?: string
  readonly quiet?: boolean
  readonly debug?: boolean
}

/** Adds the global options to the program. */
export const addGlobalOptions = (program: Command): Command =>
  program
    .addOption(
      new Option(
        '--store <url>',
        'where the graph is kept: a path, sqlite:path, memory:, or bolt://host:port of a Neo4j',
      ).default('storygraph.db'),
    )
    .option(
      '--rules <folder>',
      'predicates/*.yaml, events, places, people and organizations.yaml of your own, beside the built-in ones',
    )
    .option('--quiet', 'say nothing but errors')
    .addOption(new Option('--debug', 'show where an unexpected fault happened').env('STORYGRAPH_DEBUG'))
