import { randomBytes } from 'node:crypto'
import { loadRules } from '../../ontology/rules.ts'
import { takedown as takedownIn } from '../../operations/takedown.ts'
import type { CliCommand } from '../cli-command.ts'
import { counted, DOCUMENTS } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { withCandidates } from '../named-entity.ts'
import { withExistingStore } from '../named-store.ts'

interface Options {
  readonly time?: string
  readonly json?: boolean
}

/** A name gone everywhere. */
export const takedown: CliCommand<Options> = {
  name: 'takedown',
  examples: [
    ['storygraph takedown "Ines Duarte"', 'no text, claim, index or file of the store holds the name any more'],
  ],
  define: (command) =>
    command
      .description(
        "Takes a person's name down everywhere, texts and evidence included, now and in what is read later. What is told stays, of somebody without a name. It cannot be undone.",
      )
      .argument('<who>', 'a name, or an id such as d1/e1')
      .option('--time <time>', 'when it was decided, ISO 8601; now else')
      .option('--json', 'as JSON'),
  run: (shell, [who = ''], { store: url, rules, time, json }) =>
    withExistingStore(shell, url, async (store) => {
      const options = {
        time: time ?? new Date().toISOString(),
        salt: randomBytes(16).toString('hex'),
        predicates: loadRules(rules).predicates,
      }
      const outcome = await withCandidates(store, [who], takedownIn(store, who, options))
      if (json) await shell.out.json(outcome)
      const { documents, places, renamed, judgements, left } = outcome
      const others = counted(judgements, ['judgement', 'judgements'])
      shell.words.note(
        `Taken down: ${counted(places, ['place', 'places'])} in ${counted(documents, DOCUMENTS)}; ${others} pinned anew.`,
      )
      if (renamed.length > 0)
        shell.words.note(`Documents with other ids now, for theirs told the name: ${renamed.join(', ')}.`)
      if (left !== null) shell.words.always(`Left to do: ${left}`)
      shell.words.note('Earlier exports, backups and the files that were read still hold it.')
      return EXIT.done
    }),
}
