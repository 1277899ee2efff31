// Who belongs together, and who stands between:  npx tsx scripts/traversals/communities.ts [STORE]
import { createRequire } from 'node:module'
import { MultiDirectedGraph, UndirectedGraph } from 'graphology'
import graphml from 'graphology-graphml'
import { openGraph } from './open-graph.ts'

// CommonJS modules that are the function itself, which their types do not say.
const require = createRequire(import.meta.url)
const louvain: typeof import('graphology-communities-louvain').default = require('graphology-communities-louvain')
const betweenness: typeof import('graphology-metrics/centrality/betweenness.js').default = require('graphology-metrics/centrality/betweenness')

const graph = await openGraph()
let text = ''
for await (const piece of graph.export('graphml')) text += piece
await graph.close()

// Several facts between the same two are one tie; days and crowds are no members.
const network = new UndirectedGraph<{ label: string; type: string }>()
const whole = graphml.parse(MultiDirectedGraph, text)
const isMember = (id: string): boolean => !['Date', 'Group'].includes(whole.getNodeAttribute(id, 'type'))
whole.forEachNode((id, { label, type }) => isMember(id) && network.addNode(id, { label, type }))
whole.forEachEdge(
  (_, _values, from, to) => from !== to && isMember(from) && isMember(to) && network.mergeEdge(from, to),
)

const groups = new Map<number, string[]>()
for (const [id, group] of Object.entries(louvain(network, { randomWalk: false })))
  groups.set(group, [...(groups.get(group) ?? []), network.getNodeAttribute(id, 'label')])
console.log('Communities of three or more:')
for (const members of groups.values()) if (members.length > 2) console.log(`  ${members.sort().join(', ')}`)
console.log('Between the most others:')
const ranked = Object.entries(betweenness(network)).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
for (const [id, score] of ranked.slice(0, 5))
  console.log(`  ${score.toFixed(3)}  ${network.getNodeAttribute(id, 'label')}`)
