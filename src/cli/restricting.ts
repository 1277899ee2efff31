import type { RestrictOutcome } from '../operations/restrict.ts'
import type { Shell } from './shell.ts'

const SAYS: Readonly<Record<RestrictOutcome['outcome'], string>> = {
  restricted: 'Restricted: the server shows it only with its token, and exports leave it out.',
  open: 'Open again.',
  unchanged: 'Nothing changed: it was so before.',
}

/** Tells what became of it; its id goes to standard output. */
export const tellRestriction = async ({ id, outcome }: RestrictOutcome, shell: Shell): Promise<void> => {
  shell.words.note(SAYS[outcome])
  await shell.out.line(id)
}
