import type { Data } from './ask.ts'

/** The items of a page. */
export const nodesOf = (connection: { readonly edges: readonly { readonly node: Data }[] }): readonly Data[] =>
  connection.edges.map(({ node }) => node)
