/** Which folder of src/ may import which; whatever is not listed is forbidden. Imports point one way. */
const MAY_IMPORT = {
  model: [],
  ontology: ['model'],
  text: ['model', 'ontology'],
  extract: ['model', 'ontology', 'text'],
  resolve: ['model', 'ontology'],
  reason: ['model', 'ontology', 'resolve'],
  store: ['model', 'ontology'],
  export: ['model', 'ontology', 'resolve', 'reason', 'store/(store|filters).ts', 'store/neo4j/shape.ts'],
  operations: ['model', 'ontology', 'text', 'extract', 'resolve', 'reason', 'store', 'export'],
  graph: ['model', 'ontology', 'text', 'reason', 'store', 'export', 'operations'],
  api: ['model', 'ontology', 'store', 'export', 'operations'],
  explorer: [],
  cli: ['model', 'ontology', 'text', 'extract', 'resolve', 'reason', 'store', 'export', 'operations', 'api'],
}

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports-downwards`,
  comment: `src/${folder} may import ${allowed.join(', ') || 'nothing of ours'}. Move what is shared to src/model, or pass it in.`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((to) => `^src/${to}${to.endsWith('.ts') ? '$' : '/'}`) },
}))

const only = (name, packages, from, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `node_modules/(${packages})(/|$)` },
})

export default {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      comment: 'A cycle means that two files are one: merge them, or move what both need below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file: delete it, or import it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/cli/main\\.ts$', '^src/index\\.ts$', '^src/explorer/main\\.tsx$'] },
      to: {},
    },
    {
      name: 'engines-behind-open',
      comment: 'Only store/open.ts names engines, and exports for Neo4j its shape: ask for a Store by URL instead.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/(open\\.ts$|sqlite/|neo4j/)' },
      to: { path: '^src/store/(sqlite|neo4j)/', pathNot: '^src/store/neo4j/shape\\.ts$' },
    },
    only('sqlite-in-its-store', '@photostructure/sqlite', '^src/store/sqlite/', 'Only store/sqlite talks to SQLite.'),
    only('neo4j-in-its-store', 'neo4j-driver', '^src/store/neo4j/', 'Only store/neo4j talks to Neo4j.'),
    only(
      'taggers-in-extract',
      'compromise|wink-nlp|wink-eng-lite-web-model',
      '^src/extract/',
      'Only extract asks compromise and wink-nlp.',
    ),
    only(
      'graphql-in-api',
      'graphql|graphql-yoga|@graphql-tools|@graphql-yoga|dataloader',
      '^src/api/',
      'Only api speaks GraphQL.',
    ),
    only(
      'page-in-explorer',
      'preact|d3-force|d3-geo|topojson-client|world-atlas',
      '^src/explorer/',
      'Only the page draws: it runs in a browser, and asks the API.',
    ),
    only(
      'file-readers-in-formats',
      '@mozilla/readability|linkedom|unpdf|mammoth|yauzl',
      '^src/text/formats/',
      'Only text/formats takes text out of files; it loads what it needs when there is such a file.',
    ),
    only('commander-in-cli', 'commander', '^src/cli/', 'Only cli parses the command line.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
