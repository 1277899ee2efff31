import type { CliCommand } from '../cli-command.ts'
import { counted, DOCUMENTS } from '../counted.ts'
import { EXIT } from '../exit-status.ts'
import { withExistingStore } from '../named-store.ts'
import { plainText } from '../plain-text.ts'

/** Checks the store. */
export const doctor: CliCommand<{ readonly repair?: boolean; readonly json?: boolean }> = {
  name: 'doctor',
  examples: [
    ['storygraph doctor', 'look for damage; status 1 where there is some'],
    ['storygraph doctor --repair', 'and mend what can be mended without reading the documents again'],
  ],
  define: (command) =>
    command
      .description('Checks the store for damage, and counts what is in it.')
      .option('--repair', 'mend what can be mended')
      .option('--json', 'findings and counts as JSON'),
  run: (shell, _operands, { store: url, repair, json }) =>
    withExistingStore(shell, url, async (store) => {
      const findings = await store.check(repair ?? false)
      const left = findings.filter(({ repaired }) => !repaired)
      const stats = await store.stats()
      if (json) await shell.out.json({ findings, stats })
      else
        await shell.out.lines(
          findings.map(
            ({ code, message, repaired }) => `${code}: ${plainText(message)}${repaired ? ' (repaired)' : ''}`,
          ),
        )
      const { documents, claims, facts, contradictions } = stats
      const held = [
        counted(documents, DOCUMENTS),
        counted(claims, ['claim', 'claims']),
        counted(facts, ['fact', 'facts']),
        counted(contradictions, ['contradiction', 'contradictions']),
      ].join(', ')
      const found = findings.length === 0 ? 'Nothing is amiss' : `${findings.length} found, ${left.length} left`
      shell.words.note(`${found}: ${held}.`)
      if (left.length > 0 && !repair) shell.words.note('Mend what can be mended with `storygraph doctor --repair`.')
      return left.length === 0 ? EXIT.done : EXIT.refused
    }),
}
