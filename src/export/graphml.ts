import type { ExportFormat } from './format.ts'
import { type Column, EDGE_COLUMNS, edgesOf, NODE_COLUMNS, NOT_IN_NETWORK, nodesOf } from './network.ts'
import { attributes, xml } from './xml.ts'

const keys = (columns: readonly Column[], domain: 'node' | 'edge'): string =>
  columns
    .map(
      ([name, type]) =>
        `  <key${attributes({ id: `${domain}-${name}`, for: domain, 'attr.name': name, 'attr.type': type })}/>\n`,
    )
    .join('')

const data = (values: Readonly<Record<string, unknown>>, domain: 'node' | 'edge'): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value == null ? [] : `<data key="${domain}-${name}">${xml(String(value))}</data>`))
    .join('')

const LABEL: Column = ['label', 'string']

/** Entities as nodes, facts as directed edges, several between the same two (GraphML 1.0). */
export const graphml: ExportFormat = {
  name: 'graphml',
  description: 'a network of entities and facts, for yEd, Cytoscape, NetworkX, igraph',
  mediaType: 'application/graphml+xml',
  leavesOut: NOT_IN_NETWORK,
  async *write(store, options = {}) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield keys([LABEL, ...NODE_COLUMNS], 'node')
    yield keys([LABEL, ...EDGE_COLUMNS], 'edge')
    yield '  <graph id="storygraph" edgedefault="directed">\n'
    for await (const { id, label, values } of nodesOf(store))
      yield `    <node${attributes({ id })}>${data({ label, ...values }, 'node')}</node>\n`
    for await (const { id, source, target, label, values } of edgesOf(store, options))
      yield `    <edge${attributes({ id, source, target })}>${data({ label, ...values }, 'edge')}</edge>\n`
    yield '  </graph>\n</graphml>\n'
  },
}
