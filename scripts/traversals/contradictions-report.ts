// What cannot all be true, as a Markdown report:  npx tsx scripts/traversals/contradictions-report.ts [STORE]
import { openGraph } from './open-graph.ts'

const KINDS = {
  'sources-disagree': 'Sources disagree',
  'self-contradiction': 'One text disagrees with itself',
  'retelling-differs': 'A retelling differs from what it retells',
}
const graph = await openGraph()
console.log('# What cannot all be true')
let count = 0
for await (const { contradiction, subject, sides } of graph.contradictions()) {
  count++
  console.log(
    `\n## ${subject.name}: ${contradiction.predicate}\n\n${KINDS[contradiction.kind]}. ${contradiction.reason}\n`,
  )
  for (const [index, { claims, favoured }] of sides.entries()) {
    console.log(`${index + 1}. ${favoured ? '**Other facts favour this.** ' : ''}${claims.length} said so:`)
    for (const { evidence, document } of claims) console.log(`   > ${evidence.text.replace(/\s+/g, ' ')} — ${document}`)
  }
}
console.log(count === 0 ? '\nNothing.' : `\n${count} in all.`)
await graph.close()
