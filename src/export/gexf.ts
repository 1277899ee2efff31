import type { ExportFormat } from './format.ts'
import { type Column, EDGE_COLUMNS, edgesOf, NODE_COLUMNS, NOT_IN_NETWORK, nodesOf } from './network.ts'
import { attributes } from './xml.ts'

const TYPES = { string: 'string', double: 'double', int: 'integer' } as const

const declared = (columns: readonly Column[], domain: 'node' | 'edge'): string =>
  [
    `    <attributes class="${domain}">\n`,
    ...columns.map(([title, type], id) => `      <attribute${attributes({ id, title, type: TYPES[type] })}/>\n`),
    '    </attributes>\n',
  ].join('')

const values = (
  columns: readonly Column[],
  given: Readonly<Record<string, string | number | null | undefined>>,
): string =>
  columns
    .flatMap(([name], column) => {
      const value = given[name]
      return value == null ? [] : `<attvalue${attributes({ for: column, value })}/>`
    })
    .join('')

/** Entities as nodes, facts as directed edges that are there on the days on which they may have been so (GEXF 1.3). */
export const gexf: ExportFormat = {
  name: 'gexf',
  description: 'the same network for Gephi, edges with their days',
  mediaType: 'application/gexf+xml',
  leavesOut: `${NOT_IN_NETWORK} An edge's days are the outermost on which it may have been so.`,
  async *write(store, options = {}) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
    yield declared(NODE_COLUMNS, 'node')
    yield declared(EDGE_COLUMNS, 'edge')
    yield '    <nodes>\n'
    for await (const { id, label, values: given } of nodesOf(store))
      yield `      <node${attributes({ id, label })}><attvalues>${values(NODE_COLUMNS, given)}</attvalues></node>\n`
    yield '    </nodes>\n    <edges>\n'
    for await (const { id, source, target, label, values: given } of edgesOf(store, options)) {
      const days = { start: given.earliest, end: given.latest }
      yield `      <edge${attributes({ id, source, target, kind: label, label, ...days })}><attvalues>${values(EDGE_COLUMNS, given)}</attvalues></edge>\n`
    }
    yield '    </edges>\n  </graph>\n</gexf>\n'
  },
}
