import type { CliCommand } from './cli-command.ts'
import { contradictions } from './commands/contradictions.ts'
import { copy } from './commands/copy.ts'
import { crossedPaths } from './commands/crossed-paths.ts'
import { doctor } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { exportGraph } from './commands/export.ts'
import { extract } from './commands/extract.ts'
import { importFile } from './commands/import.ts'
import { ingest } from './commands/ingest.ts'
import { judge } from './commands/judge.ts'
import { match } from './commands/match.ts'
import { path } from './commands/path.ts'
import { person } from './commands/person.ts'
import { query } from './commands/query.ts'
import { reextract } from './commands/reextract.ts'
import { replace } from './commands/replace.ts'
import { restrict } from './commands/restrict.ts'
import { retract } from './commands/retract.ts'
import { serve } from './commands/serve.ts'
import { start } from './commands/start.ts'
import { suggestions } from './commands/suggestions.ts'
import { takedown } from './commands/takedown.ts'
import { timeline } from './commands/timeline.ts'
import { unrestrict } from './commands/unrestrict.ts'
import { whereabouts } from './commands/whereabouts.ts'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CliCommand[] = [
  start,
  extract,
  ingest,
  retract,
  replace,
  reextract,
  exportGraph,
  importFile,
  copy,
  person,
  timeline,
  whereabouts,
  crossedPaths,
  path,
  match,
  contradictions,
  explain,
  suggestions,
  judge,
  restrict,
  unrestrict,
  takedown,
  query,
  serve,
  doctor,
]
