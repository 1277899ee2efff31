import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)

/** Tests that only call functions: they touch neither the environment nor a server. */
const CALLS_ONLY = ['extract', 'generality', 'model', 'ontology', 'reason', 'resolve'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

export default defineConfig({
  resolve: {
    // Vitest may load two copies of graphql, whose types then refuse each other.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A Neo4j takes seconds to stop.
    teardownTimeout: 60_000,
    // A page that is waited for may be slow; one second, as is the rule, says nothing about it.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default'],
    // Also where there are two cores: half of the tests wait for a server, a browser or another process.
    maxWorkers: 2,
    projects: [
      // Lexicons and taggers take a second to load: once for all of these, not once a file.
      { extends: true, test: { name: 'calls', include: CALLS_ONLY, isolate: false } },
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: CALLS_ONLY,
          globalSetup: ['test/neo4j-set-up.ts'],
        },
      },
    ],
  },
})
